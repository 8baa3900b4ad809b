import type { Day } from '@ratchet/domain/day'
import { receiverAs } from '@ratchet/domain/handover/receiver'
import { pathOf } from '@ratchet/domain/rectification/lead'
import { givenBy } from '../handover/handover.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

/** Printed sheets that came to a unit of the caller and that nobody has counted: owed before the day of the last scan. */
export async function listHandoverDebts({ db, actor, units }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('handover')
    .innerJoin('printBatch', 'printBatch.id', 'handover.batchId')
    .select(['handover.id', 'handover.fromUnitId', 'handover.toUnitId', 'handover.sheets', 'handover.version'])
    .select(['printBatch.number', 'printBatch.scanBy'])
    .where('handover.receivedAt', 'is', null)
    .orderBy('handover.givenAt')
    .orderBy('handover.id')
    .execute()
  const own = await givenBy(db, actor.userId)
  return rows
    .filter((row) => {
      const waiting = { ...row, receivedAt: null, givenByMe: own.has(row.id) }
      return receiverAs(actor, waiting, (id) => pathOf(units, id)) === 'own'
    })
    .map(({ id, fromUnitId, sheets, version, number, scanBy }) =>
      candidate({
        kind: 'receive',
        source: 'handover',
        subject: ['handover', id],
        ...{
          number,
          title: units.get(fromUnitId)?.name ?? null,
          about: String(sheets),
          version,
          dueDay: scanBy as Day,
        },
      }),
    )
}
