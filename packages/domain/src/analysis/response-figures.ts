/** Outcomes of fieldwork 回答率 as AAPOR's Standard Definitions count them. Source: STATISTICS §1 "Response". */
import type { Disposition } from '../survey/plan.ts'

/** AAPOR Standard Definitions: outcome rates 0–1; null when the denominator is empty. */
export interface ResponseFigures {
  readonly counts: Readonly<Record<Disposition, number>>
  /** AAPOR's e and where it comes from. */
  readonly eligible: number | null
  readonly eligibleBasis: string
  readonly rates: ResponseRates
}
export interface ResponseRates {
  readonly rr1: number | null
  readonly rr2: number | null
  readonly rr3: number | null
  readonly rr4: number | null
  readonly rr5: number | null
  readonly rr6: number | null
  readonly cooperation: number | null
  readonly refusal: number | null
  readonly contact: number | null
}
