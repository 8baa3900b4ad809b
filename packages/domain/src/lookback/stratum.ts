/**
 * Stratum 层: the unit that did the work and the grade of what was said, as the published list has it: `新筑街道/watch`. The
 * grade is the one that normal-distribution grading gave the area of the concern last before the list was frozen; a matter
 * without one is `ungraded` 未分级. What is looked at late 超期回看 stands in strata of its own, so that it is told apart in list,
 * draw and rates alike. Lists frozen before there were grades hold the kind of work in its place, and keep it: they are data.
 * Source: SPEC §10, §11; issue 7.
 */
import { type Band, bands } from '../grade/grade.ts'
import { type ItemKind, itemKinds } from '../rectification/item.ts'

export const stratumGrades = [...bands, 'ungraded'] as const
export type StratumGrade = (typeof stratumGrades)[number]

const LATE = 'late'
/** Between the parts; no unit's name holds it here. */
const MARK = '/'

export const stratumOf = (unit: string, grade: Band | null, isLate: boolean): string =>
  [unit.replace(/[\s/|,"]+/gu, ''), grade ?? 'ungraded', ...(isLate ? [LATE] : [])].join(MARK)

export interface Stratum {
  readonly unit: string
  /** The grade, or the kind of work on a list of before; null where it is neither. */
  readonly grade: StratumGrade | ItemKind | null
  readonly isLate: boolean
}

const known = [...stratumGrades, ...itemKinds] as const

/** What a stratum of a list says. */
export function readStratum(stratum: string): Stratum {
  const [unit = '', grade = '', late] = stratum.split(MARK)
  return { unit, grade: known.find((one) => one === grade) ?? null, isLate: late === LATE }
}

/** Whether whoever stands in it is looked at late: counted apart from those in time. */
export const isLateStratum = (stratum: string): boolean => readStratum(stratum).isLate

/** How many of a list stand on it in time, and how many late. */
export function listedOf(allocation: readonly { readonly stratum: string; readonly size: number }[]): {
  readonly inTime: number
  readonly late: number
} {
  const sum = (wanted: boolean) =>
    allocation.filter((row) => isLateStratum(row.stratum) === wanted).reduce((total, row) => total + row.size, 0)
  return { inTime: sum(false), late: sum(true) }
}
