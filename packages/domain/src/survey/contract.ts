/**
 * The contract with the firm 委托合同, and what was delivered against it 履约. Source: SPEC §9; DOMAIN S-019 (contract,
 * delivery, re-checks as acceptance).
 */
import type { Fact } from '../audit/fact.ts'
import { type Day, daysBetween } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Contract } from './plan.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

/** Why the contract cannot be as typed, or null. It may be typed after the wave was released: it decides no figure. */
export function whyNotSetContract(contract: Contract): WhyNot<SurveyPlanRefusal> {
  const { from, to, signedOn } = contract
  if (to < from) return { code: 'contract-ends-before-it-begins', details: { from, to } }
  return signedOn > to ? { code: 'contract-signed-after-end', details: { signedOn, to } } : null
}

/** Keeps the contract; throws Refusal. */
export function setContract(
  wave: Wave,
  contract: Contract,
): { readonly wave: Wave; readonly fact: Fact<'survey.contractSet'> } {
  refuse(whyNotSetContract(contract))
  const payload = { contract, before: wave.contract }
  return {
    wave: { ...wave, contract, version: wave.version + 1 },
    fact: { act: 'survey.contractSet', subject: ['wave', wave.id], payload },
  }
}

/** Interviews asked again under the contract, rounded up. */
export const rechecksDue = (share: number, interviews: number): number =>
  Math.max(0, Math.ceil(share * interviews - 1e-9))

export interface Delivery {
  readonly delivered: number
  readonly contracted: number
  /** Days after the contract's last day: until the number was complete, else until today; 0 when in time. */
  readonly daysLate: number
  readonly isComplete: boolean
  readonly rechecksDone: number
  /** Of what was delivered so far. */
  readonly rechecksDue: number
}

/** What was delivered until `today`; `lastDelivery` is the day of the last file that is kept. */
export function deliveryOf(
  contract: Contract,
  stand: { readonly interviews: number; readonly lastDelivery: Day | null; readonly rechecksDone: number },
  today: Day,
): Delivery {
  const isComplete = stand.interviews >= contract.interviews
  const end = isComplete && stand.lastDelivery ? stand.lastDelivery : today
  return {
    delivered: stand.interviews,
    contracted: contract.interviews,
    daysLate: Math.max(0, daysBetween(contract.to, end)),
    isComplete,
    rechecksDone: stand.rechecksDone,
    rechecksDue: rechecksDue(contract.recheckShare, stand.interviews),
  }
}
