/** What the pictures of a grading are told 正态带: its areas with their z and band, and the table twin. Source: UX §3.3; bands of SPEC §10. */
import type { Part } from './chart-parts.ts'
import { none, type TableTwin } from './table-twin.ts'

export type GradeBand = 'normal' | 'watch' | 'urgent'
export type GradeArea = {
  readonly key: string
  readonly name: string
  readonly people: number
  /** People per exposure, and its 95 % interval. */
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly z: number | null
  readonly robustZ: number | null
  readonly rank: number | null
  /** Of the normal distribution, or of the fixed thresholds where no normal grade is given. */
  readonly band: GradeBand
  readonly part?: Part
}
export type GradeInput = {
  readonly title: string
  readonly areas: readonly GradeArea[]
  /** z from which an area is watched, and from which it is urgent. */
  readonly cuts: readonly [watch: number, urgent: number]
  /** Rates from which an area is watched, and urgent, where no normal grade is given. */
  readonly thresholds: readonly [watch: number, urgent: number]
  /** Why no normal grade is given; then the areas stand as bars by rank. */
  readonly notice: string | null
}

export type GradeWords = {
  readonly bands: Readonly<Record<GradeBand, string>>
  /** Under the name of a band: what it reaches over. */
  readonly reach: (band: GradeBand, cuts: readonly [number, number]) => string
  readonly sigma: (z: number) => string
  readonly mean: string
  readonly people: (count: number) => string
  readonly rate: (value: number) => string
  readonly interval: (low: number, high: number) => string
  readonly z: (value: number) => string
  readonly sizeKey: string
  readonly threshold: (band: GradeBand, rate: number) => string
  readonly left: (count: number) => string
  readonly empty: string
  readonly columns: {
    readonly area: string
    readonly people: string
    readonly rate: string
    readonly interval: string
    readonly z: string
    readonly robustZ: string
    readonly rank: string
    readonly band: string
  }
  readonly describe: (areas: readonly GradeArea[], isNormal: boolean) => string
}

/** The gravest first: by z, where there is none by rate. */
export const gravestFirst = (areas: readonly GradeArea[]): readonly GradeArea[] =>
  [...areas].sort((a, b) => (b.z ?? -99) - (a.z ?? -99) || b.rate - a.rate || (a.key < b.key ? -1 : 1))

/** One row an area, the gravest first. */
export function gradeTable({ areas }: GradeInput, words: GradeWords): TableTwin {
  const { area, people, rate, interval, z, robustZ, rank, band } = words.columns
  return {
    columns: [area, people, rate, interval, z, robustZ, rank, band],
    rows: gravestFirst(areas).map((each) => [
      each.name,
      String(each.people),
      words.rate(each.rate),
      words.interval(each.low, each.high),
      each.z === null ? none : words.z(each.z),
      each.robustZ === null ? none : words.z(each.robustZ),
      each.rank === null ? none : String(each.rank),
      words.bands[each.band],
    ]),
  }
}
