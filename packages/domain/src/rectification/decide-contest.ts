/**
 * Deciding on a return 裁定: the owner gives the item to another unit or insists; on the second return of a round that is the
 * arbitration 仲裁, whoever it names, and the unit must take it. Who decides: `decider`. Source: SPEC §11.
 */
import type { Fact } from '../audit/fact.ts'
import { personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Contest, type ContestLead, MOST_CONTESTS } from './contest.ts'
import { whyNotDecider } from './decider.ts'
import type { RectificationItem } from './item.ts'
import { whyNotLed } from './lead.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import { returnedTo } from './review.ts'

/** Why the decision may not stand, or null. `next`: the unit that is to lead from now on; `byOwner`: see `decider`. */
export function whyNotDecideContest(
  item: Pick<RectificationItem, 'status'>,
  contest: Contest,
  { next, reason, byOwner }: { readonly next: ContestLead; readonly reason: string; readonly byOwner: boolean },
  actor: Actor,
): RectificationWhyNot<
  'already-decided' | 'own-request' | 'owner-decides' | 'inspector-decides' | 'unit-retired' | 'reason-missing'
> {
  if (contest.decision !== null || item.status !== 'contested') {
    return { code: 'already-decided', details: { name: contest.decidedBy?.name ?? '' } }
  }
  const why = whyNotDecider(contest, byOwner, actor) ?? whyNotLed(next)
  return why ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

type Decided = Fact<'rectification.routingInsisted' | 'rectification.routingChanged' | 'rectification.arbitrated'>

/** The decided return, and the item with the unit that leads it now. The second decision is final. Throws `Refusal`. */
export function decideContest(
  item: RectificationItem,
  contest: Contest,
  to: { readonly lead: ContestLead; readonly next: ContestLead; readonly reason: string; readonly byOwner: boolean },
  actor: Actor,
  now: Instant,
): { item: RectificationItem; contest: Contest; fact: Decided } {
  const { lead, next } = to
  refuse(whyNotDecideContest(item, contest, to, actor))
  const stays = next.id === lead.id
  const decision = contest.ordinal === MOST_CONTESTS ? 'arbitrated' : stays ? 'insisted' : 'reassigned'
  const act = {
    arbitrated: 'rectification.arbitrated',
    insisted: 'rectification.routingInsisted',
    reassigned: 'rectification.routingChanged',
  } as const
  const reason = to.reason.trim()
  const after: RectificationItem = {
    ...item,
    status: returnedTo('plan', item.round),
    leadUnitId: stays ? item.leadUnitId : next.id,
    coUnitIds: item.coUnitIds.filter((id) => id !== next.id),
    version: item.version + 1,
  }
  return {
    item: after,
    contest: {
      ...contest,
      ...{ decision, decidedUnitId: next.id, decisionReason: reason },
      ...{ decidedBy: personOf(actor), decidedAt: now, version: contest.version + 1 },
    },
    fact: {
      act: act[decision],
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, ordinal: contest.ordinal, from: lead.id, to: next.id },
      reason,
      unitId: after.leadUnitId,
    },
  }
}
