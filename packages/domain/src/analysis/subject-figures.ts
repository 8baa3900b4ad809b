/**
 * What a sample says about one subject 单个主题: level, distribution, change with its verdict, rank set, importance.
 * Source: STATISTICS §1; DOMAIN D-07…D-09.
 */
import type { ThemeId } from '../cycle/aspect.ts'
import type { Quarter } from '../cycle/cycle-id.ts'
import type { ChangeVerdict } from './change-verdict.ts'
import type { Figure, GradeShare, Unknown } from './figure.ts'

/** What is asked on the satisfaction scale: seven themes, everything together, and gain–happiness–security 三感. */
export type AnalysisSubject = ThemeId | 'overall' | 'gain' | 'happiness' | 'security'

export interface SubjectFigures {
  readonly subject: AnalysisSubject
  /** Steps of the answer scale. */
  readonly steps: 5 | 10
  /** Mean of the converted answers, points 0–100, t interval. */
  readonly score: Figure
  /** 满意率, share 0–1 of the valid answers, Wilson interval. */
  readonly rate: Figure
  /** Steps in ascending order (worst first). */
  readonly grades: readonly GradeShare[]
  readonly unknown: Unknown
  readonly change: Change | null
  /** Why there is no change; null when there is one. */
  readonly noChange: NoChange | null
  /** Among the seven themes, best = 1: every place the theme may have (simultaneous, Holm). Null outside the themes. */
  readonly rank: { readonly from: number; readonly to: number } | null
  /** Weighted correlation with overall satisfaction, −1…1. Null for `overall` itself and when it was not asked. */
  readonly importance: Figure | null
  /** The released results of the zone, oldest first; this wave is the last, released or not. */
  readonly series: readonly SeriesPoint[]
  /** The same without the flagged interviews (or with them, when `leaveOutFlagged`); null when there are none. */
  readonly otherwise: { readonly n: number; readonly estimate: number | null; readonly change: number | null } | null
}

/** `other-scale`: points were given by another table, so the series breaks (D-09). */
export type NoChange = 'no-earlier-wave' | 'not-asked-then' | 'other-scale' | 'no-error-published' | 'no-error'

/** This wave − the last released one before it, points. */
export interface Change {
  readonly against: { readonly waveId: string; readonly quarter: Quarter; readonly n: number | null }
  readonly estimate: number
  readonly se: number
  /** 95 %, t with df (normal when the other wave was only reported: df null). */
  readonly low: number
  readonly high: number
  readonly df: number | null
  /** Two-sided, of this one difference; null outside the family. */
  readonly p: number
  /** Holm over the seven themes: the family is fixed before the data; null for subjects outside it. */
  readonly adjusted: number | null
  /** Benjamini–Hochberg over the same family. */
  readonly q: number | null
  /** Null outside the family: whoever is not in it is not judged. */
  readonly verdict: ChangeVerdict | null
  /** `shared-clusters`: the same communities were asked both times, their covariance is taken into account. */
  readonly relation: 'independent' | 'shared-clusters'
}

export interface SeriesPoint {
  readonly waveId: string
  readonly quarter: Quarter
  readonly estimate: number
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  readonly basis: 'reported' | 'microdata'
  /** This wave before its release: a preview. */
  readonly released: boolean
}
