/**
 * View rule 公布口径: which ballots stand in the default view. It is published with the campaign, and both figures are
 * shown; whatever it leaves out is kept, marked and counted beside it. No address is blocked: a shared network only costs
 * more computing. Source: SPEC §9; RELIABILITY "Ballot defence".
 */
import { z } from 'zod'
import type { Stamp } from './stamp.ts'

export const viewRuleSchema = z.strictObject({
  /** Forms without a solved proof that are counted, per point and day. */
  noProofPerDay: z.number().int().min(0).max(10_000),
  /** Forms with a proof from one network that are counted, per point and day. */
  sharedPerDay: z.number().int().min(50).max(100_000),
  /** A sending sooner than this after its page was made is marked as fast. */
  fastSeconds: z.number().int().min(0).max(60),
})
export type ViewRule = z.infer<typeof viewRuleSchema>

export const usualViewRule: ViewRule = { noProofPerDay: 20, sharedPerDay: 1000, fastSeconds: 2 }

/** What is marked when a ballot comes in: seen from the ballot alone. */
export const receiptSigns = ['fast', 'straight', 'no-token', 'stale-token'] as const
export type ReceiptSign = (typeof receiptSigns)[number]

/** Why a form is left out of the default view. */
export const asideSigns = ['no-proof-cap', 'shared-cap', 'fast-straight'] as const
export type AsideSign = (typeof asideSigns)[number]

/** Scored answers alike from this many on are marked; fewer say nothing. */
const STRAIGHT_FROM = 5

/** The marks of one sending. `steps` are its answers on five- and ten-point scales. */
export function signsOf(
  sent: { readonly seconds: number | null; readonly steps: readonly number[]; readonly stamp: Stamp['standing'] },
  rule: Pick<ViewRule, 'fastSeconds'>,
): ReceiptSign[] {
  const { seconds, steps, stamp } = sent
  return [
    ...(seconds !== null && seconds < rule.fastSeconds ? (['fast'] as const) : []),
    ...(steps.length >= STRAIGHT_FROM && new Set(steps).size === 1 ? (['straight'] as const) : []),
    ...(stamp === 'missing' || stamp === 'wrong' ? (['no-token'] as const) : []),
    ...(stamp === 'stale' ? (['stale-token'] as const) : []),
  ]
}

/** How many forms of a point and day are counted already: without a proof, and from the form's own network. */
export interface Counted {
  readonly unproved: number
  readonly fromSource: number
}

/**
 * Why the form is left out of the default view, or null. One mark alone never does it: only two that together no hand
 * makes, a point's cap of forms without proof, or more from one network in a day than any house has.
 */
export function asideOf(
  form: { readonly isProved: boolean; readonly signs: readonly string[] },
  counted: Counted,
  rule: ViewRule,
): AsideSign | null {
  if (form.signs.includes('fast') && form.signs.includes('straight')) return 'fast-straight'
  if (!form.isProved) return counted.unproved >= rule.noProofPerDay ? 'no-proof-cap' : null
  return counted.fromSource >= rule.sharedPerDay ? 'shared-cap' : null
}
