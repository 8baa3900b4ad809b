/** What is owed of the cycles: the gate in front of each, and what was proposed to a leader. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { checkGate, unmetLines } from '@ratchet/domain/cycle/gate'
import { gateOf } from '@ratchet/domain/cycle/stage'
import { listCycles } from '../cycle/cycle.queries.ts'
import { listProposals } from '../cycle/gate.queries.ts'
import { findGateFacts } from '../cycle/state.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

/**
 * What the gate of each open cycle still misses, in one row a cycle; nothing missing, that it may be passed; and after the last
 * one is closed, that the next one is to be opened. A closing that was proposed waits for its leader, and is owed nowhere else.
 */
export async function listGateDebts({ db, today }: Asking): Promise<Candidate[]> {
  const found: Candidate[] = []
  const cycles = await listCycles(db)
  for (const cycle of cycles) {
    const stage = gateOf(cycle.stage)
    if (stage === null && cycle !== cycles.at(-1)) continue
    const count = stage === null ? 0 : unmetLines(checkGate(stage, await findGateFacts(db, cycle, today))).length
    if (stage === 'rectification' && count === 0 && (cycle.provisional || (await isClosing(db, cycle.id)))) continue
    const what = { number: cycle.id, about: cycle.stage, count, cycleId: cycle.id }
    found.push(candidate({ kind: 'gate', source: 'cycle', subject: ['cycle', cycle.id], ...what }))
  }
  return found
}

const isClosing = async (db: Asking['db'], cycleId: CycleId) =>
  (await listProposals(db, cycleId)).some((row) => row.kind === 'close' && row.decision === null)

/** Proposals of somebody else that wait for a leader. */
export async function listProposalDebts({ db, actor }: Asking): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const cycle of await listCycles(db)) {
    const waiting = (await listProposals(db, cycle.id)).filter(
      (row) => row.decision === null && row.proposedBy.id !== actor.userId,
    )
    for (const { id, kind, proposedBy, reason, version } of waiting) {
      const by = { title: proposedBy.name, note: reason }
      const what = { number: cycle.id, about: kind, ...by, version, cycleId: cycle.id }
      found.push(candidate({ kind: 'confirm', source: 'cycle', subject: ['proposal', id], ...what }))
    }
  }
  return found
}
