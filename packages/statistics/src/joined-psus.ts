import { frameOf } from './design.ts'
import type { Label } from './encode.ts'
import type { PsuIndex } from './psu-index.ts'
import { type Scores, sampledPsus } from './scores.ts'
import { StatError } from './stat-error.ts'
import { add, sameLength } from './typed-arrays.ts'
import { type Contributing, contribution, standardError } from './variance.ts'

/** Who answered, in both files, so that the same person or household is recognised. */
export interface Pairing {
  /** `ids`: those given to `createDesign`. One list: row k of both files is the same unit. Two lists: one per file. */
  readonly pairBy: 'ids' | readonly Label[] | { readonly a: readonly Label[]; readonly b: readonly Label[] }
}

interface Joined {
  readonly se: number | null
  readonly df: number
}

/** Whose PSUs count as degrees of freedom: those of the whole sample, or those with rows of the two domains. */
export type Degrees = 'design' | 'domain'

/** The PSUs of one estimate that count. */
export const countingPsus = (one: Scores, degrees: Degrees) =>
  degrees === 'design' ? sampledPsus(one.design) : one.contributing()

/** SE and df of b − a through what the two have in common. */
export function joinedScores(
  a: Scores,
  b: Scores,
  { pairBy, degrees }: { readonly pairBy: Pairing['pairBy'] | undefined; readonly degrees: Degrees },
): Joined {
  const [one, other] = [frameOf(a.design).index, frameOf(b.design).index]
  if (one === other) {
    const z = b.z().slice()
    a.z().forEach((value, i) => {
      add(z, i, -value)
    })
    const either = (first: Contributing, second: Contributing) => first.map((inA, i) => inA | (second[i] as number))
    const active = either(a.contributing(), b.contributing())
    const counting = either(countingPsus(a, degrees), countingPsus(b, degrees))
    return errorOf(one, { z, active, counting }, a)
  }
  return acrossFiles(a, b, { twins: pairBy === undefined ? undefined : twinsByIds(a, b, pairBy), degrees })
}

function errorOf(
  index: PsuIndex,
  { z, active, counting }: { readonly z: Float64Array; readonly active: Contributing; readonly counting: Contributing },
  { design }: Scores,
): Joined {
  const se = standardError(index, z, contribution(index, active).strata, design.lonelyPsu)
  return { se, df: contribution(index, counting).df }
}

/** Two files as one stacked sample: the PSUs of both, a PSU that is in one file only has score 0 in the other. */
function acrossFiles(
  a: Scores,
  b: Scores,
  { twins, degrees }: { readonly twins: ReadonlyMap<number, number> | undefined; readonly degrees: Degrees },
): Joined {
  const [one, other] = [frameOf(a.design).index, frameOf(b.design).index]
  if (!twins && !(a.design.psu && b.design.psu)) {
    throw new StatError(
      'OverlapNotDeclared',
      'without PSU codes two files are matched by persons only: name pairBy',
      {},
    )
  }
  const psus = new Map<string, StackedPsu>()
  const populations = new Map<string, number>()
  const take = (file: Scores, index: PsuIndex, sign: number, keyOf: (i: number) => string) => {
    const [scores, active, counting] = [file.z(), file.contributing(), countingPsus(file, degrees)]
    for (let i = 0; i < index.psuCount; i++) {
      const h = index.stratumOfPsu[i] as number
      const stratum = index.stratumNames[h] as string
      agree(populations, stratum, index.population[h] as number)
      const key = keyOf(i)
      const psu = psus.get(key) ?? { stratum, z: 0, active: 0, counting: 0 }
      psu.z += sign * (scores[i] as number)
      psu.active |= active[i] as number
      psu.counting |= counting[i] as number
      psus.set(key, psu)
    }
  }
  const keyA = (i: number) => `${nameOfStratum(one, i)}\u001f${a.design.psu ? one.psuName(i) : `a${i}`}`
  const keyB = (i: number) => {
    const twin = twins?.get(i)
    if (twin !== undefined) return keyA(twin)
    return `${nameOfStratum(other, i)}\u001f${a.design.psu && b.design.psu ? other.psuName(i) : `b${i}`}`
  }
  take(a, one, -1, keyA)
  take(b, other, 1, keyB)
  return ofStack([...psus.values()], populations, a)
}

