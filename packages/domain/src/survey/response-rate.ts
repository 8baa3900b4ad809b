/**
 * Outcomes of fieldwork 访问结果: counted from the microdata, or typed from the firm's report when there are none. The
 * rates themselves are AAPOR's and computed by the statistics package. Source: AAPOR Standard Definitions; DOMAIN D-30.
 */
import type { Fact } from '../audit/fact.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { type Disposition, dispositions, type Fieldwork } from './plan.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

export type DispositionCounts = Readonly<Record<Disposition, number>>

export const noCounts = Object.fromEntries(dispositions.map((one) => [one, 0])) as DispositionCounts

/** Where AAPOR's e comes from: typed with its basis, or the share among the cases that could be settled. */
export interface Eligibility {
  readonly e: number
  readonly basis: 'typed' | 'settled' | 'assumed'
}

/**
 * The share of unsettled cases taken as eligible: as typed; else as among the settled ones (proportional allocation,
 * AAPOR 2023 §"e"); 1 when nothing was settled, which gives the lowest rates.
 */
export function eligibilityOf(counts: DispositionCounts, typed: number | null): Eligibility {
  if (typed !== null) return { e: typed, basis: 'typed' }
  const { unknown_household: _h, unknown_other: _o, ineligible, ...settled } = counts
  const eligible = Object.values(settled).reduce((sum, one) => sum + one, 0)
  return eligible + ineligible === 0
    ? { e: 1, basis: 'assumed' }
    : { e: eligible / (eligible + ineligible), basis: 'settled' }
}

/** Why the outcomes may not be typed, or null. `counted` says that microdata bring their own counts. */
export function whyNotSetFieldwork(
  wave: Pick<Wave, 'design'>,
  fieldwork: Fieldwork,
  counted: boolean,
): WhyNot<SurveyPlanRefusal> {
  if (wave.design !== 'probability') return { code: 'fieldwork-opt-in' }
  if (!counted && fieldwork.counts.complete + fieldwork.counts.partial === 0) return { code: 'fieldwork-empty' }
  return fieldwork.eligible !== null && fieldwork.eligibleBasis === '' ? { code: 'fieldwork-no-basis' } : null
}

/** Keeps what was typed; what microdata count is never overridden by it. Throws Refusal. */
export function setFieldwork(
  wave: Wave,
  fieldwork: Fieldwork,
  counted: DispositionCounts | null,
): { readonly wave: Wave; readonly fact: Fact<'survey.fieldworkSet'> } {
  refuse(whyNotSetFieldwork(wave, fieldwork, counted !== null))
  const kept = { ...fieldwork, counts: { ...(counted ?? fieldwork.counts) } }
  return {
    wave: { ...wave, fieldwork: kept, version: wave.version + 1 },
    fact: { act: 'survey.fieldworkSet', subject: ['wave', wave.id], payload: { fieldwork: kept } },
  }
}
