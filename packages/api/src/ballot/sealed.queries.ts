import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { ballotLeaf, type SealedBallot } from './leaf.ts'

type Stored = SealedBallot & { readonly batchId: string; readonly said: readonly (readonly [string, string])[] }

/** A ballot as it stands now, with the text that its leaf is made of. */
export interface Leaf {
  readonly id: string
  readonly text: string
}

/** The leaves of batches of one campaign, made from the rows of the moment, in the order that their roots are over. */
export async function listLeaves(
  db: Db,
  campaignId: string,
  batches: readonly string[],
): Promise<ReadonlyMap<string, readonly Leaf[]>> {
  const { rows } = await sql<Stored>`
    select b.batch_id, b.id, b.campaign_id, b.form_id, b.point_id, b.place_id, b.received_at, b.mode, b.proof, b.signs,
      b.seconds, b.key, b.request_hash, b.source, b.salt, coalesce(a.said, '[]') as said
    from ballot b left join lateral (
      select json_agg(json_build_array(item, answer)) as said from ballot_answer
      where campaign_id = b.campaign_id and form_id = b.form_id and ballot_id = b.id) a on true
    where b.campaign_id = ${campaignId}::uuid and b.batch_id = any(${batches}::uuid[])
    order by b.batch_id, b.position`.execute(db)
  const leaves = new Map<string, Leaf[]>()
  for (const { batchId, said, ...ballot } of rows) {
    const answers = said.map(([item, answer]) => ({ item, answer }))
    const leaf = { id: ballot.id, text: ballotLeaf(ballot, answers) }
    const batch = leaves.get(batchId)
    if (batch) batch.push(leaf)
    else leaves.set(batchId, [leaf])
  }
  return leaves
}
