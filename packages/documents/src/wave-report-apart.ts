/** Waves that give no estimates of ours: a published table, and people who chose to take part. */
import type { OptInAnalysis, ReportedAnalysis } from '@ratchet/domain/analysis/analysis'
import { verdictOf } from '@ratchet/domain/analysis/finding'
import { surveyReportWords } from '@ratchet/words/survey-report'
import { waveFiguresWords } from '@ratchet/words/wave-figures'
import type { Block } from './paper-block.ts'
import { subjectText } from './subject-text.ts'
import { countText, halfText, pointText, signedText } from './wave-report-text.ts'

export function publishedPart({ subjects }: ReportedAnalysis, locale: 'zh' | 'en'): Block[] {
  const w = surveyReportWords[locale]
  const c = w.column
  const { verdict, noChange: none } = waveFiguresWords[locale]
  return [
    { kind: 'heading', level: 1, text: w.heading.published },
    {
      kind: 'table',
      caption: w.table.published,
      columns: [
        { title: c.theme, width: 4, align: 'left' },
        { title: c.score, width: 2, align: 'right' },
        { title: c.half, width: 2, align: 'right' },
        { title: c.n, width: 2, align: 'right' },
        { title: c.change, width: 2, align: 'right' },
        { title: c.verdict, width: 6, align: 'left' },
      ],
      rows: subjects.map(({ subject, estimate, n, change, noChange, ...error }) => [
        subjectText(subject, locale),
        pointText(estimate),
        halfText(error),
        countText(n),
        signedText(change?.estimate ?? null),
        change ? verdict[verdictOf(change)] : noChange ? none[noChange] : '',
      ]),
    },
  ]
}

export function answersPart({ subjects }: OptInAnalysis, locale: 'zh' | 'en'): Block[] {
  const w = surveyReportWords[locale]
  const c = w.column
  return [
    { kind: 'heading', level: 1, text: w.heading.answers },
    {
      kind: 'table',
      caption: w.table.answers,
      columns: [
        { title: c.theme, width: 4, align: 'left' },
        { title: c.n, width: 2, align: 'right' },
        { title: c.unknown, width: 2, align: 'right' },
        { title: c.steps, width: 6, align: 'left' },
      ],
      rows: subjects.map(({ subject, n, unknown, distribution }) => [
        subjectText(subject, locale),
        countText(n),
        countText(unknown),
        distribution.map((it) => countText(it.n)).join(' / '),
      ]),
    },
  ]
}
