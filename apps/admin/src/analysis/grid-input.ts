/** The heat grid out of an analysis: themes × streets, or × communities under their street. */

import type { HeatCell, HeatInput } from '@ratchet/design/heat-layout'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { PlaceCell } from '@ratchet/domain/analysis/finding'
import type { GridRow, PlaceGrid } from '@ratchet/domain/analysis/place-grid'
import { placeName } from '@ratchet/words/place-name'
import { rowsPath } from './rows-path.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

/** `lowest`: as many communities as stand beside each other, those with the lowest mean of their themes. */
export type PlaceLevel = 'street' | 'lowest' | 'place'

const BESIDE = 12

type NamedRow = GridRow & { readonly group?: string }

function rowsOf(grid: PlaceGrid, level: PlaceLevel): readonly NamedRow[] {
  if (level === 'street') return grid.streets
  if (level === 'lowest') return lowestPlaces(grid.places)
  return grid.streets.flatMap((street) =>
    grid.places.filter(({ streetId }) => streetId === street.id).map((row) => ({ ...row, group: street.name })),
  )
}

function lowestPlaces(places: readonly GridRow[]): GridRow[] {
  const means = places.flatMap((row) => {
    const scores = row.cells.flatMap((cell) => (cell.state === 'shown' && cell.score !== null ? [cell.score] : []))
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    return scores.length * 2 > row.cells.length ? [{ row, mean }] : []
  })
  return means
    .toSorted((a, b) => a.mean - b.mean)
    .slice(0, BESIDE)
    .map(({ row }) => row)
}

/** The levels that differ: all communities are the lowest ones where there are few. */
export function levelsOf(grid: Pick<PlaceGrid, 'places'>): readonly PlaceLevel[] {
  return grid.places.length > BESIDE ? ['street', 'lowest', 'place'] : ['street', 'place']
}

/** A zone of few streets is told by its communities, unless the address says otherwise. */
export function levelOf(chosen: PlaceLevel | null, grid: Pick<PlaceGrid, 'streets' | 'places'>): PlaceLevel {
  const levels = levelsOf(grid)
  if (chosen && levels.includes(chosen)) return chosen
  return grid.streets.length >= 4 || grid.places.length === 0 ? 'street' : (levels[1] ?? 'street')
}

export function gridInput(
  { wave, grid }: Pick<WaveAnalysis, 'wave' | 'grid'>,
  level: PlaceLevel,
  href: (path: string) => string,
  w: AnalysisWords,
): Omit<HeatInput, 'title'> {
  const rows = rowsOf(grid, level)
  const cellOf = (row: GridRow, at: number): HeatCell => {
    const [cell, theme] = [row.cells[at], grid.themes[at]]
    if (!cell || !theme || cell.state === 'blank') return { kind: 'none' }
    if (cell.state === 'hidden') return { kind: 'few' }
    if (cell.score === null) return { kind: 'none' }
    const street = level === 'street' ? row.id : null
    const place = { streetId: street, placeId: street === null ? row.id : null }
    const path = rowsPath({ waveId: wave.id, ...place, subject: theme, answered: true, count: cell.n })
    const label = w.page.grid.open(placeName(row.name), w.theme[theme], cell.score, cell.n)
    return { kind: 'score', value: cell.score, part: { key: `${row.id}.${theme}`, label, href: href(path) } }
  }
  return {
    themes: grid.themes.map((theme) => ({ key: theme, name: w.theme[theme] })),
    places: rows.map((row) => ({ key: row.id, name: placeName(row.name), ...(row.group ? { group: row.group } : {}) })),
    cells: grid.themes.map((_, at) => rows.map((row) => cellOf(row, at))),
  }
}

/** The same cells by name, for the finding. */
export function shownCells(grid: PlaceGrid, level: PlaceLevel, w: AnalysisWords): PlaceCell[] {
  return rowsOf(grid, level).flatMap((row) =>
    grid.themes.map((theme, at) => {
      const cell = row.cells[at]
      return { theme: w.theme[theme], place: placeName(row.name), score: cell?.state === 'shown' ? cell.score : null }
    }),
  )
}
