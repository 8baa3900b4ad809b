/** A paper that follows an earlier one 后续工单: a further word of the same matter, under a number of its own. Source: SPEC §10. */
import type { Origin } from '@ratchet/domain/intake/origin'
import { lookAgain } from '@ratchet/domain/opinion/handle'
import { Refusal } from '@ratchet/domain/refusal'
import { type Recorder, recordFact } from '../audit/record.ts'
import type { Context, Tx } from '../context.ts'
import { keepWord } from '../feedback/answer.commands.ts'
import { tell } from '../notice/notice.queries.ts'
import { loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { countDue } from '../opinion/receive.commands.ts'
import { insertOrigin } from './origin.queries.ts'

type Follower = Recorder & Pick<Context, 'randomBytes'>

/**
 * Attaches the words to the matter that is there. One that was answered is looked at again until a new day; an item goes on
 * by its own rules. Answers the matter's number.
 */
export async function followUp(
  tx: Tx,
  ctx: Follower,
  opinionId: string,
  { text, origin }: { readonly text: string; readonly origin: Origin },
): Promise<string> {
  const opinion = await loadOpinion(tx, opinionId)
  if (opinion.erasedAt) throw new Refusal('erased')
  const wordId = await keepWord(tx, ctx, opinion, 'follow_up', text)
  const isNew = await insertOrigin(tx, { ...origin, opinionId, wordId })
  if (!isNew) throw new Refusal('number-taken', { number: origin.number })
  const isAnswered = opinion.status === 'answered'
  if (isAnswered) {
    const again = lookAgain(opinion, await countDue(tx, ctx))
    await saveOpinion(tx, { ...opinion, ...again, version: opinion.version + 1 })
  }
  const payload = { number: opinion.number, source: origin.source, under: origin.number, again: isAnswered }
  await recordFact(tx, ctx, { act: 'intake.followed', subject: ['opinion', opinionId], payload })
  const told = { to: { zone: ['owner'] }, kind: 'opinion.added', subject: ['opinion', opinionId] } as const
  await tell(tx, ctx, { ...told, details: { number: opinion.number, title: '' } })
  return opinion.number
}
