import type { Calibration } from './calibration.ts'
import { type Classes, type Encoded, encode, type Label } from './encode.ts'
import { buildPsuIndex, type PsuIndex } from './psu-index.ts'
import { StatError } from './stat-error.ts'
import { sameLength } from './typed-arrays.ts'

/** What becomes of a stratum with one PSU. `error` is the default; the others must be named and are echoed in results. */
export type LonelyPsu = 'error' | 'certainty' | 'adjust' | 'average'

export interface DesignInput {
  /** Final or design weight per row; ≥ 0, finite, not all zero. */
  readonly weights: Float64Array | readonly number[]
  /** Stratum per row: codes, or labels. */
  readonly strata?: Classes
  /** Primary sampling unit per row, nested in strata (the same code in two strata is two PSUs). Without it each row is one. */
  readonly psu?: Classes
  /** Number of PSUs in the population of that row's stratum, per row. */
  readonly populationPsu?: Float64Array | readonly number[]
  readonly lonelyPsu?: LonelyPsu
  /** Names of strata that were given as codes, for messages: `strataLabels[code]`. */
  readonly strataLabels?: readonly string[]
  /** Who answered, per row: lets `difference` find undeclared overlap and pair a panel. */
  readonly ids?: readonly Label[]
  /** Everybody had a known chance to be drawn. Nothing else can have a design. */
  readonly source?: 'probability'
}

declare const madeByCreateDesign: unique symbol

/** A probability sample. Only `createDesign` and the calibrations make one; an opt-in series cannot become one. */
export interface Design {
  readonly weights: Float64Array
  readonly strata?: Int32Array
  readonly psu?: Int32Array
  readonly populationPsu?: Float64Array
  readonly lonelyPsu?: LonelyPsu
  readonly calibration?: Calibration
  readonly source: 'probability'
  readonly [madeByCreateDesign]: true
}

/** What is known of a design beside its columns. */
export interface DesignFrame {
  readonly index: PsuIndex
  readonly ids?: readonly Label[]
}

const lonelyChoices: readonly LonelyPsu[] = ['error', 'certainty', 'adjust', 'average']

/** A choice that is not one of the four must not pass as one that adds no variance. */
export function namedLonelyPsu(lonelyPsu: LonelyPsu | undefined): void {
  if (lonelyPsu === undefined || lonelyChoices.includes(lonelyPsu)) return
  throw new StatError('InvalidValue', `${String(lonelyPsu)} is no lonelyPsu: ${lonelyChoices.join(', ')}`, {
    lonelyPsu,
  })
}

const frames = new WeakMap<Design, DesignFrame>()

/** The index of a design; whatever was not made here is refused, whatever its type claims. */
export function frameOf(design: Design): DesignFrame {
  const frame = frames.get(design)
  if (!frame) throw new StatError('InvalidValue', 'this is not a design made by createDesign')
  return frame
}

/** Rows of a design. */
export const rowsOf = (design: Design): number => frameOf(design).index.rows

/**
 * The only validator: weights, strata, PSUs and finite populations of a probability sample, copied and indexed once.
 * Throws InvalidWeight, AllWeightsZero, LengthMismatch, InvalidValue, FpcNotConstant, FpcBelowSampleSize, SinglePsuStratum.
 */
export function createDesign(input: DesignInput): Design {
  if (!['probability', undefined].includes(input.source))
    throw new StatError('InvalidValue', 'only a probability sample has a design; describeOptIn counts the others', {
      source: input.source,
    })
  namedLonelyPsu(input.lonelyPsu)
  const weights = checkedWeights(input.weights)
  const rows = weights.length
  const strata = classesOf('strata', input.strata, rows)
  const psu = classesOf('psu', input.psu, rows)
  const populationPsu = input.populationPsu && Float64Array.from(input.populationPsu, (size) => size ?? Number.NaN)
  if (populationPsu) sameLength('populationPsu', populationPsu.length, rows)
  if (input.ids) sameLength('ids', input.ids.length, rows)
  const lonelyPsu = input.lonelyPsu
  const nameOf = (label: Label) => (typeof label === 'number' ? (input.strataLabels?.[label] ?? label) : label)
  const index = buildPsuIndex({ rows, strata, psu, populationPsu, stratumName: (label) => String(nameOf(label)) })
  const lone = index.lonely[0]
  if (lone !== undefined && (lonelyPsu ?? 'error') === 'error' && rows > 1) {
    const stratum = index.stratumNames[lone]
    throw new StatError(
      'SinglePsuStratum',
      `stratum ${stratum} has only one PSU: its variance is unknown; name lonelyPsu (certainty, adjust or average)`,
      { stratum, strata: index.lonely.map((h) => index.stratumNames[h]) },
    )
  }
  return register(
    {
      weights,
      ...(strata && { strata: strata.codes }),
      ...(psu && { psu: psu.codes }),
      ...(populationPsu && { populationPsu }),
      ...(lonelyPsu && { lonelyPsu }),
    },
    { index, ...(input.ids && { ids: [...input.ids] }) },
  )
}

/** The same sample under other weights (calibrated, trimmed, replicated): strata, PSUs and index are shared. */
export function reweighted(design: Design, weights: Float64Array, calibration: Calibration | undefined): Design {
  const { calibration: _, ...columns } = design
  return register({ ...columns, weights, ...(calibration && { calibration }) }, frameOf(design))
}

function register(columns: Omit<Design, 'source' | typeof madeByCreateDesign>, frame: DesignFrame): Design {
  const design = Object.freeze({ ...columns, source: 'probability' }) as Design
  frames.set(design, frame)
  return design
}

function checkedWeights(given: Float64Array | readonly number[]): Float64Array {
  let sum = 0
  for (let k = 0; k < given.length; k++) {
    const w = given[k] as number
    if (typeof w !== 'number' || !(w >= 0 && w < Infinity)) {
      throw new StatError('InvalidWeight', `the weight at row ${k} is ${String(w)}; it must be finite and ≥ 0`, {
        row: k,
        weight: w,
      })
    }
    sum += w
  }
  if (sum === 0) throw new StatError('AllWeightsZero', 'no row has a weight above zero', { rows: given.length })
  if (sum === Infinity) throw new StatError('InvalidWeight', 'the weights overflow when they are summed')
  return Float64Array.from(given)
}

/** Strata and PSUs: integer codes stay as they are (negative ones too), labels are encoded; every row has one. */
function classesOf(name: string, given: Classes | undefined, rows: number): Encoded | undefined {
  if (!given) return undefined
  const codes = given instanceof Int32Array ? given : 'codes' in given ? given.codes : undefined
  sameLength(name, codes ? codes.length : (given as readonly unknown[]).length, rows)
  const result: Encoded = given instanceof Int32Array ? { codes: given.slice(), levels: [] } : asLevels(given)
  const row = given instanceof Int32Array ? -1 : result.codes.indexOf(-1)
  if (row >= 0) throw new StatError('InvalidValue', `${name} at row ${row} is missing`, { name, row })
  return result
}

const asLevels = (given: Exclude<Classes, Int32Array>): Encoded =>
  'codes' in given ? { codes: given.codes.slice(), levels: given.levels } : encode(given)
