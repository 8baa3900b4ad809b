import type { PublicCheckpoint } from '@ratchet/domain/audit/checkpoint'
import type { ReceiptProof, SealedPart } from '@ratchet/domain/ballot/proof'
import { formIdsOf, readReceipt } from '@ratchet/domain/ballot/receipt'
import { sql } from 'kysely'
import { canonical, leafHash } from '../audit/digest.ts'
import { factColumns, factRowOf } from '../audit/fact-row.ts'
import { linkPath } from '../audit/link-path.ts'
import { inclusionPath } from '../audit/merkle.ts'
import { factText } from '../audit/record.ts'
import type { Db } from '../database/connect.ts'
import { listLeaves } from './sealed.queries.ts'

/** A form as its receipt finds it. */
export interface ReceiptForm {
  readonly receivedAt: string
  readonly place: string
  readonly code: string
  readonly campaign: string
  /** Forms of the campaign that are counted, this one among them. */
  readonly n: number
  /** Sendings that no checkpoint covers yet: one is made every five minutes. */
  readonly waiting: number
  /** The whole way to the checkpoint; null while nothing of the form is under one. */
  readonly proof: ReceiptProof | null
}
export type Receipt =
  | { readonly state: 'unknown' }
  | { readonly state: 'found'; readonly receipt: string; readonly forms: readonly ReceiptForm[] }

interface Form extends Pick<ReceiptForm, 'receivedAt' | 'place' | 'code' | 'campaign' | 'n'> {
  readonly id: string
  readonly campaignId: string
}

async function listForms(db: Db, receipt: string): Promise<readonly Form[]> {
  const { from, to } = formIdsOf(receipt)
  const { rows } = await sql<Form>`
    select b.id, c.id as campaign_id, c.name as campaign, b.received_at, u.name as place, p.code,
      (select coalesce(sum(forms), 0)::int8 from ballot_point_day d where d.campaign_id = c.id) as n
    from campaign c
    join lateral (select * from ballot where campaign_id = c.id and id between ${from}::uuid and ${to}::uuid) b on true
    join unit u on u.id = b.place_id join point p on p.id = b.point_id
    where b.id = b.form_id order by b.received_at, b.id`.execute(db)
  return rows
}

interface Part {
  readonly id: string
  readonly batchId: string
  readonly factId: string
  readonly seq: number
}

/** Sendings of a form, in the order in which they came; `seq` is null while the trail has not linked them. */
async function listParts(db: Db, { id, campaignId }: Form): Promise<readonly (Part & { seq: number | null })[]> {
  const { rows } = await sql<Part & { seq: number | null }>`
    select b.id, b.batch_id, l.fact_id, k.seq from ballot b
    join ballot_batch l on l.id = b.batch_id left join audit_link k on k.fact_id = l.fact_id
    where b.campaign_id = ${campaignId}::uuid and b.id in (select ${id}::uuid union select ballot_id from ballot_answer
      where campaign_id = ${campaignId}::uuid and form_id = ${id}::uuid)
    order by b.received_at, b.position`.execute(db)
  return rows
}

async function sealPart(db: Db, campaignId: string, part: Part, size: number): Promise<SealedPart> {
  const row = await db.selectFrom('fact').select(factColumns).where('id', '=', part.factId).executeTakeFirstOrThrow()
  const leaves = (await listLeaves(db, campaignId, [part.batchId])).get(part.batchId) ?? []
  const index = leaves.findIndex((leaf) => leaf.id === part.id)
  const hashes = leaves.map((leaf) => leafHash(leaf.text))
  return {
    leaf: leaves[index]?.text ?? '',
    inBatch: { index, size: leaves.length, path: inclusionPath(hashes, index) },
    fact: { text: factText(factRowOf(row)), payload: canonical(row.payload) },
    inTrail: await linkPath(db, part.seq, size),
  }
}

/**
 * What a receipt proves: every form that it may name, with the way to the checkpoint. It says when and where a form came and
 * shows a commitment to its answers, never the answers. Nothing is believed: whoever asks recomputes the proof.
 */
export async function findReceipt(db: Db, typed: string, checkpoint: PublicCheckpoint | null): Promise<Receipt> {
  const receipt = readReceipt(typed)
  const forms = receipt === null ? [] : await listForms(db, receipt)
  if (receipt === null || forms.length === 0) return { state: 'unknown' }
  const told: ReceiptForm[] = []
  for (const { id, campaignId, ...form } of forms) {
    const parts = await listParts(db, { id, campaignId, ...form })
    const sealed: SealedPart[] = []
    for (const part of parts) {
      const { seq } = part
      if (checkpoint && seq !== null && seq <= checkpoint.size)
        sealed.push(await sealPart(db, campaignId, { ...part, seq }, checkpoint.size))
    }
    const proof = checkpoint && sealed.length > 0 ? { receipt, parts: sealed, checkpoint } : null
    told.push({ ...form, waiting: parts.length - sealed.length, proof })
  }
  return { state: 'found', receipt, forms: told }
}
