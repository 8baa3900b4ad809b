/** What is owed of the quarterly assessment: reports to hand in, verification that waits, circulars to acknowledge. */
import { quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import { isNear } from '@ratchet/domain/home/debt'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { listPublishedQuarters } from '../assessment/publication.queries.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'
import { workerOf } from './supervision-debts.queries.ts'

/** Reports of quarters that are not published and not verified: what is published takes nothing more. */
async function listRunning({ db }: Asking) {
  const published = new Set(await listPublishedQuarters(db))
  const rows = await db
    .selectFrom('assessmentReport')
    .select(['id', 'unitId', 'quarter', 'status', 'dueDay', 'version', 'submittedBy'])
    .where('status', '<>', 'verified')
    .orderBy('quarter')
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => !published.has(row.quarter))
    .map((row) => ({ ...row, quarter: quarterSchema.parse(row.quarter), dueDay: row.dueDay as Day }))
}

/** Reports to hand in: owed once their quarter is over or their day is near, and whenever they came back. */
export async function listReportDebts(asking: Asking): Promise<Candidate[]> {
  const isOwn = workerOf(asking)
  const found: Candidate[] = []
  for (const { id, unitId, quarter, status, dueDay, version } of await listRunning(asking)) {
    if (status === 'submitted' || !(await isOwn(unitId))) continue
    const isReturned = status === 'returned'
    const isOver = spanOf(quarter).before <= asking.today
    found.push(
      candidate({
        kind: 'report',
        source: 'assessment',
        subject: ['report', id],
        ...{ number: quarter, title: leadNow(asking.units, unitId).name, about: unitId, dueDay, version },
        note: isReturned ? status : null,
        owed: isReturned || isOver || isNear(asking.calendar, asking.today, dueDay),
      }),
    )
  }
  return found
}

/** Reports that wait to be verified, in one row a quarter: the owner's own by the inspector, all others by the owner. */
export async function listVerifyDebts(asking: Asking): Promise<Candidate[]> {
  const { db, actor, today } = asking
  const waiting: string[] = []
  for (const { unitId, quarter, status, submittedBy } of await listRunning(asking)) {
    if (status !== 'submitted' || (submittedBy as { id?: string } | null)?.id === actor.userId) continue
    const verifier = (await isOwnerDepartment(db, unitId, today)) ? 'inspector' : 'owner'
    if (holdsZone(asking, verifier)) waiting.push(quarter)
  }
  return [...Map.groupBy(waiting, (quarter) => quarter)].map(([quarter, { length }]) =>
    candidate({
      kind: 'verify',
      source: 'assessment',
      subject: ['verification', quarter],
      ...{ number: quarter, about: quarter, count: length },
    }),
  )
}

const worksForUnit = { who: ['lead_unit', 'unit'], scope: 'unit' } as const

/** Circulars that were issued to a unit of the caller and that nobody of it has acknowledged. */
export async function listCircularDebts({ db, actor, units }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('circularReceipt as receipt')
    .innerJoin('circular', 'circular.id', 'receipt.circularId')
    .select(['receipt.id', 'receipt.unitId', 'receipt.version', 'circular.id as circularId'])
    .select(['circular.number', 'circular.title'])
    .where('receipt.at', 'is', null)
    .where('circular.status', '=', 'issued')
    .orderBy('circular.issuedAt')
    .orderBy('receipt.id')
    .execute()
  return rows
    .filter(({ unitId }) => whyNotWithin(worksForUnit, actor, leadNow(units, unitId).path) === null)
    .map(({ id, unitId, version, circularId, number, title }) =>
      candidate({
        kind: 'acknowledge',
        source: 'circular',
        subject: ['circular', id],
        ...{ number, title: title.replaceAll('\n', ''), about: circularId, version },
        note: leadNow(units, unitId).name,
      }),
    )
}
