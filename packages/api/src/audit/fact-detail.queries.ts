import { type FactDetail, factDetailSchema } from '@ratchet/domain/audit/fact-detail'
import { Refusal } from '@ratchet/domain/refusal'
import type { Db } from '../database/connect.ts'
import { factColumns, factRowOf } from './fact-row.ts'

/** One fact with the rows it bound and its link. Refuses with `not-found`. */
export async function findFact(db: Db, id: string): Promise<FactDetail> {
  const row = await db
    .selectFrom('fact')
    .leftJoin('auditLink', 'auditLink.factId', 'fact.id')
    .leftJoin('unit', 'unit.id', 'fact.unitId')
    .select(factColumns)
    .select(['auditLink.seq', 'prevHash', 'leafHash', 'hash', 'sealedAt', 'unit.name as unitName'])
    .where('fact.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'fact' })
  const { seq, prevHash, leafHash, hash, sealedAt, unitName } = row
  const link = seq === null ? null : { prevHash, leafHash, hash, sealedAt }
  return factDetailSchema.parse({ ...factRowOf(row), seq, unitName, link })
}