interface StackedPsu {
  readonly stratum: string
  z: number
  active: number
  counting: number
}

const nameOfStratum = (index: PsuIndex, psu: number) => index.stratumNames[index.stratumOfPsu[psu] as number] as string

function agree(populations: Map<string, number>, stratum: string, population: number): void {
  const known = populations.get(stratum)
  if (known !== undefined && !Object.is(known, population)) {
    throw new StatError(
      'FpcNotConstant',
      `stratum ${stratum} has ${known} PSUs in one file, ${population} in the other`,
      {
        stratum,
      },
    )
  }
  populations.set(stratum, population)
}

function ofStack(psus: readonly StackedPsu[], populations: ReadonlyMap<string, number>, a: Scores): Joined {
  const byStratum = Map.groupBy(psus, ({ stratum }) => stratum)
  const stratumNames = [...populations.keys()]
  const sorted = stratumNames.map((name) => byStratum.get(name) ?? [])
  const stratumStart = new Int32Array(stratumNames.length + 1)
  sorted.forEach((own, h) => {
    stratumStart[h + 1] = (stratumStart[h] as number) + own.length
  })
  const population = Float64Array.from(populations.values())
  const open = population.map((size, h) => (Number.isNaN(size) ? 1 : (size - (sorted[h]?.length ?? 0)) / size))
  const short = open.findIndex((share) => share < 0)
  if (short >= 0) {
    const stratum = stratumNames[short]
    throw new StatError('FpcBelowSampleSize', `stratum ${stratum} has more PSUs in both files than in all`, { stratum })
  }
  const all = sorted.flat()
  const index: PsuIndex = {
    rows: all.length,
    psuCount: all.length,
    stratumCount: stratumNames.length,
    psuOf: Int32Array.from(all.keys()),
    stratumOfPsu: Int32Array.from(sorted.flatMap((own, h) => own.map(() => h))),
    stratumStart,
    population,
    open,
    lonely: [],
    stratumNames,
    psuName: (psu) => psu,
  }
  const z = Float64Array.from(all, (psu) => psu.z)
  const active = Uint8Array.from(all, (psu) => psu.active)
  const counting = Uint8Array.from(all, (psu) => psu.counting)
  return errorOf(index, { z, active, counting }, a)
}

/** For every PSU of b that holds a unit of a: that unit's PSU in a. */
function twinsByIds(a: Scores, b: Scores, pairBy: Pairing['pairBy']): ReadonlyMap<number, number> {
  const [frameA, frameB] = [frameOf(a.design), frameOf(b.design)]
  const own = pairBy === 'ids' ? { a: frameA.ids, b: frameB.ids } : 'a' in pairBy ? pairBy : { a: pairBy, b: pairBy }
  if (!own.a || !own.b) throw new StatError('OverlapNotDeclared', 'pairBy ids, but createDesign was given none', {})
  sameLength('pairBy of a', own.a.length, frameA.index.rows)
  sameLength('pairBy of b', own.b.length, frameB.index.rows)
  const rowOf = new Map(own.a.map((id, row) => [id, row]))
  if (rowOf.size < own.a.length || new Set(own.b).size < own.b.length) {
    throw new StatError('InvalidValue', 'an id occurs twice in one file: rows cannot be paired', {})
  }
  const twins = new Map<number, number>()
  const taken = new Map<number, number>()
  own.b.forEach((id, row) => {
    const rowA = rowOf.get(id)
    if (rowA === undefined) return
    const mine = frameB.index.psuOf[row] as number
    const theirs = frameA.index.psuOf[rowA] as number
    if ((twins.get(mine) ?? theirs) !== theirs || (taken.get(theirs) ?? mine) !== mine) {
      throw new StatError('InvalidValue', `unit ${id} is in PSUs that do not correspond between the files`, { id })
    }
    twins.set(mine, theirs)
    taken.set(theirs, mine)
  })
  return twins
}
