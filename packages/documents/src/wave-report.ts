/**
 * The report of a wave 测评报告 as DOCX: the finding first, then how it was asked, what it says, how sure that is, and what
 * it cannot say. No case, no interviewer, no comment in it. Source: SPEC §9; STATISTICS §1.
 */
import type { Analysis, OptInAnalysis, ReportedAnalysis, WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Day } from '@ratchet/domain/day'
import type { RecheckOutcome } from '@ratchet/domain/survey/recheck'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { surveyReportWords, type WaveLimits } from '@ratchet/words/survey-report'
import type { Block } from './paper-block.ts'
import { writePaper } from './paper-write.ts'
import type { WaveAbout } from './wave-about.ts'
import { answersPart, publishedPart } from './wave-report-apart.ts'
import { headlineOf } from './wave-report-finding.ts'
import { limitsPart, methodPart, qualityPart } from './wave-report-method.ts'
import { annexPart, placesPart } from './wave-report-places.ts'
import { surveyPart } from './wave-report-survey.ts'
import { othersPart, ranksPart, themesPart } from './wave-report-themes.ts'

export interface WaveReport {
  readonly analysis: Analysis
  readonly about: WaveAbout
  /** First and last day of the interviews. */
  readonly fieldwork: { readonly from: Day; readonly to: Day } | null
  readonly rechecks: {
    readonly drawn: number
    readonly found: Readonly<Record<RecheckOutcome, number>>
    readonly error: { readonly rate: number; readonly low: number; readonly high: number } | null
  }
  /** Of this wave, and of 200 households at the same design effect; null without an estimate. */
  readonly limits: { readonly own: WaveLimits; readonly households: WaveLimits } | null
  readonly madeOn: Day
  readonly locale: 'zh' | 'en'
}

/** The report as DOCX. */
export function writeWaveReport(report: WaveReport): Promise<Uint8Array> {
  const { about, locale } = report
  const title = surveyReportWords[locale].fileTitle(surveyPageWords[locale].quarter(about.quarter))
  return writePaper({ title, creator: about.by, locale, blocks: reportBlocks(report) })
}

/** What stands in the report, in its order. */
export function reportBlocks(report: WaveReport): Block[] {
  const { analysis } = report
  const body =
    analysis.kind === 'microdata'
      ? measured(report, analysis)
      : analysis.kind === 'reported'
        ? published(report, analysis)
        : volunteered(report, analysis)
  return [...head(report), ...body]
}

function head({ analysis, about, madeOn, locale }: WaveReport): Block[] {
  const w = surveyReportWords[locale]
  const notices = [
    ...(about.illustrative ? [w.illustrative] : []),
    ...(analysis.kind === 'opt_in' ? [w.optInNotice] : analysis.kind === 'reported' ? [w.reportedNotice] : []),
    ...(about.releasedOn === null ? [w.preview] : []),
    ...(analysis.kind === 'microdata' && analysis.cases.leaveOutFlagged ? [w.flaggedOut(analysis.cases.flagged)] : []),
  ]
  return [
    { kind: 'title', text: w.title(surveyPageWords[locale].quarter(about.quarter)) },
    { kind: 'under', text: w.under(about.firm, w.day(madeOn)) },
    ...notices.map((text): Block => ({ kind: 'notice', text })),
  ]
}

function measured(report: WaveReport, analysis: WaveAnalysis): Block[] {
  const { locale } = report
  return [
    { kind: 'paragraph', text: surveyReportWords[locale].finding(headlineOf(analysis, locale)), strong: true },
    ...surveyPart(report, analysis),
    ...themesPart(analysis, locale),
    ...ranksPart(analysis, locale),
    ...placesPart(analysis, locale),
    ...othersPart(analysis, locale),
    ...methodPart(report, analysis),
    ...qualityPart(report, analysis),
    ...limitsPart(report),
    signature(report),
    ...annexPart(analysis, locale),
  ]
}

const published = (report: WaveReport, analysis: ReportedAnalysis): Block[] => [
  ...surveyPart(report, analysis),
  ...publishedPart(analysis, report.locale),
  signature(report),
]

const volunteered = (report: WaveReport, analysis: OptInAnalysis): Block[] => [
  ...surveyPart(report, analysis),
  ...answersPart(analysis, report.locale),
  signature(report),
]

function signature({ about, madeOn, locale }: WaveReport): Block {
  const { signature: w, day } = surveyReportWords[locale]
  return { kind: 'signature', lines: [w.by(about.by), w.checked, w.seal, day(madeOn)] }
}
