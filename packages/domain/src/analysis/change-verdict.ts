/**
 * What a change since the last wave says 变化判定. The lead unit is held to account for a confirmed decline only: with 200
 * people a theme, the largest fall of seven is 5.4 points when nothing changed. Source: STATISTICS §0.1, §1 "Verdict".
 */
import { type ThemeId, themeIds } from '../cycle/aspect.ts'

export const changeVerdicts = ['confirmed_decline', 'confirmed_improvement', 'possible', 'not_distinguishable'] as const
export type ChangeVerdict = (typeof changeVerdicts)[number]

/**
 * Fixed before any data and printed with every verdict: Holm's p of at most `alpha` and a change of at least `threshold`
 * points confirm; Benjamini–Hochberg's q of at most `watch` makes it possible. `level` is that of the intervals.
 */
export const verdictRule = { alpha: 0.05, watch: 0.1, threshold: 3, level: 0.95 } as const

/** The tests that are adjusted together: the seven themes of a report, whatever the data say. */
export const verdictFamily: readonly ThemeId[] = themeIds
