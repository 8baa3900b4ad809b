/**
 * What a file of a wave is 说明: which wave, asked by whom and how, out of which data, so that the file still says so when it
 * lies on a desk without us. Source: SPEC §9; STATISTICS §4 "provenance".
 */
import type { PrintedScale } from '@ratchet/domain/analysis/provenance'
import type { Day, Instant } from '@ratchet/domain/day'
import type { Approval } from '@ratchet/domain/questionnaire/questionnaire'
import type { WavePlan } from '@ratchet/domain/survey/plan'
import { analysisDrawerWords } from '@ratchet/words/analysis-drawer'
import { analysisMethodWords } from '@ratchet/words/analysis-method'
import { surveyExportWords } from '@ratchet/words/survey-export'
import { surveyPageWords } from '@ratchet/words/survey-page'
import type { Cell } from './sheet.ts'

export interface WaveAbout {
  readonly quarter: string
  readonly firm: string
  readonly design: 'probability' | 'opt_in'
  readonly illustrative: boolean
  readonly releasedOn: Day | null
  readonly questionnaire: {
    readonly name: string
    readonly edition: number
    readonly approval: Approval | null
  } | null
  readonly plan: WavePlan | null
  readonly scale: PrintedScale
  /** Cases of the sample and interviews among them; null where nobody knows. */
  readonly rows: number | null
  readonly interviews: number | null
  readonly digest: string | null
  readonly imports: readonly { readonly fileName: string; readonly sha256: string }[]
  readonly statistics: string
  readonly cutOff: Instant | null
  readonly madeAt: Instant
  readonly by: string
}

/** The clock of the zone; the product serves one. */
export function clockText(at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

/** Item and content, with a header. */
export function aboutRows(it: WaveAbout, locale: 'zh' | 'en'): Cell[][] {
  const w = surveyExportWords[locale].about
  const isSample = it.design === 'probability'
  const { questionnaire, plan, scale } = it
  const lines: (readonly [string, string | number | null])[] = [
    ...(it.illustrative ? [[w.notice, w.illustrative] as const] : []),
    [w.wave, surveyPageWords[locale].quarter(it.quarter)],
    [w.firm, it.firm],
    [w.design, w.designOf[it.design]],
    ...(isSample ? [] : [[w.notice, w.optIn] as const]),
    [w.released, it.releasedOn ?? w.notReleased],
    [w.questionnaire, questionnaire ? questionnaireText(questionnaire, locale) : w.noQuestionnaire],
    ...(questionnaire?.approval ? [[w.approval, approvalText(questionnaire.approval)] as const] : []),
    ...(isSample ? planLines(plan, locale) : []),
    [w.scale, scaleText(scale, locale)],
    [w.rows, it.rows],
    [w.interviewsDone, it.interviews],
    [w.digest, it.digest ?? w.none],
    ...it.imports.map((file) => [w.imports, `${file.fileName}  SHA-256 ${file.sha256}`] as const),
    [w.statistics, it.statistics],
    [w.cutOff, it.cutOff ? clockText(it.cutOff) : w.none],
    [w.made, clockText(it.madeAt)],
    [w.by, it.by],
    [w.privacy, w.privacyText],
    [w.formula, w.formulaText],
  ]
  return [[w.item, w.content], ...lines.map(([item, content]): Cell[] => [item, content])]
}

export function questionnaireText(it: { readonly name: string; readonly edition: number }, locale: 'zh' | 'en') {
  return analysisDrawerWords[locale].questionnaire(it.name, it.edition)
}

function approvalText({ body, mark, number, validUntil }: Approval): string {
  return [body, mark, number, `≤ ${validUntil}`].filter((part) => part !== '').join(' · ')
}

function planLines(plan: WavePlan | null, locale: 'zh' | 'en'): (readonly [string, string | number])[] {
  const w = surveyExportWords[locale].about
  const { design, weights } = analysisMethodWords[locale]
  if (!plan) return [[w.strata, design.plain]]
  const { frame, margins } = plan
  const raked = margins.map(({ trait }) => weights.trait[trait])
  return [
    [w.frame, [frame.source, frame.size?.toLocaleString('en-US'), frame.asOf].filter(Boolean).join(' · ')],
    [w.interviews, plan.interviews],
    [w.strata, plan.strata === 'street' ? surveyExportWords[locale].column.stratum : design.noStrata],
    [w.clusters, plan.clusters === 'place' ? surveyExportWords[locale].column.community : design.noClusters],
    [w.weights, [weights[plan.weights], ...(raked.length > 0 ? [weights.raked(raked)] : [])].join(' · ')],
    [w.finite, plan.isFinite ? w.yes : w.no],
  ]
}

/** Points from the best step to the worst, and the edition of the table. */
export function scaleText({ five, ten, edition }: PrintedScale, locale: 'zh' | 'en'): string {
  const printed = (points: readonly number[]) =>
    points
      .map((it) => Math.round(it * 10) / 10)
      .toReversed()
      .join('/')
  return `5: ${analysisDrawerWords[locale].scale(five, edition)} · 10: ${printed(ten)}`
}
