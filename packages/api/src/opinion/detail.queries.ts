/** One opinion as the office sees it: numbers hidden, the way back masked, what is like it. */
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { hide, suggestSpans } from '@ratchet/domain/contact/personal-data'
import { dayOf } from '@ratchet/domain/day'
import { trackStatus } from '@ratchet/domain/feedback/track'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { findContact } from '../contact/contact.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findStanding } from '../feedback/track.queries.ts'
import { findOpinion, type StoredOpinion } from './opinion.queries.ts'

/** What pages may have of a stored opinion: no keys, no commitments, no sealed words. */
export function shownOpinion(opinion: StoredOpinion) {
  const {
    ownKey: _k,
    ownKeyId: _i,
    original,
    saidCommitment: _s,
    maskedCommitment: _m,
    codeKeyId: _c,
    codeMac: _d,
    ...rest
  } = opinion
  return { ...rest, hasHidden: original !== null }
}

/** Concerns of the same theme at the place or nearby that this opinion may belong to, most people first. */
async function listNear(db: Kysely<Database>, { theme, placeId }: StoredOpinion) {
  const { rows } = await sql<{ id: string; number: string; title: string; place: string | null; people: number }>`
    select concern.id, concern.number, concern.title, unit.name as place,
      (select count(*) from opinion where concern_id = concern.id) as people
    from concern left join unit on unit.id = concern.place_id
    where concern.theme = ${theme ?? ''}
    order by (concern.place_id = ${placeId}) desc nulls last,
      (unit.parent_id = (select parent_id from unit where id = ${placeId})) desc nulls last, concern.opened_at desc
    limit 8`.execute(db)
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

export async function findDetail({ db, keyring, now }: Pick<Context, 'db' | 'keyring' | 'now'>, id: string) {
  const opinion = await findOpinion(db, id)
  const { standing, item } = await findStanding(db, opinion)
  const [place, concern, photos, words] = [
    opinion.placeId
      ? await db.selectFrom('unit').select(['id', 'name']).where('id', '=', opinion.placeId).executeTakeFirst()
      : null,
    opinion.concernId
      ? await db
          .selectFrom('concern')
          .select(['id', 'number', 'title'])
          .where('id', '=', opinion.concernId)
          .executeTakeFirst()
      : null,
    await db.selectFrom('opinionPhoto').select('id').where('opinionId', '=', id).orderBy('place').execute(),
    await db
      .selectFrom('opinionWord')
      .select(['id', 'kind', 'text', 'at'])
      .where('opinionId', '=', id)
      .orderBy('at')
      .execute(),
  ]
  return {
    opinion: shownOpinion(opinion),
    place: place ?? null,
    concern: concern ?? null,
    item: item ? { id: item.id, status: item.status } : null,
    trackStatus: trackStatus(standing),
    verdict: standing.verdict,
    isAnswered: standing.published !== null || opinion.status === 'answered',
    photos: photos.map((photo) => photo.id),
    words,
    contact: await findContact(db, keyring, id),
    daysLeft: workingDaysBetween(await findCalendar(db), dayOf(now), opinion.replyDue),
    near: opinion.status === 'joined' ? [] : await listNear(db, opinion),
  }
}

/** The words with what may name somebody marked, and as they would look hidden. Refuses with `erased`. */
export async function findMaskPreview(db: Kysely<Database>, id: string) {
  const opinion = await findOpinion(db, id)
  if (opinion.text === null) throw new Refusal('erased')
  const spans = suggestSpans(opinion.text)
  return { text: opinion.text, spans, suggested: hide(opinion.text, spans), masked: opinion.maskedText }
}
