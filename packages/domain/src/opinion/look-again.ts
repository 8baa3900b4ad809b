/**
 * Looking again at a direct answer 到期再看: "cannot be done for now" named a day on which the resident hears again. The owner takes
 * it up on that day or before, with the reason; until there is a new answer the last one stays readable.
 * Source: SPEC §8 ("cannot be done for now, because …"), §10.
 */
import { holdsNumbers } from '../contact/personal-data.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { lookAgain, type OpinionFact } from './handle.ts'
import type { Opinion, OpinionRefusal } from './opinion.ts'

type Asked = Pick<Opinion, 'erasedAt' | 'status' | 'outcome'>

/** Why it is not looked at again, or null: what a page asks before it offers to. */
export function whyNotTakeUp({ erasedAt, status, outcome }: Asked): WhyNot<OpinionRefusal> {
  if (erasedAt) return { code: 'erased' }
  return status === 'answered' && outcome === 'cannot' ? null : { code: 'not-put-off' }
}

/** Takes it up again, to be answered anew until a day of its own. Throws `Refusal`. */
export function takeUp(
  opinion: Opinion,
  due: Pick<Opinion, 'replyDue' | 'dueEstimated'>,
  reason: string,
): { readonly opinion: Opinion; readonly fact: OpinionFact } {
  refuse(whyNotTakeUp(opinion))
  if (reason.trim() === '') refuse({ code: 'reason-missing' })
  if (holdsNumbers(reason)) refuse({ code: 'reason-names-somebody' })
  const { number, replyDue, version } = { ...opinion, ...due }
  const fresh = { verdict: null, verdictAt: null, version: version + 1 }
  return {
    opinion: { ...lookAgain(opinion, due), ...fresh },
    fact: {
      act: 'opinion.lookedAgain',
      subject: ['opinion', opinion.id],
      payload: { number, againDay: opinion.againDay, replyDue },
      reason: reason.trim(),
    },
  }
}
