import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import type { Db } from '../database/connect.ts'
import { rollUpAll } from './roll-up.jobs.ts'

/** One form of a test; what is left out came with a proof, from a network of its own, without a mark. */
export interface TestForm {
  readonly pointId: string
  readonly placeId: string
  readonly at: string
  readonly answers: Readonly<Record<string, number | string>>
  readonly source?: string | null
  readonly proof?: 'solved' | 'none' | 'wrong'
  readonly mode?: 'self' | 'helper'
  readonly signs?: readonly string[]
}

/**
 * Forms as the hot path stores them, written straight into the tables and then counted: for tests of what reads them. Without
 * a fact behind them, so `verify` would complain.
 */
export async function storeForms(db: Db, campaignId: string, forms: readonly TestForm[]): Promise<string[]> {
  const batchId = randomUUID()
  const rows = forms.map((form) => ({ ...form, id: randomUUID() }))
  await db
    .insertInto('ballotBatch')
    .values({ id: batchId, campaignId, size: rows.length, root: 'r', factId: randomUUID() })
    .execute()
  await db
    .insertInto('ballot')
    .values(
      rows.map(({ id, pointId, placeId, at, ...form }, position) => ({
        ...{ campaignId, id, formId: id, batchId, position, pointId, placeId },
        ...{ key: id, requestHash: 'h', receivedAt: at as Instant, seconds: 9, salt: Buffer.alloc(1) },
        mode: form.mode ?? 'self',
        proof: form.proof ?? 'solved',
        signs: [...(form.signs ?? [])],
        source: form.source === undefined ? `own-${id}` : form.source,
      })),
    )
    .execute()
  await db
    .insertInto('ballotAnswer')
    .values(
      rows.flatMap(({ id, answers }) =>
        Object.entries(answers).map(([item, answer]) => ({
          ...{ campaignId, formId: id, ballotId: id, item },
          answer: String(answer),
        })),
      ),
    )
    .execute()
  await db.insertInto('ballotUncounted').values({ batchId }).execute()
  await rollUpAll(db)
  return rows.map(({ id }) => id)
}
