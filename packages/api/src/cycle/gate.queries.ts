import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { type Passage, passageSchema } from '@ratchet/domain/cycle/passage'
import { type Proposal, proposalSchema } from '@ratchet/domain/cycle/proposal'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** How each gate was passed, for one cycle or for all: what was forced stays visible for ever. */
export async function listPassages(db: Kysely<Database>, cycleId?: CycleId): Promise<Passage[]> {
  const rows = await db
    .selectFrom('gatePassage')
    .selectAll()
    .$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId ?? ''))
    .orderBy('cycleId')
    .orderBy('at')
    .execute()
  return rows.map((row) => passageSchema.parse(row))
}

export async function savePassages(tx: Tx, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) return
  const rows = passages.map((row) => ({
    ...row,
    checklist: json(row.checklist),
    by: json(row.by),
    confirmedBy: row.confirmedBy && json(row.confirmedBy),
  }))
  await tx.insertInto('gatePassage').values(rows).execute()
}

/** Proposals of the cycle, newest first. */
export async function listProposals(db: Kysely<Database>, cycleId: CycleId): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .orderBy('proposedAt', 'desc')
    .execute()
  return rows.map((row) => proposalSchema.parse(row))
}

export async function loadProposal(tx: Tx, id: string): Promise<Proposal> {
  const row = await tx.selectFrom('proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'proposal' })
  return proposalSchema.parse(row)
}

/** One undecided proposal for a thing at a time: the index is the second wall, this is the sentence. */
export async function refuseSecondProposal(tx: Tx, proposal: Proposal): Promise<void> {
  const open = (await listProposals(tx, proposal.cycleId)).find(
    (row) => row.kind === proposal.kind && row.subject === proposal.subject && row.decision === null,
  )
  if (open) throw new Refusal('proposal-waiting', { name: open.proposedBy.name })
}

export async function saveProposal(tx: Tx, proposal: Proposal): Promise<void> {
  const row = {
    ...proposal,
    content: json(proposal.content ?? null),
    proposedBy: json(proposal.proposedBy),
    decidedBy: proposal.decidedBy && json(proposal.decidedBy),
  }
  await tx
    .insertInto('proposal')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
