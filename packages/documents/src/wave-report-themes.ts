/** What the sample says of the themes: levels, change in plain words, ranks, where to begin, unknown, awareness, senses. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Figure } from '@ratchet/domain/analysis/figure'
import { priorities, verdictOf } from '@ratchet/domain/analysis/finding'
import type { SubjectFigures } from '@ratchet/domain/analysis/subject-figures'
import { analysisDrawerWords } from '@ratchet/words/analysis-drawer'
import { analysisPageWords } from '@ratchet/words/analysis-page'
import { surveyPageWords } from '@ratchet/words/survey-page'
import { surveyReportWords } from '@ratchet/words/survey-report'
import { waveFiguresWords } from '@ratchet/words/wave-figures'
import type { Block } from './paper-block.ts'
import { subjectText } from './subject-text.ts'
import { themesOf } from './wave-report-finding.ts'
import { countText, halfText, intervalText, pointText, shareText, signedText } from './wave-report-text.ts'

type Locale = 'zh' | 'en'
const senses: readonly string[] = ['gain', 'happiness', 'security']

export function themesPart(analysis: WaveAnalysis, locale: Locale): Block[] {
  const w = surveyReportWords[locale]
  const c = w.column
  const asked = analysis.subjects.filter(({ subject }) => !senses.includes(subject))
  const drawer = analysisDrawerWords[locale]
  const { scale, themesMean } = analysis
  const isTen = asked.some(({ steps }) => steps === 10)
  const against = asked.find(({ change }) => change)?.change?.against
  // Without its n: every theme was answered by another number of people.
  const before = against && surveyPageWords[locale].quarter(against.quarter)
  const overall = asked.find(({ subject }) => subject === 'overall')?.score
  const said = [
    ...(themesMean?.estimate == null ? [] : [w.mean(withHalf(themesMean))]),
    ...(overall?.estimate == null ? [] : [w.overall(withHalf(overall))]),
  ]
  return [
    { kind: 'heading', level: 1, text: w.heading.themes },
    ...(said.length > 0 ? [{ kind: 'paragraph', text: said.join(locale === 'zh' ? '' : ' ') } as const] : []),
    { kind: 'paragraph', text: w.rule },
    {
      kind: 'table',
      caption: w.table.themes,
      columns: [
        { title: c.theme, width: 20, align: 'left' },
        { title: c.score, width: 11, align: 'right' },
        { title: c.half, width: 9, align: 'right' },
        { title: c.satisfied, width: 15, align: 'right' },
        { title: c.n, width: 12, align: 'right' },
        { title: c.change, width: 14, align: 'right' },
        { title: c.verdict, width: 34, align: 'left' },
      ],
      rows: asked.map((row) => [
        subjectText(row.subject, locale),
        pointText(row.score.estimate),
        halfText(row.score),
        shareText(row.rate.estimate),
        countText(row.score.n),
        signedText(row.change?.estimate ?? null),
        verdictText(row, locale),
      ]),
      note: w.themesNote(
        before ?? null,
        drawer.scale(isTen ? scale.ten.map((it) => Math.round(it * 10) / 10) : scale.five, scale.edition),
        drawer.steps(isTen ? scale.positiveTen : scale.positiveFive),
      ),
    },
  ]
}

function verdictText({ score, change, noChange }: SubjectFigures, locale: Locale): string {
  const w = waveFiguresWords[locale]
  if (score.reason) return w.reason[score.reason]
  return change ? w.verdict[verdictOf(change)] : noChange ? w.noChange[noChange] : ''
}

const withHalf = (figure: Figure) =>
  figure.low === null ? pointText(figure.estimate) : `${pointText(figure.estimate)}±${halfText(figure)}`

export function ranksPart(analysis: WaveAnalysis, locale: Locale): Block[] {
  const w = surveyReportWords[locale]
  const themes = themesOf(analysis).toSorted((a, b) => (b.score.estimate ?? -1) - (a.score.estimate ?? -1))
  const ranked = themes.flatMap(({ subject, score, rank }) =>
    rank ? [[subjectText(subject, locale), pointText(score.estimate), intervalText(score), place(rank, locale)]] : [],
  )
  const weighed = themes.flatMap(({ subject, score, importance }) =>
    importance?.estimate == null || score.estimate === null || score.high === null
      ? []
      : [
          {
            name: subjectText(subject, locale),
            score: score.estimate,
            high: score.high,
            weight: importance.estimate,
            importance,
          },
        ],
  )
  const mean = (of: (row: (typeof weighed)[number]) => number) =>
    weighed.reduce((sum, row) => sum + of(row), 0) / weighed.length
  const split = { score: mean((row) => row.score), weight: mean((row) => row.weight) }
  if (ranked.length === 0 && weighed.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: w.heading.ranks },
    ...(ranked.length > 0 ? [ranksTable(ranked, locale)] : []),
    ...(weighed.length > 0
      ? [
          { kind: 'paragraph', text: w.begin(priorities(weighed, split)) } as const,
          importanceTable(
            weighed
              .toSorted((a, b) => b.weight - a.weight)
              .map((row) => [
                row.name,
                row.weight.toFixed(2).replace('-', '−'),
                correlations(row.importance),
                pointText(row.score),
              ]),
            locale,
          ),
        ]
      : []),
  ]
}

const place = ({ from, to }: { readonly from: number; readonly to: number }, locale: Locale) =>
  analysisPageWords[locale].ranks.place(from, to)

const correlations = ({ low, high }: Figure) =>
  low === null || high === null ? '' : `${low.toFixed(2)}–${high.toFixed(2)}`.replaceAll('-', '−')

function ranksTable(rows: readonly string[][], locale: Locale): Block {
  const { table, column: c, ranksNote } = surveyReportWords[locale]
  return {
    kind: 'table',
    caption: table.ranks,
    columns: [
      { title: c.theme, width: 4, align: 'left' },
      { title: c.score, width: 2, align: 'right' },
      { title: c.interval, width: 3, align: 'center' },
      { title: c.rank, width: 3, align: 'center' },
    ],
    rows,
    note: ranksNote,
  }
}

function importanceTable(rows: readonly string[][], locale: Locale): Block {
  const { table, column: c, importanceNote } = surveyReportWords[locale]
  return {
    kind: 'table',
    caption: table.importance,
    columns: [
      { title: c.theme, width: 4, align: 'left' },
      { title: c.correlation, width: 2, align: 'right' },
      { title: c.interval, width: 3, align: 'center' },
      { title: c.score, width: 2, align: 'right' },
    ],
    rows,
    note: importanceNote,
  }
}

export function othersPart({ subjects, awareness }: WaveAnalysis, locale: Locale): Block[] {
  const w = surveyReportWords[locale]
  const c = w.column
  const share = (figure: Figure | null) =>
    figure?.estimate == null ? null : w.withInterval(figure.estimate, figure.low, figure.high)
  const [city, work] = [share(awareness.city), share(awareness.work)]
  const isAsked = city !== null || work !== null
  const three = subjects.filter(({ subject }) => senses.includes(subject))
  return [
    { kind: 'heading', level: 1, text: w.heading.others },
    {
      kind: 'table',
      caption: w.table.unknown,
      columns: [
        { title: c.theme, width: 4, align: 'left' },
        { title: c.unknown, width: 2, align: 'right' },
        { title: c.score, width: 2, align: 'right' },
        { title: c.low, width: 2, align: 'right' },
        { title: c.high, width: 2, align: 'right' },
      ],
      rows: subjects.map(({ subject, unknown, score }) => [
        subjectText(subject, locale),
        shareText(unknown.share),
        pointText(score.estimate),
        pointText(unknown.low),
        pointText(unknown.high),
      ]),
      note: w.unknownNote,
    },
    {
      kind: 'paragraph',
      text: isAsked
        ? `${w.awareness(city, work)}${w.stop}${locale === 'zh' ? '' : ' '}${w.awarenessNote}`
        : w.noAwareness,
    },
    ...(three.length > 0 ? [sensesTable(three, locale)] : []),
  ]
}

function sensesTable(rows: readonly SubjectFigures[], locale: Locale): Block {
  const { table, column: c } = surveyReportWords[locale]
  return {
    kind: 'table',
    caption: table.senses,
    columns: [
      { title: c.theme, width: 3, align: 'left' },
      { title: c.score, width: 2, align: 'right' },
      { title: c.half, width: 2, align: 'right' },
      { title: c.satisfied, width: 2, align: 'right' },
      { title: c.n, width: 2, align: 'right' },
      { title: c.change, width: 2, align: 'right' },
    ],
    rows: rows.map(({ subject, score, rate, change }) => [
      subjectText(subject, locale),
      pointText(score.estimate),
      halfText(score),
      shareText(rate.estimate),
      countText(score.n),
      signedText(change?.estimate ?? null),
    ]),
  }
}
