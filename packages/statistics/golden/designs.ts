import { createDesign } from '../src/design.ts'
import type { Estimate } from '../src/estimate.ts'
import { close, goldenTable } from './golden-data.ts'

const [t1, t2, t3, t5, t8] = ['O01', 'O02', 'O03', 'O05', 'O08'].map((name) => goldenTable(`${name}.csv`)) as [
  ReturnType<typeof goldenTable>,
  ReturnType<typeof goldenTable>,
  ReturnType<typeof goldenTable>,
  ReturnType<typeof goldenTable>,
  ReturnType<typeof goldenTable>,
]

const codes = (values: Float64Array) => Int32Array.from(values)

/** apisrs: a simple random sample with fpc. */
export const srs = {
  table: t1,
  design: createDesign({ weights: t1.numbers('pw'), populationPsu: t1.numbers('fpc') }),
  open: createDesign({ weights: t1.numbers('pw') }),
}

/** apistrat: strata with fpc. */
export const stratified = {
  table: t2,
  design: createDesign({ weights: t2.numbers('pw'), strata: t2.text('stype'), populationPsu: t2.numbers('fpc') }),
  open: createDesign({ weights: t2.numbers('pw'), strata: t2.text('stype') }),
  make: createDesign,
}

/** apiclus1: one stage of clusters with fpc. */
export const clustered = {
  table: t3,
  design: createDesign({
    weights: t3.numbers('pw'),
    psu: codes(t3.numbers('dnum')),
    populationPsu: t3.numbers('fpc'),
  }),
}

/** nhanes: two PSUs a stratum, very unequal weights, missing answers. */
export const nhanes = {
  table: t5,
  design: createDesign({
    weights: t5.numbers('WTMEC2YR'),
    strata: codes(t5.numbers('SDMVSTRA')),
    psu: codes(t5.numbers('SDMVPSU')),
  }),
}

/** housing: no design, scores of three steps. */
export const housing = { table: t8, design: createDesign({ weights: t8.numbers('w') }) }

export interface ExpectedMean {
  readonly estimate: number
  readonly se: number
  readonly df: number
  readonly ci95_t: readonly [number, number]
  readonly deff_vs_srs_with_replacement: number
}

export interface ExpectedShare extends ExpectedMean {
  readonly nObserved: number
  readonly ci95_logit_t: readonly [number, number]
  readonly ci95_beta_KornGraubard: readonly [number, number]
  readonly ci95_wilson_nEff_t: readonly [number, number]
}

/** A mean as R gives it, design effect and t interval included. */
export function closeMean(actual: Estimate, expected: ExpectedMean): void {
  close(actual.estimate, expected.estimate)
  close(actual.se, expected.se)
  close(actual.df, expected.df)
  close(actual.deff, expected.deff_vs_srs_with_replacement)
  closeInterval(actual, expected.ci95_t)
}

/** Both ends of the interval. */
export function closeInterval({ ci }: Pick<Estimate, 'ci'>, [low, high]: readonly [number, number]): void {
  close(ci?.low, low)
  close(ci?.high, high)
}
