/**
 * Analysis of a wave 测评分析: what a sample says, with the error of its design. Three kinds of wave have three types, and
 * what a kind cannot know has no field in its type: who chose to answer 自愿参与 has no interval, no rank and no verdict.
 * Source: SPEC §9; STATISTICS §1; DOMAIN D-07…D-09.
 */
import type { ThemeId } from '../cycle/aspect.ts'
import type { ChangeVerdict } from './change-verdict.ts'
import type { Figure } from './figure.ts'
import type { PlaceGrid } from './place-grid.ts'
import type { AnalysedWave, CaseCounts, PrintedScale, Provenance } from './provenance.ts'
import type { ResponseFigures } from './response-figures.ts'
import type { AnalysisSubject, Change, NoChange, SeriesPoint, SubjectFigures } from './subject-figures.ts'

export type Analysis = WaveAnalysis | ReportedAnalysis | OptInAnalysis

/** A probability sample with its microdata. */
export interface WaveAnalysis {
  readonly kind: 'microdata'
  readonly wave: AnalysedWave
  readonly scale: PrintedScale
  readonly provenance: Provenance
  readonly cases: CaseCounts
  /** In the order of the questionnaire's bank: seven themes, overall, 三感. Only what was asked. */
  readonly subjects: readonly SubjectFigures[]
  /** Mean of the seven theme scores, each theme counting the same; null unless all seven were asked. */
  readonly themesMean: Figure | null
  readonly awareness: {
    /** 市测知晓率: knows of the city's survey; 不知道 and no answer stay in the denominator (D-08). */
    readonly city: Figure | null
    /** 工作知晓率: knows of a deed. */
    readonly work: Figure | null
  }
  readonly response: ResponseFigures
  readonly grid: PlaceGrid
  readonly facts: readonly ThemeFacts[]
}

/** Perception against operational facts, in the wave's quarter. */
export interface ThemeFacts {
  readonly theme: ThemeId
  /** Opinions received. */
  readonly opinions: number
  readonly concernsOpened: number
  /** Rectification items closed by their deadline, and after it. */
  readonly closedInTime: number
  readonly closedLate: number
  /** Change of the score in points; null without one. */
  readonly change: number | null
  readonly verdict: ChangeVerdict | null
}

/** A published table without microdata: "reported, not recomputable" 报告数据、不可复算. */
export interface ReportedAnalysis {
  readonly kind: 'reported'
  readonly wave: AnalysedWave
  readonly n: number | null
  readonly subjects: readonly ReportedSubject[]
  /** From typed counts; null when nobody typed them. */
  readonly response: ResponseFigures | null
  readonly facts: readonly ThemeFacts[]
}
export interface ReportedSubject {
  readonly subject: ThemeId | 'overall'
  readonly estimate: number
  readonly se: number | null
  /** 95 %; null where the firm published no error. */
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  /** Only where both waves have an error. */
  readonly change: Change | null
  readonly noChange: NoChange | null
  readonly series: readonly SeriesPoint[]
}

/** People who chose to answer 自愿参与(非概率样本): counts and how they answered, and nothing about anybody else. */
export interface OptInAnalysis {
  readonly kind: 'opt_in'
  readonly wave: AnalysedWave
  readonly n: number
  readonly subjects: readonly {
    readonly subject: AnalysisSubject
    readonly n: number
    readonly unknown: number
    readonly distribution: readonly { readonly step: number; readonly n: number }[]
  }[]
  readonly provenance: Pick<Provenance, 'digest' | 'statistics' | 'cutOff' | 'computedAt' | 'imports'>
}
