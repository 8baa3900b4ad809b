/** One opinion as the office sees it: numbers hidden, the way back masked, what is like it. */
import { workingDaysBetween } from '@ratchet/domain/calendar/calendar'
import { concernStatus } from '@ratchet/domain/concern/concern'
import { hide, suggestSpans } from '@ratchet/domain/contact/personal-data'
import { dayOf } from '@ratchet/domain/day'
import { trackStatus } from '@ratchet/domain/feedback/track'
import { toldOf } from '@ratchet/domain/opinion/handle'
import type { ItemStatus } from '@ratchet/domain/rectification/item'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { countPeopleOf } from '../concern/people.queries.ts'
import { countLooks, findContact } from '../contact/contact.queries.ts'
import type { ActingContext } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findStanding, presentDue } from '../feedback/part.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
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

interface Near {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly place: string | null
  readonly items: readonly { readonly status: ItemStatus }[]
}

/** Concerns of the same theme that this opinion may belong to: of its place first, then of its street, then the newest. */
async function listNear(db: Kysely<Database>, { theme, placeId }: StoredOpinion) {
  const { rows } = await sql<Near>`
    select concern.id, concern.number, concern.title, unit.name as place,
      coalesce((select jsonb_agg(jsonb_build_object('status', item.status)) from rectification_item item
        where item.concern_id = concern.id), '[]') as items
    from concern left join unit on unit.id = concern.place_id
    where concern.theme = ${theme ?? ''} and concern.merged_into_id is null
    order by (concern.place_id = ${placeId}) desc nulls last,
      (unit.parent_id = (select parent_id from unit where id = ${placeId})) desc nulls last, concern.opened_at desc
    limit 8`.execute(db)
  const people = await countPeopleOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ items, ...row }) => ({ ...row, people: people.get(row.id) ?? 0, status: concernStatus(items) }))
}

/** What is to be sorted or settled after this one, urgent and due first, round and round; and how many there are. */
async function findNext(db: Kysely<Database>, { id, urgent, status, assignDue, replyDue, number }: StoredOpinion) {
  // As the inbox orders them: a new one by whichever of its two days comes first.
  const due = status === 'new' && assignDue < replyDue ? assignDue : replyDue
  const { rows } = await sql<{ id: string; number: string; left: number }>`
    select id, number, count(*) over () as left from (select *,
      case when status = 'new' then least(assign_due, reply_due) else reply_due end as due from opinion) as waiting
    where status in ('new', 'classified') and erased_at is null and id <> ${id}
    order by (not urgent, due, number) > (${!urgent}, ${due}::date, ${number}) desc, urgent desc, due, number
    limit 1`.execute(db)
  const [next] = rows
  return next ? { ...next, left: Number(next.left) } : null
}

/** The opinion for whoever handles it, with what to do after it. */
export async function findDetail(ctx: ActingContext, id: string) {
  const { db, keyring, now } = ctx
  const opinion = await findOpinion(db, id)
  const { standing, parts, answeredAt } = await findStanding(db, opinion)
  const [item] = parts
  const calendar = await findCalendar(db)
  const replyDue = presentDue(opinion, parts)
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
    opinion: { ...shownOpinion(opinion), ...toldOf(opinion, answeredAt), replyDue },
    place: place ?? null,
    concern: concern ?? null,
    item: item ? { id: item.id, status: item.status } : null,
    trackStatus: trackStatus(standing),
    verdict: standing.verdict,
    isAnswered: answeredAt !== null,
    photos: photos.map((photo) => photo.id),
    words,
    contact: await findContact(db, keyring, id),
    today: dayOf(now),
    /** Working days until it must be decided who does it, and until the answer; negative when over. */
    assignLeft: workingDaysBetween(calendar, dayOf(now), opinion.assignDue),
    daysLeft: workingDaysBetween(calendar, dayOf(now), replyDue),
    near: opinion.status === 'joined' ? [] : await listNear(db, opinion),
    next: await findNext(db, opinion),
    looks: { today: await countLooks(ctx), perDay: (await findSetting(db, 'feedback')).unmaskPerDay },
  }
}

/** The words with what may name somebody marked, and as they would look hidden. Refuses with `erased`. */
export async function findMaskPreview(db: Kysely<Database>, id: string) {
  const opinion = await findOpinion(db, id)
  if (opinion.text === null) throw new Refusal('erased')
  const spans = suggestSpans(opinion.text)
  return { text: opinion.text, spans, suggested: hide(opinion.text, spans), masked: opinion.maskedText }
}
