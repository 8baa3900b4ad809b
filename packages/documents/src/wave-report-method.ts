/** How the figures were made, how far the data can be trusted, and what they cannot show. Source: STATISTICS §0.1, §1. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import { recheckOutcomes } from '@ratchet/domain/survey/recheck'
import { analysisMethodWords } from '@ratchet/words/analysis-method'
import { surveyReportWords } from '@ratchet/words/survey-report'
import type { Block } from './paper-block.ts'
import { clockText, scaleText } from './wave-about.ts'
import type { WaveReport } from './wave-report.ts'

export function methodPart({ locale }: WaveReport, { provenance, scale, subjects }: WaveAnalysis): Block[] {
  const w = surveyReportWords[locale]
  const m = w.method
  const { formula, design: d, weights } = analysisMethodWords[locale]
  const said = (name: string, [words, symbols]: readonly string[]) => `${name}${words}（${symbols}）`
  const { design } = provenance
  const relation = subjects.find(({ change }) => change)?.change?.relation ?? null
  const changeFormula = relation && formula[`difference-${relation}`]
  const built = [
    design.source === 'planned' ? d.planned : d.plain,
    design.strata === 'street' ? d.strata(design.strataCount) : d.noStrata,
    design.clusters === 'place' ? d.clusters(design.clusterCount) : d.noClusters,
    d[design.fpc],
    d.lonely[design.lonelyPsu],
  ].filter((part) => part !== '')
  const raked = design.margins.map(({ trait }) => weights.trait[trait])
  const weighed = [
    weights[design.weights],
    ...(raked.length > 0 ? [weights.raked(raked)] : []),
    ...(design.kish === null ? [] : [weights.kish(design.kish.toFixed(2))]),
  ]
  const between = locale === 'zh' ? '，' : ', '
  const lines = [
    said(m.score, formula['hajek-mean'] ?? []),
    said(m.rate, formula['hajek-share'] ?? []),
    ...(changeFormula ? [said(m.change, changeFormula)] : []),
    said(m.rank, formula['rank-set'] ?? []),
    said(m.unknown, formula['unknown-bounds'] ?? []),
    said(m.response, formula.response ?? []),
    m.error(built.join(between)),
    m.weights(weighed.join(between)),
    m.scale(scaleText(scale, locale)),
    m.source(provenance.statistics, clockText(provenance.cutOff)),
    m.imports(provenance.imports.map(({ fileName }) => fileName)),
    m.digest(provenance.digest),
  ]
  return [
    { kind: 'heading', level: 1, text: w.heading.method },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
  ]
}

export function qualityPart({ rechecks, locale }: WaveReport, { cases }: WaveAnalysis): Block[] {
  const { heading, quality: q } = surveyReportWords[locale]
  const { drawn, found, error } = rechecks
  const done = recheckOutcomes.reduce((sum, it) => sum + found[it], 0)
  const listed = recheckOutcomes.filter((it) => found[it] > 0).map((it) => q.item(q.outcome[it], found[it]))
  const stop = surveyReportWords[locale].stop
  const asked =
    drawn === 0
      ? q.none
      : `${q.drawn(drawn, done)}${listed.length > 0 ? listed.join(locale === 'zh' ? '，' : ', ') : surveyReportWords[locale].blank}${stop}`
  const judged = error ? q.error(error.rate, error.low, error.high) : ''
  return [
    { kind: 'heading', level: 1, text: heading.quality },
    {
      kind: 'paragraph',
      text: `${q.flagged(cases.flagged)}${q.leftOut(cases.leftOut)}${q.withoutWeight(cases.withoutWeight)}`,
    },
    { kind: 'paragraph', text: `${asked}${locale === 'zh' ? '' : ' '}${judged}`.trim() },
  ]
}

export function limitsPart({ limits, locale }: WaveReport): Block[] {
  const { heading, limits: w } = surveyReportWords[locale]
  const lines = [...(limits ? [w.own(limits.own), w.households(limits.households)] : []), w.can, w.cannot, w.missing]
  return [
    { kind: 'heading', level: 1, text: heading.limits },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
  ]
}
