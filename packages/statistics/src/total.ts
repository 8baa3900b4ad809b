import { answersOf } from './answers.ts'
import { type Design, frameOf } from './design.ts'
import type { Estimate } from './estimate.ts'
import { ciWanted, type EstimateOptions, finish, unknown } from './finish.ts'
import { srsError } from './mean.ts'
import { psuScores, withScores } from './scores.ts'
import { type Values, valuesOf } from './typed-arrays.ts'
import { standardError } from './variance.ts'

const method = 'total/taylor'

/** Weighted total Σwy of the answering rows of a domain with its Taylor SE (u = w·y) and a t interval, in the unit of y. */
export function total(design: Design, y: Values, options: EstimateOptions = {}): Estimate {
  const wanted = ciWanted('total', options)
  const { index } = frameOf(design)
  const { weights } = design
  const given = valuesOf('y', y, weights.length)
  const answers = answersOf(design, given, options)
  const { answered, n, sumWeights, contributing, contribution } = answers
  const scores = (z: Float64Array) => ({ design, z: () => z, contributing: () => contributing })
  if (n === 0) return withScores(unknown(method, 'empty_domain', answers), scores(new Float64Array(index.psuCount)))
  let estimate = 0
  for (let k = 0; k < given.length; k++) if (answered[k]) estimate += (weights[k] as number) * (given[k] as number)
  const off = new Float64Array(given.length)
  for (let k = 0; k < given.length; k++) if (answered[k]) off[k] = (given[k] as number) - estimate / sumWeights
  const seSrs = srsError(weights, off, n, sumWeights) * sumWeights
  const z = psuScores(
    design,
    given.map((value, k) => (answered[k] ? value : 0)),
    1,
  )
  const se = standardError(index, z, contribution.strata, options.lonelyPsu ?? design.lonelyPsu)
  const found = { ...answers, ...contribution, kind: 'total' as const, method, estimate, se, seSrs, noVariation: false }
  return withScores(finish(found, wanted), scores(z))
}
