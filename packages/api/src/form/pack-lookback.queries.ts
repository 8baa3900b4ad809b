/** 回头看 in the readiness pack 迎检材料包: a round a row; what was looked at late 超期回看 stands apart. Source: SPEC §11, §12. */
import type { SheetOut } from '@ratchet/documents/sheet-write'
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { LookbackStatus } from '@ratchet/domain/lookback/lookback'
import { isLateStratum } from '@ratchet/domain/lookback/stratum'
import { formPackWords as w } from '@ratchet/words/form-brief'
import { lookbackWords } from '@ratchet/words/lookback'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { listPlaced } from '../lookback/found.queries.ts'

export async function lookbackSheet(db: Kysely<Database>, cycleId: CycleId): Promise<SheetOut> {
  const rounds = await db.selectFrom('lookback').selectAll().where('cycleId', '=', cycleId).orderBy('number').execute()
  const rows: (string | number | null)[][] = []
  for (const round of rounds) {
    const drawn = await listPlaced(db, [round.id])
    // What was looked at late is told apart, as on the page.
    const cases = drawn.filter((row) => !isLateStratum(row.stratum))
    const late = drawn.filter((row) => isLateStratum(row.stratum))
    const visits = await db.selectFrom('lookbackVisit').select('outcome').where('lookbackId', '=', round.id).execute()
    const count = (all: readonly { outcome: string | null }[], outcome: string) =>
      all.filter((row) => row.outcome === outcome).length
    rows.push([
      round.number,
      round.population,
      round.sampleSize,
      round.listHash,
      round.seedText,
      lookbackWords.zh.status[round.status as LookbackStatus],
      count(cases, 'satisfied'),
      count(cases, 'unsatisfied'),
      count(cases, 'not_reached'),
      late.length,
      count(late, 'unsatisfied'),
      count(visits, 'fixed'),
      count(visits, 'not_fixed'),
    ])
  }
  return {
    name: w.lookbackSheet,
    rows: [[...w.lookbackColumns], ...rows],
    widths: [14, 10, 10, 40, 24, 12, 8, 8, 10, 16, 18, 16, 16],
  }
}
