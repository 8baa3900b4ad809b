/** The rows of the drawer: sizes, method, test, data. A row that has nothing to say is left out. Source: STATISTICS §1. */
import { verdictRule } from '@ratchet/domain/analysis/change-verdict'
import type { Explanation } from '@ratchet/domain/analysis/explanation'
import type { PrintedScale, Provenance, UsedDesign } from '@ratchet/domain/analysis/provenance'
import { momentText } from '../moment.ts'
import { isTheme } from './results.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

export interface Fact {
  readonly term: string
  readonly text: string
}

export function factsTold(found: Explanation, w: AnalysisWords): Fact[] {
  const { figure, change, unknown, kind } = found
  const { field } = w.drawer
  const { n, p, df } = w.drawer
  const degrees = kind === 'change' ? (change?.df ?? null) : figure.df
  const share = kind === 'rate' || kind === 'awareness'
  return facts([
    [field.n, n(figure.n, kind === 'change' ? (found.against?.n ?? null) : null)],
    [field.missing, figure.nMissing > 0 ? w.drawer.missing(figure.nMissing) : null],
    [field.nEff, figure.nEff === null ? null : w.drawer.nEff(Math.round(figure.nEff))],
    [field.deff, figure.deff === null ? null : w.drawer.deff(figure.deff, figure.n)],
    [
      field.method,
      kind === 'rank'
        ? null
        : [
            w.method.taylor,
            degrees === null
              ? w.method.intervalBy.normal
              : w.method.intervalBy[kind === 'change' ? 't' : figure.interval](df(degrees)),
          ].join(w.drawer.and),
    ],
    [field.test, change && kind === 'change' ? testSaid(found, w, p) : null],
    [
      field.unknown,
      unknown?.share == null || unknown.low === null || unknown.high === null || kind === 'change'
        ? null
        : share && unknown.rateLow !== null && unknown.rateHigh !== null
          ? w.drawer.unknown(
              w.page.percent(unknown.share),
              w.page.percent(unknown.rateLow),
              w.page.percent(unknown.rateHigh),
            )
          : w.drawer.unknown(w.page.percent(unknown.share), w.page.points(unknown.low), w.page.points(unknown.high)),
    ],
    [field.response, found.response.rr3 === null ? null : `AAPOR RR3 ${w.page.percent(found.response.rr3)}`],
    [field.warning, figure.warnings.map((each) => w.method.warning[each]).join(w.drawer.and) || null],
    [field.scale, kind === 'awareness' ? null : scaleSaid(found.scale, w)],
    ...dataFacts(found, w),
  ])
}

/** What every figure of a wave has in common: design, weights, questionnaire, version, data. */
export function dataFacts(
  { wave, provenance }: Pick<Explanation, 'wave' | 'provenance'>,
  w: AnalysisWords,
): [string, string | null][] {
  const { field, questionnaire, version } = w.drawer
  return [
    [field.design, designSaid(provenance.design, w)],
    [field.weights, weightsSaid(provenance.design, w)],
    [field.questionnaire, wave.questionnaire && questionnaire(wave.questionnaire.name, wave.questionnaire.edition)],
    [field.version, version(provenance.statistics)],
    [field.imports, provenance.imports.map(({ fileName }) => fileName).join(', ') || null],
    [field.digest, digestShown(provenance)],
    [field.cutOff, momentText(provenance.cutOff).slice(0, 16)],
  ]
}

/** Enough of the digest to hold it against another. */
export const digestShown = ({ digest }: Pick<Provenance, 'digest'>): string => digest.slice(0, 16)

export function facts(rows: readonly (readonly [string, string | null])[]): Fact[] {
  return rows.flatMap(([term, text]) => (text === null || text === '' ? [] : [{ term, text }]))
}

function testSaid({ change, family, subject }: Explanation, w: AnalysisWords, p: (value: number) => string) {
  if (!change) return null
  if (!isTheme(subject) || change.adjusted === null || change.q === null) return w.drawer.outside(p(change.p))
  return [
    w.drawer.test(p(change.p), p(change.adjusted), p(change.q), family),
    w.drawer.rule(verdictRule.threshold),
  ].join(w.drawer.stop)
}

export function scaleSaid(scale: PrintedScale, w: AnalysisWords): string {
  const { scaleSteps, steps, field } = w.drawer
  return `${scaleSteps.five} ${w.drawer.scale(scale.five, scale.edition)}${w.drawer.and}${field.positive}${w.drawer.colon}${steps(scale.positiveFive)}`
}

export function designSaid(design: UsedDesign, w: AnalysisWords): string {
  const say = w.method.design
  return [
    say[design.source],
    design.strata === 'none' ? say.noStrata : say.strata(design.strataCount),
    design.clusters === 'none' ? say.noClusters : say.clusters(design.clusterCount),
    say[design.fpc],
    say.lonely[design.lonelyPsu],
  ]
    .filter((part) => part !== '')
    .join(w.drawer.and)
}

export function weightsSaid(design: UsedDesign, w: AnalysisWords): string {
  const say = w.method.weights
  return [
    say[design.weights],
    ...(design.margins.length > 0 ? [say.raked(design.margins.map(({ trait }) => say.trait[trait]))] : []),
    ...(design.kish === null ? [] : [say.kish(w.drawer.effect(design.kish))]),
  ].join(w.drawer.and)
}
