/**
 * Small cells 不足 5 人: who is few could be recognised, also by subtracting what is shown from a total that is shown.
 * Source: UX goal 12; SPEC §9.
 */

/** Below this many people nothing is shown, and what is hidden to protect them holds at least as many together. */
export const hiddenBelow = 5

/** `blank`: nobody there, so nobody to protect. `hidden`: too few, or it would betray one that is. */
export type CellState = 'shown' | 'blank' | 'hidden'
export type GridCell =
  | { readonly state: 'shown'; readonly score: number | null; readonly n: number }
  | { readonly state: 'blank' }
  | { readonly state: 'hidden' }

/** Counts of the places of each street; the streets' own are their sums, and the zone's total is shown. */
export interface StreetCounts {
  readonly places: readonly number[]
}
export interface StreetStates {
  readonly state: CellState
  readonly places: readonly CellState[]
}

const size = (cells: readonly number[]) => cells.reduce((sum, n) => sum + n, 0)
/** Whether so few people stand behind a figure that it is not shown; nobody at all is no secret. */
export const isTooFew = (n: number): boolean => n > 0 && n < hiddenBelow

/**
 * The states of one column of the grid, so that no hidden count follows from the shown ones: wherever something is hidden
 * under a total that is shown, at least two are and together they hold at least five. Whatever is hidden beside the small
 * ones is the smallest there is. `few`: cells to be hidden for another reason; the street's own has no place.
 */
export function suppress(
  streets: readonly StreetCounts[],
  few: (street: number, place: number | null) => boolean = () => false,
): StreetStates[] {
  const places = streets.map((street, at) =>
    protect(
      street.places,
      street.places.map((n, place) => isTooFew(n) || few(at, place)),
    ),
  )
  const sums = streets.map((street) => size(street.places))
  const hiddenStreets = protect(
    sums,
    sums.map((n, at) => isTooFew(n) || few(at, null)),
  )
  return streets.map((street, at) => {
    const isHidden = hiddenStreets[at] === true
    // A street whose places are all shown is their sum.
    const own = isHidden ? atLeastTwo(street.places, places[at] ?? []) : (places[at] ?? [])
    return {
      state: stateOf(sums[at] ?? 0, isHidden),
      places: street.places.map((n, place) => stateOf(n, own[place] === true)),
    }
  })
}

const stateOf = (n: number, isHidden: boolean): CellState => (isHidden ? 'hidden' : n === 0 ? 'blank' : 'shown')

/** Hides further ones where some are hidden but too few of them, or with too few people. */
function protect(cells: readonly number[], hidden: readonly boolean[]): readonly boolean[] {
  return hidden.some((isHidden, at) => isHidden && (cells[at] ?? 0) > 0) ? atLeastTwo(cells, hidden) : hidden
}

function atLeastTwo(cells: readonly number[], given: readonly boolean[]): readonly boolean[] {
  const hidden = [...given]
  const bySize = cells.map((n, at) => ({ n, at })).filter(({ n, at }) => n > 0 && !hidden[at])
  bySize.sort((a, b) => a.n - b.n || a.at - b.at)
  for (const { at } of bySize) {
    const chosen = cells.filter((n, i) => n > 0 && hidden[i])
    if (chosen.length >= 2 && size(chosen) >= hiddenBelow) break
    hidden[at] = true
  }
  return hidden
}
