/** What was done last with an opinion, as far as taking it back by one key needs it. */
import { dayOf, type Instant } from '@ratchet/domain/day'
import { beforeSchema, type LastJoining, type LastSorting } from '@ratchet/domain/opinion/sorting'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'

/** The sorting that made this version of the opinion; null when something else did. */
export async function findSorting(tx: Tx, id: string, version: number): Promise<LastSorting | null> {
  const fact = await tx
    .selectFrom('fact')
    .select(['at', 'actorId', 'payload'])
    .where('subjectKind', '=', 'opinion')
    .where('subjectId', '=', id)
    .where('act', '=', 'opinion.classified')
    .where(sql<boolean>`payload ->> 'version' = ${String(version)}`)
    .executeTakeFirst()
  const kept = z.object({ version: z.number(), before: beforeSchema }).safeParse(fact?.payload).data
  return fact && kept ? { byId: fact.actorId, day: dayOf(fact.at as Instant), ...kept } : null
}

/** The latest joining of the opinion, and whether a closed problem came back by it. */
export async function findJoining(tx: Tx, id: string): Promise<LastJoining | null> {
  const fact = await tx
    .selectFrom('fact')
    .select(['at', 'actorId'])
    .where('subjectKind', '=', 'opinion')
    .where('subjectId', '=', id)
    .where('act', '=', 'opinion.joined')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const cameBack = tx.selectFrom('recurrence').select('id').where('opinionId', '=', id).where('undoneAt', 'is', null)
  const broughtBack = (await cameBack.executeTakeFirst()) !== undefined
  return fact ? { byId: fact.actorId, day: dayOf(fact.at as Instant), broughtBack } : null
}
