/** What is owed of warnings: drafts to issue or sign, receipts, answers, objections, silence to urge. */
import { isWord, turnOfWarning } from '@ratchet/domain/warning/debt'
import { receiptDueOf } from '@ratchet/domain/warning/due'
import { isDraft, type WarningStatus } from '@ratchet/domain/warning/warning'
import { listEscalations, listWarnings } from '../warning/warning.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'
import { workerOf } from './supervision-debts.queries.ts'

const running: WarningStatus[] = ['draft', 'proposed', 'issued', 'acknowledged', 'objected', 'answered', 'returned']

export async function listWarningDebts(asking: Asking): Promise<Candidate[]> {
  const { db, actor, calendar, units } = asking
  const rows = await listWarnings(db, { statuses: running })
  const silent = new Set(
    (
      await listEscalations(
        db,
        rows.map((row) => row.id),
      )
    ).map((row) => row.warningId),
  )
  const isOwn = workerOf(asking)
  const [isOwner, isLeader, isInspector] = (['owner', 'leader', 'inspector'] as const).map((role) =>
    holdsZone(asking, role),
  )
  const found: Candidate[] = []
  for (const row of rows) {
    const isReceiver = !isDraft(row) && (await isOwn(row.unitId))
    const of = { isOwner: !!isOwner, isLeader: !!isLeader, isInspector: !!isInspector, isReceiver }
    const turn = turnOfWarning(row, { userId: actor.userId, ...of, isSilent: silent.has(row.id) })
    if (turn === null) continue
    const { id, number, title, version, replyDue } = row
    const dueDay =
      turn === 'acknowledge' ? receiptDueOf(row, calendar) : turn === 'answer' || turn === 'urge' ? replyDue : null
    const what = { number, title, about: turn, note: units.get(row.unitId)?.name ?? null, version, dueDay }
    found.push(
      candidate({
        kind: isWord(turn) ? 'warning-word' : 'warning',
        source: 'warning',
        subject: ['warning', id],
        ...what,
      }),
    )
  }
  return found
}
