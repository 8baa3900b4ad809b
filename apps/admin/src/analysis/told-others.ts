/** What the drawer says of figures that come out of others: the mean of the themes, and the outcomes of fieldwork. */
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { ResponseFigures } from '@ratchet/domain/analysis/response-figures'
import type { RateName } from './fieldwork.ts'
import type { Told } from './told.ts'
import { dataFacts, facts, scaleSaid } from './told-facts.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

/** Mean of the seven theme scores. */
export function tellMean(analysis: WaveAnalysis, w: AnalysisWords): Told {
  const { drawer, page, method } = w
  const mean = analysis.themesMean
  const { low, high, estimate } = mean ?? { low: null, high: null, estimate: null }
  return {
    heading: drawer.kind.mean,
    side: 0,
    figure: estimate === null ? '—' : drawer.unit(page.points(estimate)),
    interval:
      mean === null || low === null || high === null
        ? drawer.noInterval
        : drawer.interval(mean.level, page.points(low), page.points(high)),
    verdict: mean?.reason ? method.reason[mean.reason] : null,
    formula: method.formula.mean,
    facts: facts([
      [drawer.field.n, mean && drawer.fewest(mean.n)],
      [
        drawer.field.method,
        mean && `${method.taylor}${drawer.and}${method.intervalBy[mean.interval](drawer.df(mean.df))}`,
      ],
      [drawer.field.scale, scaleSaid(analysis.scale, w)],
      ...dataFacts(analysis, w),
    ]),
  }
}

/** One rate of AAPOR's with the counts that it is made of. */
export function tellResponse(response: ResponseFigures, name: RateName, w: AnalysisWords): Told {
  const rate = response.rates[name]
  const { drawer, method, trust, page } = w
  const unknown = response.counts.unknown_household + response.counts.unknown_other
  const count = Object.entries(response.counts).flatMap(([disposition, n]): [string, string][] =>
    n > 0 ? [[trust.disposition[disposition as keyof typeof trust.disposition], page.count(n)]] : [],
  )
  return {
    heading: trust.rates[name],
    side: 0,
    figure: rate === null ? trust.noRate : page.percent(rate),
    interval: null,
    verdict: null,
    formula: [method.formula.response[0] ?? '', method.rate[name]],
    facts: facts([
      [drawer.field.letters, method.formula.response[1] ?? null],
      ...count,
      [
        drawer.field.eligible,
        response.eligible === null || unknown === 0 ? null : trust.eligible(response.eligible, response.eligibleBasis),
      ],
    ]),
  }
}
