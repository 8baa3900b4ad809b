import { type Design, frameOf, type LonelyPsu } from './design.ts'
import type { Warning } from './estimate.ts'
import type { EstimateOptions } from './finish.ts'
import { domainOf } from './typed-arrays.ts'
import { type Contributing, type Contribution, contribution } from './variance.ts'

/** The answering rows of a domain, counted once for every estimator. */
export interface Answers {
  /** 1 = positive weight, inside the domain, answered. */
  readonly answered: Uint8Array
  readonly n: number
  readonly nMissing: number
  /** Σ w of the answering rows. */
  readonly sumWeights: number
  readonly nEff: number | null
  /** PSUs with rows of the domain, answered or not: they count as degrees of freedom (R `degf` of the subset). */
  readonly contributing: Contributing
  /** `df` of the domain; PSUs, strata and census of its answering rows. */
  readonly contribution: Contribution
  readonly warnings: readonly Warning[]
}

/** Who answers: a missing answer is outside the domain, and the domain never removes a PSU from the design. */
export function answersOf(
  design: Design,
  y: Float64Array,
  { domain, lonelyPsu = design.lonelyPsu }: Pick<EstimateOptions, 'domain' | 'lonelyPsu'>,
): Answers {
  const { index } = frameOf(design)
  const { weights } = design
  const inside = domainOf(domain, weights.length)
  const answered = new Uint8Array(weights.length)
  const contributing = new Uint8Array(index.psuCount)
  const telling = new Uint8Array(index.psuCount)
  let n = 0
  let nMissing = 0
  let sum = 0
  let heaviest = 0
  for (let k = 0; k < weights.length; k++) {
    const w = weights[k] as number
    if (w === 0 || (inside && !inside[k])) continue
    contributing[index.psuOf[k] as number] = 1
    if (Number.isNaN(y[k])) nMissing++
    else {
      answered[k] = 1
      n++
      sum += w
      if (w > heaviest) heaviest = w
      telling[index.psuOf[k] as number] = 1
    }
  }
  let squares = 0
  for (let k = 0; k < weights.length; k++) {
    const relative = answered[k] ? (weights[k] as number) / heaviest : 0
    squares += relative * relative
  }
  const nEff = n === 0 ? null : (sum / heaviest) ** 2 / squares
  const own = { ...contribution(index, telling), df: contribution(index, contributing).df }
  const lone = index.lonely.some((h) => own.strata[h])
  return {
    answered,
    n,
    nMissing,
    sumWeights: sum,
    nEff,
    contributing,
    contribution: own,
    warnings: warningsFor(lonelyPsu, { n, nEff, share: heaviest / sum, psus: own.psus, lone }),
  }
}

/** Weights are extreme where Kish's n_eff is under 40 % of n, or one row carries over 90 % of the weight. */
export const extreme = (n: number, nEff: number | null, share: number) =>
  n > 1 && nEff !== null && (nEff < 0.4 * n || share > 0.9)

interface Seen {
  readonly n: number
  readonly nEff: number | null
  /** Largest weight / Σ w. */
  readonly share: number
  readonly psus: number
  /** Rows come from a stratum with one PSU. */
  readonly lone: boolean
}

const ofLonely = { certainty: 'lonelyPsuCertainty', adjust: 'lonelyPsuAdjust', average: 'lonelyPsuAverage' } as const

/** What a reader should know beside any estimate of these rows. */
export function warningsFor(
  lonelyPsu: LonelyPsu | undefined,
  { n, nEff, share, psus, lone }: Seen,
): readonly Warning[] {
  const warnings: Warning[] = []
  if (extreme(n, nEff, share)) warnings.push('extremeWeights')
  if (n > 1 && psus === 1) warnings.push('singlePsuDomain')
  if (lone && lonelyPsu && lonelyPsu !== 'error') warnings.push(ofLonely[lonelyPsu])
  return warnings
}
