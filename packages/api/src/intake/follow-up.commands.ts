/** A paper that follows an earlier one 后续工单: a further word of the same matter, under a number of its own. Source: SPEC §10. */
import type { Fact } from '@ratchet/domain/audit/fact'
import { afterPaper, type LaterPaper, whyNotFollow } from '@ratchet/domain/intake/follow-up'
import type { Origin } from '@ratchet/domain/intake/origin'
import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { type Recorder, recordFact } from '../audit/record.ts'
import { loadConcern, lockConcernsOf } from '../concern/concern.queries.ts'
import { urgeConcern } from '../concern/urgent.commands.ts'
import { keepContact } from '../contact/contact.queries.ts'
import { commitmentTo } from '../contact/sealed.ts'
import type { ActingContext, Context, Tx } from '../context.ts'
import { keepWord } from '../feedback/answer.commands.ts'
import { tell } from '../notice/notice.queries.ts'
import { loadOpinion, ownKeyOf, type StoredOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { countDue } from '../opinion/receive.commands.ts'
import { unitPath } from '../people/unit.queries.ts'
import { factsCommitment, insertOrigin } from './origin.queries.ts'

type Follower = Recorder & Pick<Context, 'randomBytes'>

interface Paper extends LaterPaper {
  readonly text: string
  /** Digits, or null. */
  readonly phone: string | null
  readonly origin: Origin
}

/**
 * Attaches the words to the matter that is there, with the paper's number to call, its urgency and its deadline. One that
 * was answered is looked at again until a new day; an item goes on by its own rules. Answers the matter's number.
 */
export async function followUp(tx: Tx, ctx: Follower, opinionId: string, paper: Paper): Promise<string> {
  const { origin } = paper
  if (paper.urgent) await lockConcernsOf(tx, [opinionId])
  const opinion = await loadOpinion(tx, opinionId)
  if (opinion.erasedAt) throw new Refusal('erased')
  const phone = await keepPhone(tx, ctx, opinion, paper.phone)
  // A second number has no place among the contacts: it stays with the words, hidden and sealed like them.
  const text = phone === 'word' ? `${paper.text.trim()}\n${paper.phone}` : paper.text
  const wordId = await keepWord(tx, ctx, opinion, 'follow_up', text)
  const bound = factsCommitment(ownKeyOf(ctx.keyring, opinion), origin)
  const isNew = await insertOrigin(tx, { ...origin, opinionId, wordId, factsCommitment: bound })
  if (!isNew) throw new Refusal('number-taken', { number: origin.number })
  const again = opinion.status === 'answered'
  const after = afterPaper(opinion, paper, again ? await countDue(tx, ctx) : opinion)
  const changed = after !== opinion
  if (changed) await saveOpinion(tx, after)
  const { urgent, replyDue } = after
  const became = { again, changed, urgent, replyDue, phone, importId: origin.importId }
  const payload = { number: opinion.number, source: origin.source, under: origin.number, ...became }
  await recordFact(tx, ctx, { act: 'intake.followed', subject: ['opinion', opinionId], payload })
  if (urgent && !opinion.urgent && opinion.concernId) {
    const record = (fact: Fact) => recordFact(tx, ctx, fact)
    await urgeConcern({ tx, record }, await loadConcern(tx, opinion.concernId), { number: opinion.number, urgent })
  }
  const told = { to: { zone: ['owner'] }, kind: 'opinion.added', subject: ['opinion', opinionId] } as const
  await tell(tx, ctx, { ...told, details: { number: opinion.number, title: '' } })
  return opinion.number
}

/** Whether the caller's papers are added to the matter; whoever only knows its number has one of his own. */
export async function mayFollow(tx: Tx, { actor }: Pick<ActingContext, 'actor'>, opinionId: string): Promise<boolean> {
  const { rows } = await sql<{ unitId: string }>`
    select filed_unit_id as "unitId" from opinion where id = ${opinionId} and filed_unit_id is not null
    union select unnest(item.lead_unit_id || item.co_unit_ids) from opinion
      join rectification_item item on item.concern_id = opinion.concern_id where opinion.id = ${opinionId}`.execute(tx)
  const paths: (readonly string[])[] = []
  for (const { unitId } of rows) paths.push(await unitPath(tx, unitId))
  return whyNotFollow(actor, paths) === null
}

/** Where the number goes: to the contact if there is none, nowhere if it is known or was to be forgotten, else to the words. */
async function keepPhone(tx: Tx, ctx: Follower, opinion: StoredOpinion, phone: string | null) {
  if (phone === null) return null
  const key = ownKeyOf(ctx.keyring, opinion)
  const there = await tx
    .selectFrom('contact')
    .select(['phoneCommitment', 'erasedWhy'])
    .where('id', '=', opinion.id)
    .executeTakeFirst()
  if (!there) {
    await keepContact(tx, ctx, key, { opinionId: opinion.id, phone, consentVersion: null })
    return 'contact'
  }
  const isKnown = there.phoneCommitment === commitmentTo(key, phone) && there.erasedWhy !== 'retention'
  return isKnown ? null : 'word'
}
