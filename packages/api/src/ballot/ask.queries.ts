import { type Ask, nextItem } from '@ratchet/domain/ballot/ballot'
import { showReceipt } from '@ratchet/domain/ballot/receipt'
import { type Day, dayOf } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { checkPointCode } from '../point/code.ts'
import { findPointByCode } from '../point/point.queries.ts'
import { findSentAnswers } from './ballot.queries.ts'
import { findRunning } from './board.queries.ts'
import { rate } from './rate.ts'
import { readForm, tokenOf } from './token.ts'

/** What stands behind a scanned code now; with a form, its next question. Throws `form-unknown` for one that is not ours. */
export async function findAsk(ctx: Context, typed: string, form: string | null): Promise<Ask> {
  const code = checkPointCode(ctx, typed)
  const point = code === null ? null : await findPointByCode(ctx.db, code)
  if (!point) return { state: 'unknown' }
  const { place, placeId, site } = point
  if (point.status !== 'open')
    return { state: 'closed', place, reason: point.reason ?? '', instead: point.replacedByCode }
  const today = dayOf(ctx.now)
  const running = await findRunning(ctx.db, today)
  if (!running) return findQuiet(ctx.db, place, placeId, today)
  const formId = form === null ? null : readForm(ctx.keyring, form)
  const answers = formId === null ? {} : (await findSentAnswers(ctx.db, running.id, [formId])).get(formId)
  if (!answers || (form !== null && formId === null)) throw new Refusal('form-unknown')
  const key = ctx.newId()
  const seconds = Date.parse(ctx.now) / 1000
  const bits = rate.bits(point.code, seconds)
  const token = tokenOf(ctx.keyring, { code: point.code, campaignId: running.id, key, formId }, seconds, bits)
  const { id, name, lastDay, illustrative } = running
  return {
    state: 'open',
    point: { code: point.code, place, placeId, site },
    campaign: { id, name, lastDay, illustrative },
    form: formId === null ? null : { receipt: showReceipt(formId), answered: Object.keys(answers).length },
    ...nextItem(running.items, answers),
    stamp: { key, token, bits },
  }
}

/** No campaign runs: the last one and how many answered it at the place, or when the next begins. */
async function findQuiet(db: Kysely<Database>, place: string, placeId: string, today: Day): Promise<Ask> {
  const next = await db
    .selectFrom('campaign')
    .select('firstDay')
    .where('firstDay', '>', today)
    .where('endedAt', 'is', null)
    .orderBy('firstDay')
    .limit(1)
    .executeTakeFirst()
  const last = await findLastCampaign(db, placeId, today)
  const soon = next ? { firstDay: next.firstDay as Day } : null
  if (last) return { state: 'ended', place, lastDay: last.lastDay, n: last.n, next: soon }
  return soon ? { state: 'before', place, next: soon } : { state: 'idle', place }
}

/** The newest campaign that is over, with the people who answered it at a place; null when there was none. */
export async function findLastCampaign(db: Kysely<Database>, placeId: string, today: Day) {
  const { rows } = await sql<{ id: string; name: string; lastDay: Day; n: number }>`
    select c.id, c.name, least(c.last_day, (c.ended_at at time zone 'Asia/Shanghai')::date) as last_day,
      coalesce((select sum(d.forms) from ballot_point_day d where d.campaign_id = c.id and d.place_id = ${placeId}), 0) as n
    from campaign c where c.last_day < ${today}::date or (c.ended_at is not null and c.first_day <= ${today}::date)
    order by c.last_day desc limit 1`.execute(db)
  return rows[0] ?? null
}
