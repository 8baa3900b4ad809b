/**
 * The figures of a wave as sheets 测评结果表: what the page of results shows, as numbers, with every suppressed cell left out
 * here too. Three kinds of wave, three sets of sheets: whoever chose to answer has no interval. Source: SPEC §9; UX goal 12.
 */
import type { Analysis, OptInAnalysis, ReportedAnalysis, WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { Figure } from '@ratchet/domain/analysis/figure'
import { verdictOf } from '@ratchet/domain/analysis/finding'
import type { GridRow } from '@ratchet/domain/analysis/place-grid'
import type { AnalysisSubject, Change } from '@ratchet/domain/analysis/subject-figures'
import { dispositions } from '@ratchet/domain/survey/plan'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { waveFiguresWords } from '@ratchet/words/wave-figures'
import type { Cell } from './sheet.ts'
import type { SheetOut } from './sheet-write.ts'
import { subjectText } from './subject-text.ts'

type Locale = 'zh' | 'en'

/** Points and shares as a sheet keeps them: enough digits to compute with, none that mean nothing. */
const point = (value: number | null): Cell => (value === null ? null : Math.round(value * 10_000) / 10_000)

/** The sheets of an analysis, without the one that says what the file is. */
export function figureSheets(analysis: Analysis, locale: Locale): SheetOut[] {
  if (analysis.kind === 'opt_in') return [optInSheet(analysis, locale)]
  if (analysis.kind === 'reported') return [reportedSheet(analysis, locale)]
  return [subjectSheet(analysis, locale), ...gridSheets(analysis, locale), responseSheet(analysis, locale)]
}

function subjectSheet({ subjects, awareness, themesMean }: WaveAnalysis, locale: Locale): SheetOut {
  const w = waveFiguresWords[locale]
  const { columns } = w
  const header = [
    ...[columns.subject, columns.score, columns.se, columns.low, columns.high, columns.n, columns.nEff, columns.deff],
    ...[columns.rate, columns.rateLow, columns.rateHigh, columns.unknown, columns.unknownLow, columns.unknownHigh],
    ...[columns.against, columns.change, columns.changeLow, columns.changeHigh, columns.p, columns.adjusted],
    ...[columns.verdict, columns.rankFrom, columns.rankTo, columns.importance, columns.remark],
  ]
  const rows = subjects.map(({ subject, score, rate, unknown, change, noChange, rank, importance }): Cell[] => [
    subjectText(subject, locale),
    ...levelOf(score),
    ...[point(rate.estimate), point(rate.low), point(rate.high)],
    ...[point(unknown.share), point(unknown.low), point(unknown.high)],
    ...changeOf(change),
    change ? w.verdict[verdictOf(change)] : noChange && w.noChange[noChange],
    ...[rank?.from ?? null, rank?.to ?? null, point(importance?.estimate ?? null)],
    score.reason && w.reason[score.reason],
  ])
  const others: (readonly [string, Figure | null])[] = [
    [w.themesMean, themesMean],
    [w.aware.city, awareness.city],
    [w.aware.work, awareness.work],
  ]
  const more = others.flatMap(([name, figure]): Cell[][] => (figure ? [[name, ...levelOf(figure)]] : []))
  return { name: w.sheet.subjects, rows: [header, ...rows, ...more], widths: [16, ...header.slice(1).map(() => 11)] }
}

const levelOf = ({ estimate, se, low, high, n, nEff, deff }: Figure): Cell[] => [
  ...[point(estimate), point(se), point(low), point(high)],
  ...[n, nEff === null ? null : Math.round(nEff * 10) / 10, point(deff)],
]

const changeOf = (change: Change | null): Cell[] =>
  change
    ? [change.against.quarter, point(change.estimate), point(change.low), point(change.high), change.p, change.adjusted]
    : [null, null, null, null, null, null]

function gridSheets({ grid }: WaveAnalysis, locale: Locale): SheetOut[] {
  const w = waveFiguresWords[locale]
  const header = [
    w.columns.place,
    ...grid.themes.flatMap((theme) => [subjectText(theme, locale), w.columns.nOf(subjectText(theme, locale))]),
  ]
  const row = ({ name, cells }: GridRow): Cell[] => [
    name,
    ...cells.flatMap((cell): Cell[] =>
      cell.state === 'shown' ? [point(cell.score), cell.n] : cell.state === 'hidden' ? [w.few, w.few] : [null, null],
    ),
  ]
  const widths = [20, ...header.slice(1).map(() => 10)]
  const street = new Map(grid.streets.map(({ id, name }) => [id, name]))
  return [
    { name: w.sheet.streets, rows: [header, ...grid.streets.map(row)], widths },
    {
      name: w.sheet.places,
      rows: [
        [w.columns.street, ...header],
        ...grid.places.map((place): Cell[] => [street.get(place.streetId) ?? null, ...row(place)]),
      ],
      widths: [16, ...widths],
    },
  ]
}

function responseSheet({ response }: WaveAnalysis, locale: Locale): SheetOut {
  const w = waveFiguresWords[locale]
  const trust = analysisTrustWords[locale]
  const rates = Object.entries(response.rates).map(([rate, value]): Cell[] => [
    trust.rates[rate as keyof typeof trust.rates],
    point(value),
  ])
  const counts = dispositions.map((it): Cell[] => [trust.disposition[it], response.counts[it] ?? 0])
  const eligible: Cell[][] =
    response.eligible === null ? [] : [[trust.eligible(response.eligible, response.eligibleBasis)]]
  return {
    name: w.sheet.response,
    rows: [[w.columns.outcome, w.columns.value], ...counts, ...rates, ...eligible],
    widths: [24, 12],
  }
}

function reportedSheet({ subjects }: ReportedAnalysis, locale: Locale): SheetOut {
  const w = waveFiguresWords[locale]
  const { columns } = w
  const header = [columns.subject, columns.score, columns.se, columns.low, columns.high, columns.n]
  const rows = subjects.map(({ subject, estimate, se, low, high, n, change, noChange }): Cell[] => [
    subjectText(subject, locale),
    ...[point(estimate), point(se), point(low), point(high), n],
    ...[change?.against.quarter ?? null, point(change?.estimate ?? null)],
    change ? w.verdict[verdictOf(change)] : noChange && w.noChange[noChange],
  ])
  const all = [...header, columns.against, columns.change, columns.verdict]
  return { name: w.sheet.subjects, rows: [all, ...rows], widths: [16, ...all.slice(1).map(() => 11)] }
}

function optInSheet({ subjects }: OptInAnalysis, locale: Locale): SheetOut {
  const { columns, sheet, step } = waveFiguresWords[locale]
  const most = Math.max(5, ...subjects.flatMap(({ distribution }) => distribution.map((it) => it.step)))
  const steps = Array.from({ length: most }, (_, at) => at + 1)
  const rows = subjects.map(({ subject, n, unknown, distribution }): Cell[] => [
    subjectText(subject as AnalysisSubject, locale),
    ...[n, unknown],
    ...steps.map((it) => distribution.find((one) => one.step === it)?.n ?? 0),
  ])
  return { name: sheet.optIn, rows: [[columns.subject, columns.n, columns.unknownN, ...steps.map(step)], ...rows] }
}
