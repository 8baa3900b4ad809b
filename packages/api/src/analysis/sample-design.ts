/** The design of a sample 抽样设计 as it is used: strata, clusters, finite population, weights raked to known totals. */
import type { UsedDesign } from '@ratchet/domain/analysis/provenance'
import { type AnalysisRefusal, whyNotAnalyse } from '@ratchet/domain/analysis/why-not-analyse'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Margin } from '@ratchet/domain/survey/plan'
import { createDesign, type Design, kish, rake, StatError } from '@ratchet/statistics/statistics'
import type { SampleFrame } from './sample.ts'
import type { TypedColumns } from './typed-columns.ts'

export interface SampleDesign {
  readonly design: Design
  readonly used: UsedDesign
}

/**
 * Builds the design of a sample; `weights` are its base weights, 0 where an interview is left out: left out, it stays in the
 * design, since filtering first would misstate the variance. Throws Refusal with the reason why it cannot be analysed.
 */
export function sampleDesign(frame: SampleFrame, columns: TypedColumns, weights: Float64Array): SampleDesign {
  const { plan } = frame
  const strata = strataOf(frame, columns)
  const isClustered = plan.clusters === 'place'
  const population = populationOf(frame, columns, strata)
  const shaped = strata.map(({ name, clusters, rows }) => ({ name, clusters: isClustered ? clusters : rows }))
  const interviews = columns.excluded.reduce((sum, isOut) => sum + 1 - isOut, 0)
  const weighted = weights.reduce((sum, weight) => sum + Number(weight > 0), 0)
  refuse(whyNotAnalyse({ ...plan, imports: frame.imports, interviews, weighted, strata: shaped }))
  const base = createDesign({
    weights,
    ...(plan.strata === 'street' && { strata: columns.street }),
    ...(isClustered && { psu: columns.place }),
    ...(population && { populationPsu: population }),
    lonelyPsu: plan.lonelyPsu,
  })
  const raked = plan.margins.length > 0 ? rakedTo(base, frame, columns) : null
  const design = raked?.design ?? base
  return {
    design,
    used: {
      source: frame.source,
      strata: plan.strata,
      clusters: plan.clusters,
      strataCount: plan.strata === 'street' ? strata.length : 1,
      clusterCount: new Set(columns.place).size,
      fpc: !plan.isFinite ? 'none' : population ? 'applied' : 'not_applied',
      weights: plan.weights,
      lonelyPsu: plan.lonelyPsu,
      margins: plan.margins.map(({ trait, targets }) => ({ trait, categories: Object.keys(targets).length })),
      rakingCycles: raked?.cycles ?? null,
      kish: kish(design).deff,
    },
  }
}

interface Stratum {
  readonly name: string
  readonly clusters: number
  readonly rows: number
  /** Communities in the org tree. */
  readonly population: number
}

function strataOf({ plan, streets }: SampleFrame, { place, street }: TypedColumns): readonly Stratum[] {
  const sampled = new Map<string, { readonly places: Set<string>; rows: number }>()
  for (const [k, id] of street.entries()) {
    const key = plan.strata === 'street' ? id : ''
    const own = sampled.get(key) ?? { places: new Set(), rows: 0 }
    own.places.add(place[k] ?? '')
    own.rows++
    sampled.set(key, own)
  }
  const all = streets.reduce((sum, one) => sum + one.communities, 0)
  return [...sampled].map(([id, { places, rows }]) => {
    const known = streets.find((one) => one.id === id)
    return { name: known?.name ?? id, clusters: places.size, rows, population: known?.communities ?? all }
  })
}

/**
 * PSUs in the population per row, or undefined without a correction. Where every community of a street is in the sample
 * the correction would call the error 0, though only some people of each were asked; then none is applied anywhere, which
 * is the careful side.
 */
function populationOf(frame: SampleFrame, { street }: TypedColumns, strata: readonly Stratum[]) {
  const { plan, frameSize, streets } = frame
  if (!plan.isFinite) return undefined
  if (plan.clusters === 'none') {
    const isKnown = plan.strata === 'none' && frameSize !== null && frameSize >= street.length
    return isKnown ? new Float64Array(street.length).fill(frameSize) : undefined
  }
  if (strata.some((one) => one.population <= one.clusters)) return undefined
  if (plan.strata === 'none') return new Float64Array(street.length).fill(strata[0]?.population ?? 0)
  const sizeOf = new Map(streets.map((one) => [one.id, one.communities]))
  return Float64Array.from(street, (id) => sizeOf.get(id) ?? 0)
}

function rakedTo(base: Design, frame: SampleFrame, columns: TypedColumns) {
  const nameOf = new Map(frame.streets.map((one) => [one.id, one.name]))
  const [first] = frame.plan.margins
  const total = totalOf(first?.targets ?? {})
  const margins = frame.plan.margins.map(({ trait, targets }) => {
    const classes =
      trait === 'street'
        ? columns.street.map((id) => (id in targets ? id : (nameOf.get(id) ?? id)))
        : columns.trait(trait)
    const bare = classes.filter((one, k) => one === null && (base.weights[k] as number) > 0).length
    if (bare > 0) throw refusal('margin-trait-missing', { trait, rows: bare })
    // Whoever does not count needs a class only to stand in the table.
    const by = classes.map((one) => one ?? Object.keys(targets)[0] ?? '')
    return { name: trait, by, totals: agreeing(targets, total) }
  })
  try {
    return rake(base, margins)
  } catch (error) {
    throw error instanceof StatError ? (refusalOf(error, frame.plan.margins) ?? error) : error
  }
}

const totalOf = (targets: Readonly<Record<string, number>>) => Object.values(targets).reduce((sum, one) => sum + one, 0)

/** Typed shares add up to 1 but for their last digit; what differs by more is left to be refused. */
function agreeing(targets: Readonly<Record<string, number>>, total: number): Readonly<Record<string, number>> {
  const own = totalOf(targets)
  if (Math.abs(own - total) > 1e-6 * total) return targets
  return Object.fromEntries(Object.entries(targets).map(([label, target]) => [label, (target * total) / own]))
}

const refusal = (code: AnalysisRefusal, details: Readonly<Record<string, unknown>>) => new Refusal(code, details)

/** What raking says, in the terms of the plan; undefined for what is a defect of ours. */
function refusalOf({ code, details }: StatError, margins: readonly Margin[]): Refusal | undefined {
  switch (code) {
    case 'MarginTotalsDisagree': {
      const [trait, other] = details.margins as readonly string[]
      const [total, otherTotal] = details.totals as readonly number[]
      return refusal('margins-disagree', { trait, other, total, otherTotal })
    }
    case 'MarginCategoryMissing':
      return details.target === undefined
        ? refusal('margin-target-missing', { trait: details.name, category: details.label })
        : refusal('margin-category-missing', { trait: details.name, category: details.label, target: details.target })
    case 'RakingNotConverged':
      return refusal('margins-not-converged', {
        trait: details.margin,
        category: details.label,
        deviation: details.deviation,
        cycles: details.iterations,
        margins: margins.map((margin) => margin.trait),
      })
    default:
      return undefined
  }
}
