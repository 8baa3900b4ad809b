/** Which personal data is kept, and whose time is over 保存期限. Source: SPEC §13; RELIABILITY "Retention per class". */
import { isOver, type RetentionClass, type RetentionDays } from '@ratchet/domain/contact/retention'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSetting } from '../setting/setting.queries.ts'

export async function findRetentionDays(db: Kysely<Database>): Promise<RetentionDays> {
  const { contactKeepDays, photoKeepDays, opinionKeepDays } = await findSetting(db, 'feedback')
  return { contact: contactKeepDays, photo: photoKeepDays, words: opinionKeepDays }
}

interface Kept {
  readonly id: string
  readonly settledAt: Instant | null
  /** False once it was erased; a photo that was published then is still there. */
  readonly hasWords: boolean
  readonly hasContact: boolean
  /** Photos that no publication shows. */
  readonly photos: number
}

/**
 * Opinions that still hold something personal, with the moment on which their matter was settled; null while it is open.
 * A concern is settled when each of its items was closed and told of, for whoever joins it later not before they joined.
 */
export async function listKept(db: Kysely<Database>, id?: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    with shown as (
      select unnest(photos_before || photos_after) as id from publication where withdrawn_at is null
    )
    select opinion.id, opinion.erased_at is null as "hasWords", spare.photos,
      exists (select from contact where contact.id = opinion.id and contact.erased_at is null) as "hasContact",
      case
        when opinion.status = 'answered' then greatest(opinion.answered_at, opinion.verdict_at)
        when settled.at is not null then greatest(settled.at, opinion.verdict_at, (select max(at) from fact
          where subject_kind = 'opinion' and subject_id = opinion.id::text
            and act in ('opinion.joined', 'feedback.supported')))
      end as "settledAt"
    from opinion cross join lateral (
      select count(*) as photos from opinion_photo photo
      where photo.opinion_id = opinion.id and photo.id not in (select id from shown)
    ) spare cross join lateral (
      select case when bool_and(item.status in ('closed', 'verified') and told.at is not null)
        then max(greatest(item.closed_at, told.at)) end as at
      from rectification_item item cross join lateral (
        select max(published_at) as at from publication where item_id = item.id and round = item.round
      ) told where item.concern_id = opinion.concern_id
    ) settled
    where (opinion.erased_at is null or spare.photos > 0) and ${id === undefined ? sql`true` : sql`opinion.id = ${id}`}
    order by opinion.id`.execute(db)
  return rows.map((row) => ({ ...row, photos: Number(row.photos) }))
}

/** The classes of one opinion whose time is over today. */
export function overdueClasses(kept: Kept, days: RetentionDays, today: Day): RetentionClass[] {
  if (!kept.hasWords) return ['photo']
  const settledOn = kept.settledAt && dayOf(kept.settledAt)
  const over = (kind: RetentionClass) => isOver(kind, settledOn, days, today)
  if (over('words')) return ['words']
  return [
    ...(kept.hasContact && over('contact') ? (['contact'] as const) : []),
    ...(kept.photos > 0 && over('photo') ? (['photo'] as const) : []),
  ]
}

/** The report: kept, due and erased by class, and the looks at numbers of the last thirty days. */
export async function findRetention({ db, now }: Pick<Context, 'db' | 'now'>) {
  const days = await findRetentionDays(db)
  const kept = await listKept(db)
  const today = dayOf(now)
  const due = kept.flatMap((row) => overdueClasses(row, days, today))
  const { rows } = await sql<{ contacts: number; opinions: number; looks: number }>`select
    (select count(*) from contact where erased_at is not null) as contacts,
    (select count(*) from opinion where erased_at is not null) as opinions,
    (select count(*) from contact_view where at > ${now}::timestamptz - interval '30 days') as looks`.execute(db)
  const [counted] = rows
  const of = (kind: RetentionClass) => ({ days: days[kind], due: due.filter((one) => one === kind).length })
  const photos = kept.reduce((sum, row) => sum + row.photos, 0)
  return {
    contact: { ...of('contact'), kept: kept.filter((row) => row.hasContact).length, erased: Number(counted?.contacts) },
    photo: { ...of('photo'), kept: photos, erased: null },
    words: { ...of('words'), kept: kept.filter((row) => row.hasWords).length, erased: Number(counted?.opinions) },
    looks: Number(counted?.looks),
  }
}
