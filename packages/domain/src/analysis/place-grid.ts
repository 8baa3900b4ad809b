/** Themes × places 主题与地点: what a leader looks at first, with small cells left out. Source: UX §3.1 results, goal 12. */
import { type ThemeId, themeIds } from '../cycle/aspect.ts'
import { type CellState, type GridCell, hiddenBelow, isTooFew, suppress } from './suppression.ts'

/** Columns of `cells` are the themes of `themes`, in that order. */
export interface PlaceGrid {
  readonly themes: readonly ThemeId[]
  readonly streets: readonly GridRow[]
  readonly places: readonly (GridRow & { readonly streetId: string })[]
  /** Below this nothing is shown; null when the reader sees everything (the firm's surveyor). */
  readonly hiddenBelow: number | null
}
export interface GridRow {
  readonly id: string
  readonly name: string
  /** Interviews used; only for whoever sees everything, since cells could be inferred from it. */
  readonly interviews: number | null
  readonly cells: readonly GridCell[]
}

/** What is known of a place before anything is hidden; a cell is null where nobody gave a valid answer, flagged or not. */
export interface CountedPlace {
  readonly id: string
  readonly name: string
  readonly interviews: number
  readonly cells: readonly (CountedCell | null)[]
}
export interface CountedCell {
  readonly score: number | null
  readonly n: number
  /** Valid answers that this view leaves out and another shows: their difference would be these people's score. */
  readonly dropped: number
}

/** The grid as its reader may see it; places in the order given. */
export function placeGrid(
  streets: readonly CountedPlace[],
  places: readonly (CountedPlace & { readonly streetId: string })[],
  seesAll: boolean,
): PlaceGrid {
  const states = seesAll ? null : themeIds.map((_, theme) => columnStates(streets, places, theme))
  const row = ({ id, name, interviews, cells }: CountedPlace): GridRow => ({
    id,
    name,
    interviews: seesAll ? interviews : null,
    cells: themeIds.map((_, theme): GridCell => {
      const cell = cells[theme]
      const state = states ? (states[theme]?.get(id) ?? 'hidden') : cell?.n ? 'shown' : 'blank'
      if (state !== 'shown') return { state }
      return cell ? { state, score: cell.score, n: cell.n } : { state: 'blank' }
    }),
  })
  return {
    themes: themeIds,
    streets: streets.map(row),
    places: places.map((place) => ({ ...row(place), streetId: place.streetId })),
    hiddenBelow: seesAll ? null : hiddenBelow,
  }
}

/**
 * States of one theme by the id of the street or place. What is hidden while every interview counts stays hidden where the
 * flagged ones are left out: the smallest other may be another one there, and each view would show what the other hides.
 */
function columnStates(
  streets: readonly CountedPlace[],
  places: readonly (CountedPlace & { readonly streetId: string })[],
  theme: number,
): ReadonlyMap<string, CellState> {
  const of = streets.map((street) => places.filter((place) => place.streetId === street.id))
  const counted = (count: (cell: CountedCell) => number) =>
    of.map((own) => ({ places: own.map(({ cells }) => (cells[theme] ? count(cells[theme]) : 0)) }))
  const whole = suppress(counted((cell) => cell.n + cell.dropped))
  const states = suppress(
    counted((cell) => cell.n),
    (street, place) => {
      if (place === null) return whole[street]?.state === 'hidden'
      return whole[street]?.places[place] === 'hidden' || isTooFew(of[street]?.[place]?.cells[theme]?.dropped ?? 0)
    },
  )
  const found = new Map<string, CellState>()
  for (const [at, street] of streets.entries()) {
    found.set(street.id, states[at]?.state ?? 'hidden')
    for (const [i, place] of (of[at] ?? []).entries()) found.set(place.id, states[at]?.places[i] ?? 'hidden')
  }
  return found
}
