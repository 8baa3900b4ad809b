/** The parts of a form out of the data of now 取数成表, by kind. The same is asked again when the data are taken anew. */

import { type CycleId, type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import type { Checklist } from '@ratchet/domain/form/checklist'
import type { KeptKind } from '@ratchet/domain/form/kind'
import type { Part } from '@ratchet/domain/form/part'
import { formChecklistWords } from '@ratchet/words/form-checklist'
import { type Kysely, sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { findGateFacts } from '../cycle/state.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { inspectionParts } from './draw-inspection.ts'
import { breakdownParts, shortListParts } from './draw-list.ts'
import { reportParts } from './draw-report.ts'
import { workParts } from './draw-work.ts'
import { findChecklist } from './form.queries.ts'
import { listItemFacts } from './item-fact.queries.ts'
import { findPeriod } from './period-fact.queries.ts'

export interface Asked {
  readonly kind: KeptKind
  readonly cycleId: CycleId
  readonly quarter: Quarter | null
  /** Whose work a work report is about, with the units under it. */
  readonly unitIds: readonly string[] | null
}

type FirstChecklist = Pick<Checklist, 'source' | 'clauses'>
/** The checklist in force, or the one that the product comes with. */
export async function checklistNow(db: Kysely<Database>): Promise<FirstChecklist> {
  const { clauses, source } = formChecklistWords
  return (await findChecklist(db)) ?? { source, clauses: [...clauses] }
}

/** Answered by itself, or by the closing of the item that it became. */
const inTime = sql`(answered_at at time zone 'Asia/Shanghai')::date <= reply_due or exists (
  select from rectification_item as item where item.concern_id = opinion.concern_id
    and (item.closed_at at time zone 'Asia/Shanghai')::date <= reply_due)`

/** Opinions of the half-year whose answer was due by now, and those that were answered in time. */
async function findAnswers(db: Kysely<Database>, cycleId: CycleId, now: Instant) {
  const { from, before } = spanOf(cycleId)
  const row = await db
    .selectFrom('opinion')
    .select(({ fn }) => fn.countAll().as('due'))
    .select(sql<number>`count(*) filter (where ${inTime})`.as('inTime'))
    .where('receivedAt', '>=', instantOf(from))
    .where('receivedAt', '<', instantOf(before))
    .where(({ or, eb }) => or([eb('replyDue', '<', dayOf(now)), eb('answeredAt', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return { due: Number(row.due), inTime: Number(row.inTime) }
}

async function findLastCheckpoint(db: Kysely<Database>) {
  const row = await db
    .selectFrom('checkpoint')
    .select(['size', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { seq: Number(row.size), day: dayOf(row.at as Instant) } : null
}

export async function drawParts(db: Kysely<Database>, asked: Asked, now: Instant): Promise<Part[]> {
  const { kind, cycleId, quarter, unitIds } = asked
  const today = dayOf(now)
  const facts = await listItemFacts(db, cycleId, { unitIds: kind === 'work_report' ? unitIds : null })
  switch (kind) {
    case 'short_list':
      return shortListParts(facts, await findCalendar(db))
    case 'breakdown':
      return breakdownParts(facts)
    case 'work_report':
      return workParts(facts, await findPeriod(db, spanOf(quarter ?? cycleId), unitIds), today)
    case 'rectification_report':
      return reportParts(facts, cycleId)
    case 'self_inspection': {
      const gate = await findGateFacts(db, await findCycle(db, cycleId), today)
      const [answers, checkpoint] = [await findAnswers(db, cycleId, now), await findLastCheckpoint(db)]
      return inspectionParts(await checklistNow(db), { gate, items: facts, answers, checkpoint }, cycleId)
    }
  }
}
