import type { Selectable } from 'kysely'
import type { Fact } from '../database/tables.gen.ts'
import type { ChangedRow, FactRow } from './record.ts'

/** The columns of a fact that its canonical text is made of. */
export const factColumns = [
  'fact.id',
  'fact.at',
  'fact.actorId',
  'fact.actorName',
  'fact.act',
  'fact.subjectKind',
  'fact.subjectId',
  'fact.unitId',
  'fact.reason',
  'fact.payload',
  'fact.changedRows',
  'fact.requestId',
] as const

type StoredFact = Pick<
  Selectable<Fact>,
  | 'id'
  | 'at'
  | 'actorId'
  | 'actorName'
  | 'act'
  | 'subjectKind'
  | 'subjectId'
  | 'unitId'
  | 'reason'
  | 'payload'
  | 'changedRows'
  | 'requestId'
>

/** A fact as it was recorded, from its row; other columns of the row are left out. */
export function factRowOf(row: StoredFact): FactRow {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actorId,
    actorName: row.actorName,
    act: row.act,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    unitId: row.unitId,
    reason: row.reason,
    payload: row.payload,
    changedRows: row.changedRows as unknown as ChangedRow[],
    requestId: row.requestId,
  }
}
