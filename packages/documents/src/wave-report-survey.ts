/** Part one of the report: what was asked of whom, by whom, and what became of the sample. */
import type { Analysis } from '@ratchet/domain/analysis/analysis'
import { dispositions } from '@ratchet/domain/survey/plan'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { surveyReportWords } from '@ratchet/words/survey-report'
import type { Block, PaperTable } from './paper-block.ts'
import { questionnaireText } from './wave-about.ts'
import type { WaveReport } from './wave-report.ts'
import { shareText } from './wave-report-text.ts'

export function surveyPart({ about, fieldwork, locale }: WaveReport, analysis: Analysis): Block[] {
  const w = surveyReportWords[locale]
  const { questionnaire, plan } = about
  const approval = questionnaire?.approval
  const gap = locale === 'zh' ? '' : ' '
  const asked = [
    w.asked(about.firm),
    questionnaire ? w.questionnaire(questionnaireText(questionnaire, locale)) : w.noQuestionnaire,
    approval
      ? w.approval(approval.basis, approval.body, approval.mark, approval.number, w.day(approval.validUntil))
      : w.noApproval,
  ]
  const isSample = about.design === 'probability'
  const { frame } = plan ?? {}
  const drawn = [
    ...(isSample ? [frame ? w.frame(frame.source, frame.size, frame.asOf && w.day(frame.asOf)) : w.noPlan] : []),
    ...(fieldwork ? [w.fieldwork(w.day(fieldwork.from), w.day(fieldwork.to))] : []),
    ...(analysis.kind === 'microdata'
      ? [w.cases(analysis.cases.all, analysis.cases.interviews, analysis.cases.used)]
      : analysis.kind === 'opt_in'
        ? [w.optIn.n(analysis.n), w.optIn.why]
        : []),
    ...(analysis.kind !== 'opt_in' && analysis.response ? [w.responseRate(analysis.response.rates.rr1)] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: w.heading.survey },
    { kind: 'paragraph', text: asked.join(gap) },
    ...(drawn.length > 0 ? [{ kind: 'paragraph', text: drawn.join(gap) } as const] : []),
    ...(analysis.kind === 'microdata' ? [outcomes(analysis.response, locale)] : []),
  ]
}

/** Outcomes on the left, rates on the right: both lists are about as long. */
function outcomes(
  { counts, rates, eligible, eligibleBasis }: Extract<Analysis, { kind: 'microdata' }>['response'],
  locale: 'zh' | 'en',
): PaperTable {
  const w = surveyReportWords[locale]
  const trust = analysisTrustWords[locale]
  const names = Object.keys(rates) as (keyof typeof rates)[]
  const length = Math.max(dispositions.length, names.length)
  const rows = Array.from({ length }, (_, at) => {
    const outcome = dispositions[at]
    const rate = names[at]
    return [
      outcome ? trust.disposition[outcome] : '',
      outcome ? (counts[outcome] ?? 0).toLocaleString('en-US') : '',
      rate ? trust.rates[rate] : '',
      rate ? (rates[rate] === null ? trust.noRate : shareText(rates[rate])) : '',
    ]
  })
  return {
    kind: 'table',
    caption: w.table.outcomes,
    columns: [
      { title: w.column.outcome, width: 3, align: 'left' },
      { title: w.column.number, width: 2, align: 'right' },
      { title: w.column.rate, width: 3, align: 'left' },
      { title: w.column.value, width: 2, align: 'right' },
    ],
    rows,
    ...(eligible === null || counts.unknown_household + counts.unknown_other === 0
      ? {}
      : { note: trust.eligible(eligible, eligibleBasis) }),
  }
}
