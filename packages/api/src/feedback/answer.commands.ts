/** What the holder of a code may do: say whether it is solved, say more, have the number forgotten. Source: SPEC §8. */

import { partsMeant, whyNotAbout } from '@ratchet/domain/feedback/part'
import { LONGEST_WORD, MOST_PHOTOS, whyNotText } from '@ratchet/domain/feedback/say'
import { say, saysNo } from '@ratchet/domain/feedback/track'
import { lookAgain } from '@ratchet/domain/opinion/handle'
import type { Verdict } from '@ratchet/domain/opinion/opinion'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Act } from '../command.ts'
import { forgetContact } from '../contact/contact.queries.ts'
import type { Context, Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'
import { ownKeyOf, type StoredOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { attachPhotos, countDue } from '../opinion/receive.commands.ts'
import { keepWords } from '../opinion/said.ts'
import { reopenByResident } from '../rectification/reopen.commands.ts'
import { findStanding } from './part.queries.ts'
import { loadByCode } from './track.queries.ts'

type WordKind = 'more' | 'unsolved' | 'disagreed' | 'follow_up'

/** Keeps a word that came later, under the opinion's own key. Answers its id. */
export async function keepWord(
  tx: Tx,
  ctx: Pick<Context, 'keyring' | 'randomBytes' | 'newId' | 'now'>,
  opinion: StoredOpinion,
  kind: WordKind,
  text: string,
): Promise<string> {
  const id = ctx.newId()
  const { placeWords: _, ...words } = keepWords(ctx, ownKeyOf(ctx.keyring, opinion), 'opinion_word', id, {
    text: text.trim(),
    placeWords: null,
  })
  await tx
    .insertInto('opinionWord')
    .values({ id, opinionId: opinion.id, kind, ...words, at: ctx.now, version: 1 })
    .execute()
  return id
}

interface Answered {
  readonly code: string
  readonly verdict: Verdict
  readonly word: string
  /** The parts that a no is about, where there are several. */
  readonly about: readonly string[]
}

/** Solved or not, agreed or not. "Not" sends the parts it is about back to work, or the answer back to the office. */
export async function answerBack({ tx, ctx, record }: Act<Context>, { code, verdict, word, about }: Answered) {
  const opinion = await loadByCode(tx, ctx.keyring, code)
  if (word.trim() !== '') refuse(whyNotText(word, LONGEST_WORD))
  const { standing, parts } = await findStanding(tx, opinion)
  const { reopens } = say(standing, verdict)
  const isNo = saysNo(verdict)
  if (reopens) refuse(whyNotAbout(parts, about))
  const meant = reopens ? partsMeant(parts, about) : []
  if (isNo && word.trim() !== '') await keepWord(tx, ctx, opinion, verdict, word)
  const said = { verdict, verdictAt: ctx.now, version: opinion.version + 1 }
  const again = isNo && parts.length === 0 ? lookAgain(opinion, await countDue(tx, ctx)) : {}
  await saveOpinion(tx, { ...opinion, ...again, ...said })
  const { number } = opinion
  const payload = { number, verdict, hasWord: isNo && word.trim() !== '' }
  await record({
    act: 'feedback.answered',
    subject: ['opinion', opinion.id],
    payload: reopens ? { ...payload, itemIds: meant.map((part) => part.id).toSorted() } : payload,
  })
  // In one order, so that two who say no at once wait for each other.
  for (const { id } of meant.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const fact of await reopenByResident(tx, ctx, id)) await record(fact)
  if (isNo) await tellOwner(tx, ctx, opinion, 'opinion.unsolved')
  return { verdict, reopened: reopens }
}

/** The number alone: what a resident wrote is read on the opinion's own page. */
const tellOwner = (tx: Tx, ctx: Context, { id, number }: StoredOpinion, kind: 'opinion.unsolved' | 'opinion.added') =>
  tell(tx, ctx, { to: { zone: ['owner'] }, kind, subject: ['opinion', id], details: { number, title: '' } })

interface More {
  readonly code: string
  readonly text: string
  readonly photoIds: readonly string[]
}

/** Another word or photo to what was said; photos count together with the first ones. */
export async function addMore({ tx, ctx, record }: Act<Context>, { code, text, photoIds }: More) {
  const opinion = await loadByCode(tx, ctx.keyring, code)
  if (opinion.erasedAt) throw new Refusal('erased')
  if (photoIds.length === 0 || text.trim() !== '') refuse(whyNotText(text, LONGEST_WORD))
  const kept = await tx.selectFrom('opinionPhoto').select('id').where('opinionId', '=', opinion.id).execute()
  if (kept.length + photoIds.length > MOST_PHOTOS * 2)
    throw new Refusal('photos-too-many', { most: MOST_PHOTOS * 2 - kept.length })
  if (text.trim() !== '') await keepWord(tx, ctx, opinion, 'more', text)
  await attachPhotos(tx, opinion.id, photoIds, kept.length)
  await record({
    act: 'feedback.added',
    subject: ['opinion', opinion.id],
    payload: { number: opinion.number, photos: photoIds.length, hasWord: text.trim() !== '' },
  })
  await tellOwner(tx, ctx, opinion, 'opinion.added')
  return { photos: photoIds.length }
}

/** Forgets the phone number; what was said stays. */
export async function forgetPhone({ tx, ctx, record }: Act<Context>, { code }: { readonly code: string }) {
  const opinion = await loadByCode(tx, ctx.keyring, code)
  if (!(await forgetContact(tx, ctx, opinion.id, 'asked'))) throw new Refusal('contact-erased')
  await record({
    act: 'contact.erased',
    subject: ['contact', opinion.id],
    payload: { number: opinion.number, why: 'asked' },
  })
  return { forgotten: true }
}
