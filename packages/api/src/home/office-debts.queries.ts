/** What is owed of the office's own work: tasks, gates, proposals, the city's figures, holidays, waves, papers. */

import { spanOf } from '@ratchet/domain/cycle/cycle-id'
import { cycleSchema } from '@ratchet/domain/cycle/stage'
import type { Day } from '@ratchet/domain/day'
import { holidaysOwed, isNear } from '@ratchet/domain/home/debt'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { pathOf } from '@ratchet/domain/rectification/lead'
import { sql } from 'kysely'
import { listRounds } from '../examination/examination.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { listCircularDebts, listReportDebts, listVerifyDebts } from './assessment-debts.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'
import { listGateDebts, listProposalDebts } from './cycle-debts.queries.ts'
import { listApprovalDebts, listFormDebts } from './form-debts.queries.ts'
import { listHandoverDebts } from './handover-debts.queries.ts'
import { listLedgerDebts } from './ledger-debts.queries.ts'
import { listDispatchDebts, listFindingDebts } from './supervision-debts.queries.ts'
import { listWebhookDebts } from './webhook-debts.queries.ts'

const worksFor = { who: ['lead_unit', 'unit'], scope: 'unit' } as const

/** Tasks of measures in open cycles that are not done, for the units of the caller. */
async function listTaskDebts({ db, actor, calendar, today, units }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('measure', 'measure.id', 'task.measureId')
    .innerJoin('cycle', 'cycle.id', 'measure.cycleId')
    .select(['task.id', 'task.title', 'task.unitId', 'task.due', 'task.version'])
    .select(['measure.id as measureId', 'measure.title as measure', 'measure.cycleId'])
    .where('task.doneAt', 'is', null)
    .where('measure.droppedReason', 'is', null)
    .where('cycle.stage', '<>', 'closed')
    .orderBy('task.due')
    .orderBy('task.id')
    .execute()
  return rows
    .filter((row) => whyNotWithin(worksFor, actor, pathOf(units, row.unitId)) === null)
    .map(({ id, title, due, version, measureId, measure, cycleId }) =>
      candidate({
        kind: 'task',
        source: 'strategy',
        subject: ['task', id],
        ...{
          title,
          about: measureId,
          note: measure,
          version,
          dueDay: due as Day,
          cycleId: cycleSchema.shape.id.parse(cycleId),
        },
        owed: isNear(calendar, today, due as Day),
      }),
    )
}

/** The city's figures that somebody else entered and nobody has compared. */
async function listUncompared({ db, actor }: Asking): Promise<Candidate[]> {
  const rounds = await listRounds(db)
  return rounds
    .filter((row) => row.status === 'entered' && !row.reference && row.enteredBy !== actor.userId)
    .map(({ id, circularNumber, version }) =>
      candidate({
        kind: 'compare',
        source: 'examination',
        subject: ['examination', id],
        ...{ number: id, note: circularNumber || null, version },
      }),
    )
}

/** The year whose arrangement is to be entered. */
async function listHolidayDebts({ db, calendar, today }: Asking): Promise<Candidate[]> {
  const { rows } = await sql<{ last: Day | null }>`select max(day) as last from (
    select max(due_day) as day from rectification_item where closed_at is null
    union all select max(reply_due) from opinion where erased_at is null and status <> 'answered') as dues`.execute(db)
  const owed = holidaysOwed(calendar, today, rows[0]?.last ?? null)
  if (!owed) return []
  const year = String(owed.year)
  return [
    candidate({ kind: 'holidays', source: 'calendar', subject: ['calendar', year], about: year, dueDay: owed.due }),
  ]
}

/** Waves of the caller's own firm that are scheduled and have no results yet: owed from the first day of their quarter. */
async function listWaveDebts({ db, actor, units, today }: Asking): Promise<Candidate[]> {
  const firms = actor.grants.filter((row) => row.role === 'surveyor').map((row) => units.get(row.unitId)?.name)
  return (await listWaves(db))
    .filter((wave) => wave.releasedOn === null && firms.includes(wave.firm))
    .map(({ id, quarter, scheduledFor }) =>
      candidate({
        kind: 'wave',
        source: 'survey',
        subject: ['wave', id],
        ...{ number: quarter, about: quarter, dueDay: scheduledFor as Day, owed: spanOf(quarter).from <= today },
      }),
    )
}

/** What the caller owes of the office's own work. */
export async function listOfficeDebts(asking: Asking): Promise<Candidate[]> {
  const holds = (role: string) => asking.actor.grants.some((grant) => grant.role === role)
  const works = holds('owner') || holds('lead_unit') || holds('unit')
  const lists = [
    ...(holds('lead_unit') || holds('unit') ? [listTaskDebts] : []),
    ...(holdsZone(asking, 'owner') ? [listGateDebts, listLedgerDebts] : []),
    ...(holdsZone(asking, 'leader') ? [listProposalDebts] : []),
    ...(holdsZone(asking, 'inspector') ? [listUncompared] : []),
    ...(holdsZone(asking, 'admin') ? [listHolidayDebts, listWebhookDebts] : []),
    ...(holds('surveyor') ? [listWaveDebts] : []),
    ...(holds('owner') || holds('unit') ? [listHandoverDebts] : []),
    ...(works || holds('leader') || holds('inspector') ? [listDispatchDebts] : []),
    ...(works || holds('inspector') ? [listFindingDebts] : []),
    ...(works ? [listReportDebts] : []),
    ...(holds('owner') || holds('inspector') ? [listVerifyDebts] : []),
    ...(holds('lead_unit') || holds('unit') ? [listCircularDebts] : []),
    ...(holdsZone(asking, 'owner') || holdsZone(asking, 'leader') ? [listApprovalDebts] : []),
    listFormDebts,
  ]
  const found: Candidate[] = []
  for (const list of lists) found.push(...(await list(asking)))
  return found
}
