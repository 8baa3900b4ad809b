import type { Instant } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
interface Turn {
  readonly at: Instant
  readonly step: 'merged' | 'unmerged'
}

/**
 * What a resident reads of merges: their matter was put together with others, and taken apart again; by joining a concern in
 * which others are already, or by merging concerns. Whoever is the first of a concern was put together with nobody.
 */
export async function listMergeSteps(db: Db, opinionId: string) {
  const turns = [...(await listJoins(db, opinionId)), ...(await listMergesOf(db, opinionId))]
  const told = turns.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return told.map((turn) => ({ ...turn, unit: null, verdict: null }))
}

async function listMergesOf(db: Db, opinionId: string): Promise<Turn[]> {
  const { rows } = await sql<{ at: Instant; undoneAt: Instant | null }>`
    select at, undone_at as "undoneAt" from concern_merge where opinion_ids @> array[${opinionId}::uuid]`.execute(db)
  return rows.flatMap(({ at, undoneAt }): Turn[] => [
    { at, step: 'merged' },
    ...(undoneAt === null ? [] : [{ at: undoneAt, step: 'unmerged' as const }]),
  ])
}

async function listJoins(db: Db, opinionId: string): Promise<Turn[]> {
  const { rows } = await sql<{ at: Instant; act: string; others: boolean }>`
    select fact.at, fact.act, exists (select from opinion other
      left join fact joined on joined.subject_kind = 'opinion' and joined.subject_id = other.id::text
        and joined.act = 'opinion.joined' and joined.payload ->> 'concernId' = fact.payload ->> 'concernId'
      where other.concern_id = (fact.payload ->> 'concernId')::uuid and other.id <> ${opinionId}
        and (joined.at <= fact.at or (other.echo and other.received_at <= fact.at))) as others
    from fact where fact.subject_kind = 'opinion' and fact.subject_id = ${opinionId}
      and fact.act in ('opinion.joined', 'opinion.left') order by fact.at, fact.id`.execute(db)
  let isMerged = false
  return rows.flatMap(({ at, act, others }): Turn[] => {
    if (act === 'opinion.joined') {
      isMerged = others
      return others ? [{ at, step: 'merged' }] : []
    }
    const wasMerged = isMerged
    isMerged = false
    return wasMerged ? [{ at, step: 'unmerged' }] : []
  })
}
