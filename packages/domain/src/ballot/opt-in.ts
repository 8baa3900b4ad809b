/**
 * What volunteers answered 自愿参与（非概率样本）: counts of people, in the default view and of all. There is no member for a
 * margin, a p-value or a rank, and nothing here can reach one. Few answers say nothing: under 5 a place says 少, under 30
 * no percentage is shown. Source: SPEC §9; STATISTICS §1 "QR 码上评", "Small cells".
 */
import { hiddenBelow, suppress } from '../analysis/suppression.ts'
import { DONT_KNOW } from '../questionnaire/item.ts'

/** Under so many answers no percentage is shown: one person would be more than three points. */
export const percentFrom = 30
export { hiddenBelow }

export const views = ['default', 'all'] as const
export type View = (typeof views)[number]

/** How many gave each answer, by its text. */
export type Counts = Readonly<Record<string, number>>

export interface Told {
  /** Answers on the scale or of the list. */
  readonly n: number
  readonly unknown: number
  /** Answers that count as satisfied, and as dissatisfied; of five steps. */
  readonly satisfied: number
  readonly dissatisfied: number
}

/** What five-step answers add up to; `positive` are the steps that count as satisfied. */
export function toldOf(counts: Counts, positive: readonly number[]): Told {
  let [n, unknown, satisfied, dissatisfied] = [0, 0, 0, 0]
  for (const [answer, count] of Object.entries(counts)) {
    if (answer === DONT_KNOW) {
      unknown += count
      continue
    }
    n += count
    if (positive.includes(Number(answer))) satisfied += count
    if (Number(answer) <= 2) dissatisfied += count
  }
  return { n, unknown, satisfied, dissatisfied }
}

/** Of 100 who answered on the scale; null where they are too few to say it in per cent. */
export const percentOf = (part: number, n: number): number | null => (n < percentFrom ? null : (100 * part) / n)

export interface PlacedCount {
  readonly placeId: string
  readonly forms: number
}

/** Places whose count is not shown, because so few came, or because it would tell of one that is not. */
export function hiddenPlaces(streets: readonly (readonly PlacedCount[])[]): Set<string> {
  const states = suppress(streets.map((places) => ({ places: places.map(({ forms }) => forms) })))
  return new Set(
    streets.flatMap((places, street) =>
      places.flatMap(({ placeId }, at) => (states[street]?.places[at] === 'hidden' ? [placeId] : [])),
    ),
  )
}
