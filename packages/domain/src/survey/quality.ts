/**
 * Signs of a bad interview 疑点: the same answer to every theme 直线作答, and an interview too short to have been held
 * 用时过短. A sign is no verdict: the row is kept, counted and shown; only a re-check takes it out. Sources: AAPOR/ASA
 * "Data falsification in surveys" 2021 (curbstoning: short, straight-lined, alike); Greszki, Meyer & Schoen 2015 (below a
 * third of the median); SPEC §9 (flagged, never deleted).
 */
import { themeIds } from '../cycle/aspect.ts'

export const qualityFlags = ['straight_line', 'speeding'] as const
export type QualityFlag = (typeof qualityFlags)[number]

/** Fewer answers alike are nothing to wonder about. */
export const FEWEST_ALIKE = 5
/** Nobody reads out ten questions in less, whatever the others took; seconds. */
export const SHORTEST_SECONDS = 120

export type Answers = Readonly<Record<string, number | string>>

/** The middle of the durations, in seconds; null without any. */
export function medianSeconds(seconds: readonly (number | null)[]): number | null {
  const known = seconds.filter((one): one is number => one !== null).toSorted((a, b) => a - b)
  const middle = known.length / 2
  const [low, high] = [known[Math.ceil(middle) - 1], known[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Below this an interview of the wave is marked as too short; seconds. */
export const shortestOf = (median: number | null): number => Math.max(SHORTEST_SECONDS, (median ?? 0) / 3)

/** The signs on one interview; `medians` are of the whole wave's interviews, in seconds. */
export function flagsOf(
  row: { readonly answers: Answers; readonly seconds: number | null },
  medians: { readonly seconds: number | null },
): QualityFlag[] {
  const graded = themeIds.map((theme) => row.answers[theme]).filter((answer) => typeof answer === 'number')
  const isStraight = graded.length >= FEWEST_ALIKE && graded.every((answer) => answer === graded[0])
  const isShort = row.seconds !== null && row.seconds < shortestOf(medians.seconds)
  return [...(isStraight ? (['straight_line'] as const) : []), ...(isShort ? (['speeding'] as const) : [])]
}
