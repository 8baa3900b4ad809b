/** What an analysis may rest on 研判依据: a wave that was released, or a query of the ledger. */
import type { EvidenceDetail, FoundRecord } from '@ratchet/domain/assessment/evidence'
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { instantOf } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
interface Wanted {
  readonly unitId: string
  readonly quarter: Quarter
}

/** Waves that were released until the quarter was over, the latest first: what an analysis may rest on. */
export async function listAnalysable(db: Db, quarter: Quarter): Promise<FoundRecord[]> {
  const { before } = spanOf(quarter)
  const rows = await db
    .selectFrom('surveyWave')
    .select(['id', 'quarter', 'firm', 'releasedOn'])
    .where('releasedOn', 'is not', null)
    .where('releasedOn', '<', before)
    .orderBy('quarter', 'desc')
    .orderBy('firm')
    .limit(8)
    .execute()
  return rows.map((row) => ({
    indicator: 'analysis' as const,
    recordKind: 'survey_wave' as const,
    recordId: row.id,
    title: `${row.quarter} ${row.firm}`.slice(0, 200),
    detail: { day: row.releasedOn ?? '' },
  }))
}

/** A query of the ledger of rectification items as its page's address has it, and how many of the unit's items it finds. */
export async function findLedgerQuery(
  db: Db,
  { unitId, quarter }: Wanted,
  { keyword, closedOnly }: { readonly keyword: string; readonly closedOnly: boolean },
): Promise<FoundRecord> {
  const unit = await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  const { from, before } = spanOf(quarter)
  const rows = await db
    .selectFrom('rectificationItem')
    .select(['number', 'title'])
    .where('leadUnitId', '=', unitId)
    .$if(closedOnly, (query) =>
      query.where('closedAt', '>=', instantOf(from)).where('closedAt', '<', instantOf(before)),
    )
    .execute()
  const search = new URLSearchParams({ show: 'all', lead: unitId })
  if (keyword) search.set('q', keyword)
  if (closedOnly) search.set('closed', quarter)
  const count = rows.filter((row) => `${row.number}${row.title}`.includes(keyword)).length
  const detail: EvidenceDetail = { count, search: search.toString(), text: keyword }
  const title = `${unit.name} ${keyword}`.trim()
  return { indicator: 'analysis', recordKind: 'ledger_query', recordId: search.toString(), title, detail }
}
