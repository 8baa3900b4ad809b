import type { Day } from '@ratchet/domain/day'
import {
  type Notice,
  type NoticeDetails,
  type NoticeKind,
  noticeDetailsSchema,
  noticeSchema,
  type Recipients,
} from '@ratchet/domain/notice/notice'
import { isMessageKind } from '@ratchet/domain/outbox/message'
import type { Role } from '@ratchet/domain/people/role'
import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { post } from '../outbox/outbox.queries.ts'

export interface Telling {
  readonly to: Recipients
  readonly kind: NoticeKind
  readonly subject: readonly [kind: string, id: string]
  readonly details: NoticeDetails
  /** What the message of it says outside besides the number, and what makes it one; the request, where it is left out. */
  readonly out?: { readonly unit?: string; readonly due?: Day | null; readonly occasion?: string }
}

/** Who was told what in a transaction: an act may tell two circles that share a person. */
const told = new WeakMap<Tx, Set<string>>()

/**
 * Tells people in the act's own transaction: a refused act tells nobody. Whoever acts is left out, and nobody is told the
 * same thing twice in one act. Answers how many were told. The table is not bound: it may be called after `record`.
 */
export async function tell(
  tx: Tx,
  ctx: Pick<Context, 'actor' | 'now' | 'newId' | 'requestId'>,
  { to, kind, subject: [subjectKind, subjectId], details, out = {} }: Telling,
): Promise<number> {
  if (isMessageKind(kind)) {
    const unit = out.unit ?? ('unitId' in to ? await findUnitName(tx, to.unitId) : '')
    const said = { number: details.number, unit, due: out.due ?? null }
    const occasion = out.occasion ?? ctx.requestId
    await post(tx, ctx, { kind, subject: [subjectKind, subjectId], occasion, details: said })
  }
  const before = told.get(tx) ?? new Set()
  told.set(tx, before)
  // One transaction may hold the acts of many callers (a lane), so the caller is part of what was told.
  const mark = (userId: string) => [ctx.requestId, kind, subjectKind, subjectId, userId].join(' ')
  const userIds = (await listRecipients(tx, to)).filter((id) => id !== ctx.actor?.userId && !before.has(mark(id)))
  if (userIds.length === 0) return 0
  const said = json(noticeDetailsSchema.parse(details))
  const rows = userIds.map((userId) => ({ id: ctx.newId(), userId, kind, subjectKind, subjectId, details: said }))
  await tx
    .insertInto('notice')
    .values(rows.map((row) => ({ ...row, at: ctx.now, readAt: null })))
    .execute()
  for (const userId of userIds) before.add(mark(userId))
  return userIds.length
}

async function findUnitName(tx: Tx, unitId: string): Promise<string> {
  return (await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst())?.name ?? ''
}

/** Accounts that are not disabled, each once. */
async function listRecipients(tx: Tx, to: Recipients): Promise<string[]> {
  const wanted = 'userIds' in to ? to.userIds : await listHolders(tx, to)
  if (wanted.length === 0) return []
  const rows = await tx
    .selectFrom('authUser')
    .select('id')
    .where('id', 'in', [...new Set(wanted)])
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Who holds one of the roles, by a living grant, for the whole zone or for the unit and what lies above it below the zone. */
async function listHolders(
  tx: Tx,
  to: { readonly unitId: string; readonly roles: readonly Role[] } | { readonly zone: readonly Role[] },
): Promise<string[]> {
  const unitIds = 'zone' in to ? await listZones(tx) : await listReach(tx, to.unitId)
  const roles = 'zone' in to ? to.zone : to.roles
  if (unitIds.length === 0 || roles.length === 0) return []
  const rows = await tx
    .selectFrom('roleGrant')
    .select('userId')
    .where('role', 'in', roles)
    .where('unitId', 'in', unitIds)
    .where('revokedAt', 'is', null)
    .execute()
  return rows.map((row) => row.userId)
}

async function listZones(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('unit').select('id').where('kind', '=', 'zone').execute()).map((row) => row.id)
}

/** The unit, or what it was merged into, and every living unit above it below the zone. */
async function listReach(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive heir as (
      select id, merged_into_id, 0 as step from unit where id = ${unitId}
      union all
      select unit.id, unit.merged_into_id, heir.step + 1 from unit join heir on unit.id = heir.merged_into_id
    ), up as (
      (select unit.* from unit join heir using (id) order by heir.step desc limit 1)
      union
      select unit.* from unit join up on unit.id = up.parent_id
    ) select id from up where kind <> 'zone' and retired_day is null`.execute(tx)
  return rows.map((row) => row.id)
}

export interface NoticeFilter {
  readonly unreadOnly: boolean
  readonly kind: NoticeKind | null
}

/** One person's notices that fit, newest first, and how many fit. */
export async function listNotices(
  db: Kysely<Database>,
  userId: string,
  { unreadOnly, kind }: NoticeFilter,
  limit: number,
): Promise<{ rows: Notice[]; found: number }> {
  const fitting = db
    .selectFrom('notice')
    .where('userId', '=', userId)
    .$if(unreadOnly, (query) => query.where('readAt', 'is', null))
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? ''))
  const rows = await fitting
    .select(['id', 'kind', 'subjectKind', 'subjectId', 'details', 'at', 'readAt'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const { found } = await fitting.select(({ fn }) => fn.countAll<number>().as('found')).executeTakeFirstOrThrow()
  return { rows: noticeSchema.array().parse(rows), found: Number(found) }
}

/** How many one person has: all of them, and those not read yet. */
export async function countNotices(db: Kysely<Database>, userId: string): Promise<{ all: number; unread: number }> {
  const row = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .select(({ fn }) => fn.countAll<number>().filterWhere('readAt', 'is', null).as('unread'))
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), unread: Number(row.unread) }
}

/** Marks the person's own notices, the named ones or all up to a moment; the first reading stands. */
export async function markRead(
  tx: Tx,
  userId: string,
  { ids, until, at }: { readonly ids: readonly string[] | null; readonly until: string | null; readonly at: string },
): Promise<void> {
  if (ids?.length === 0) return
  await tx
    .updateTable('notice')
    .set({ readAt: at })
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .$if(until !== null, (query) => query.where('at', '<=', until ?? at))
    .execute()
}
