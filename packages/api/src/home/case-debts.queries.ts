import { turnOf } from '@ratchet/domain/accountability/case-turn'
import { findDossier, listCases } from '../accountability/case.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

/** Accountability cases in which the next step is the caller's. */
export async function listCaseDebts({ db, actor, today, units }: Asking): Promise<Candidate[]> {
  const running = (await listCases(db)).filter(({ status }) => !['served', 'final', 'withdrawn'].includes(status))
  const found: Candidate[] = []
  for (const { id, number, unitId, version } of running) {
    const due = turnOf(await findDossier(db, id), actor, today)
    if (!due) continue
    const title = units.get(unitId)?.name ?? null
    const what = { number, title, about: due.turn, version, dueDay: due.dueDay }
    found.push(candidate({ kind: 'case', source: 'accountability', subject: ['case', id], ...what }))
  }
  return found
}
