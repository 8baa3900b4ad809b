import type { AppRouter } from '@ratchet/api/router'
import type { SevenCellsInput } from '@ratchet/design/seven-cells'
import { shownScore } from '@ratchet/domain/assessment/score'
import { type Indicator, indicatorIds } from '@ratchet/domain/indicator/indicator'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['score']
export type ScoreList = Outputs['list']
export type ListedScore = ScoreList['rows'][number]
export type Score = Outputs['explain']
export type Queue = Outputs['queue']
export type QueueRow = Queue['rows'][number]
export type QueueCard = QueueRow['cards'][number]
export type BonusRow = Outputs['bonuses']['rows'][number]

/** The units in the first place, and what they have. */
export function firstOf(rows: readonly ListedScore[]): { names: string[]; total: number } {
  const first = rows.filter((row) => row.rank === 1)
  return { names: first.map((row) => row.unitName), total: first[0]?.total ?? 0 }
}

export const meanOf = (rows: readonly Pick<ListedScore, 'total'>[]): number =>
  rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row.total, 0) / rows.length

/** The bar of a scored unit: every cell by what was credited. */
export function cellsOfScore(row: ListedScore, names: Readonly<Record<string, string>>): SevenCellsInput {
  const places = row.rise?.aspects.flatMap((aspect) => aspect.places ?? []) ?? []
  return {
    cells: row.parts.map((part) => ({
      name: names[part.indicator] ?? '',
      share: part.credit,
      state: part.decision ?? (row.reportStatus === 'submitted' ? 'waiting' : 'filling'),
    })),
    rise: row.rise
      ? places.length > 0
        ? Math.round(places.reduce((sum, one) => sum + one, 0) / places.length)
        : null
      : undefined,
    bonus: row.bonusCount > 0 ? row.bonus : undefined,
  }
}

/** The clause that an indicator stands on: the office's own, else the reference case's. */
export const clauseOf = (clause: string, id: Indicator['id'], known: Readonly<Record<Indicator['id'], string>>) =>
  clause || known[id]

export interface TypedComponent {
  readonly unitId: string
  readonly name: string
  readonly weight: number
  readonly points: number
}
export type BadRow = { readonly row: number; readonly why: 'columns' | 'unit' | 'weight' | 'points' }

/** Rows as pasted from a sheet; a header and blank lines are passed over, what cannot be read is named by its row. */
export function readComponents(
  text: string,
  units: readonly { readonly id: string; readonly name: string }[],
): { rows: TypedComponent[]; bad: BadRow[] } {
  const rows: TypedComponent[] = []
  const bad: BadRow[] = []
  text.split(/\r?\n/u).forEach((line, at) => {
    const cells = line.split(/[\t,，]/u).map((cell) => cell.trim())
    if (line.trim() === '') return
    const [unit = '', name = '', weightText = '', pointsText = ''] = cells
    const [weight, points] = [Number(weightText.replace('%', '')), Number(pointsText)]
    // The header of our own export, or of anybody's: no number stands where weights stand.
    if (at === 0 && Number.isNaN(weight) && Number.isNaN(points)) return
    const unitId = units.find((each) => each.name === unit)?.id
    const why =
      cells.length < 4 || name === ''
        ? 'columns'
        : !unitId
          ? 'unit'
          : !(weight > 0 && weight < 100)
            ? 'weight'
            : pointsText === '' || Number.isNaN(points) || points < 0
              ? 'points'
              : null
    if (why || !unitId) bad.push({ row: at + 1, why: why ?? 'unit' })
    else rows.push({ unitId, name, weight, points })
  })
  return { rows, bad }
}

/** Indicators in the order of the plan. */
export const inOrder = (a: string, b: string) => indicatorIds.indexOf(a as never) - indicatorIds.indexOf(b as never)

export const two = (value: number): string => shownScore(value).toFixed(2).replace(/0$/u, '')
