/** What is owed of dispatches and of what inspections found: receiving, answering, and looking at the answer. */
import { worksFor } from '@ratchet/domain/assessment/filler'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { waitsForUnit } from '@ratchet/domain/supervision/finding'
import { listDispatches } from '../dispatch/dispatch.queries.ts'
import { isOwnerDepartment } from '../rectification/owner-department.queries.ts'
import { listFindings, listInspections } from '../supervision/supervision.queries.ts'
import { type Asking, type Candidate, candidate, holdsZone } from './candidate.ts'

/** Whether the caller works for the unit, the owner's people for their own department; asked once a unit. */
export function workerOf({ db, actor, units, today }: Asking): (unitId: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const ask = async (unitId: string) => {
    const { id, path } = leadNow(units, unitId)
    if (worksFor(actor, path, false)) return true
    return worksFor(actor, path, true) && isOwnerDepartment(db, id, today)
  }
  return (unitId) => {
    const asked = known.get(unitId) ?? ask(unitId)
    known.set(unitId, asked)
    return asked
  }
}

/** Dispatches to receive, to answer and to confirm. */
export async function listDispatchDebts(asking: Asking): Promise<Candidate[]> {
  const isOwn = workerOf(asking)
  const isGiver = (['owner', 'leader', 'inspector'] as const).some((role) => holdsZone(asking, role))
  const found: Candidate[] = []
  for (const row of await listDispatches(asking.db)) {
    const { id, kind, number, title, dueDay, version, status, giver, giverUnit, answeredBy, reason } = row
    const about = { source: 'dispatch', subject: ['dispatch', id], number, title, dueDay, version } as const
    if (status === 'given' && (await isOwn(row.receiverId))) {
      found.push(candidate({ kind: 'acknowledge', ...about, about: kind, note: `${giverUnit} ${giver.name}`.trim() }))
    } else if ((status === 'received' || status === 'returned') && (await isOwn(row.receiverId))) {
      const returned = status === 'returned' ? reason : null
      found.push(candidate({ kind: 'answer', ...about, about: kind, note: returned }))
    } else if (status === 'answered' && isGiver && answeredBy?.id !== asking.actor.userId) {
      // Whoever gave it is asked; another of the giver's side may, and is not urged.
      if (giver.id !== asking.actor.userId && answeredBy?.id !== giver.id) continue
      found.push(candidate({ kind: 'recheck', ...about, about: kind, note: answeredBy?.name ?? null }))
    }
  }
  return found
}

/** What inspections found: to be answered by the unit, and looked at again by whoever inspects. */
export async function listFindingDebts(asking: Asking): Promise<Candidate[]> {
  const isOwn = workerOf(asking)
  const isInspector = holdsZone(asking, 'inspector')
  const inspections = new Map((await listInspections(asking.db)).map((row) => [row.id, row]))
  const found: Candidate[] = []
  for (const row of await listFindings(asking.db, null)) {
    const of = inspections.get(row.inspectionId)
    if (!of) continue
    const { id, text, dueDay, version, answeredBy } = row
    const about = { source: 'supervision', subject: ['finding', id], number: of.number, title: text, dueDay } as const
    if (waitsForUnit(row) && (await isOwn(of.unitId))) {
      const failed = row.status === 'rechecked_failed' ? row.recheck : null
      found.push(candidate({ kind: 'answer', ...about, version, about: of.id, note: failed }))
    } else if (row.status === 'answered' && isInspector && answeredBy?.id !== asking.actor.userId) {
      found.push(candidate({ kind: 'recheck', ...about, version, about: of.id, note: answeredBy?.name ?? null }))
    }
  }
  return found
}
