/** Tables of the readiness pack 迎检材料包: the ledger, surveys, look-backs, measures. Text stays text. Source: SPEC §12. */
import { type SheetOut, writeSheets } from '@ratchet/documents/sheet-write'
import { type CycleId, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { formPackWords as w } from '@ratchet/words/form-brief'
import { formDraftWords as d } from '@ratchet/words/form-draft'
import { themeWords } from '@ratchet/words/theme'
import type { Kysely } from 'kysely'
import { sha256 } from '../audit/digest.ts'
import type { Database } from '../database/tables.gen.ts'
import { listMeasures, listTasks } from '../strategy/strategy.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import type { ItemFacts } from './item-fact.queries.ts'
import type { Folder, PackEntry } from './pack.ts'
import { lookbackSheet } from './pack-lookback.queries.ts'
import { saidEffect, saidOutcome } from './said-outcome.ts'

type Db = Kysely<Database>

function ledgerSheet(facts: readonly ItemFacts[]): SheetOut {
  const rows = facts.map((row) => [
    row.item.number,
    row.item.title,
    row.voices?.number ?? '',
    row.voices?.people ?? null,
    row.place ?? '',
    row.lead,
    row.co.join('、'),
    d.status[row.item.status],
    saidOutcome(row),
    row.item.dueDay ?? '',
    row.item.closedAt ? dayOf(row.item.closedAt) : '',
    d.evidence(row.files, row.photos),
    row.publishedAt ? dayOf(row.publishedAt as Instant) : '',
    saidEffect(row),
  ])
  return {
    name: w.ledgerSheet,
    rows: [[...w.ledgerColumns], ...rows],
    widths: [14, 36, 14, 8, 14, 16, 20, 12, 24, 12, 12, 16, 12, 20],
  }
}

interface SnapshotRow {
  readonly part: 'item' | 'concern'
  readonly number: string
  readonly title: string
  readonly place: string | null
  readonly lead: string | null
  readonly status: string
  readonly due: string | null
  readonly openedOn: string
  readonly closedOn: string | null
  readonly people: number | null
}

/** Ledgers that were frozen for the half-year or its quarters, as they were frozen. */
async function snapshotSheets(db: Db, cycleId: CycleId): Promise<SheetOut[]> {
  const rows = await db
    .selectFrom('ledgerSnapshot')
    .select(['number', 'rows'])
    .where('span', 'in', [cycleId, ...quartersOf(cycleId)])
    .orderBy('number')
    .execute()
  return rows.map(({ number, rows: lines }) => ({
    name: w.snapshotSheet(number),
    rows: [
      [...w.snapshotColumns],
      ...(lines as unknown as SnapshotRow[]).map((row) => [
        w.snapshotPart[row.part],
        row.number,
        row.title,
        row.place ?? '',
        row.lead ?? '',
        row.status,
        row.due ?? '',
        row.openedOn,
        row.closedOn ?? '',
        row.people,
      ]),
    ],
  }))
}

async function surveySheet(db: Db, cycleId: CycleId): Promise<SheetOut> {
  const quarters: readonly string[] = quartersOf(cycleId)
  const waves = (await listWaves(db)).filter((wave) => quarters.includes(wave.quarter))
  const rows = waves.flatMap((wave) =>
    wave.results.map((row) => {
      const half = halfWidth95(row)
      return [
        wave.quarter,
        wave.firm,
        w.design[wave.design],
        row.theme === 'overall' ? w.overall : themeWords.zh[row.theme],
        row.estimate.toFixed(2),
        half === null ? '' : `${(row.estimate - half).toFixed(2)}—${(row.estimate + half).toFixed(2)}`,
        row.n,
        wave.releasedOn ?? '',
      ]
    }),
  )
  return { name: w.surveySheet, rows: [[...w.surveyColumns], ...rows], widths: [10, 24, 14, 14, 10, 18, 10, 12] }
}

async function measureSheet(db: Db, cycleId: CycleId): Promise<SheetOut> {
  const names = new Map((await db.selectFrom('unit').select(['id', 'name']).execute()).map((row) => [row.id, row.name]))
  const tasks = await listTasks(db, cycleId)
  const rows = (await listMeasures(db, cycleId)).map((measure) => {
    const own = tasks.filter((task) => task.measureId === measure.id)
    const unit = measure.unitId ? (names.get(measure.unitId) ?? '') : ''
    const ended = own.filter((task) => task.doneAt !== null).length
    return [measure.title, unit, measure.start ?? '', measure.due ?? '', own.length, ended]
  })
  return { name: w.measureSheet, rows: [[...w.measureColumns], ...rows], widths: [50, 20, 12, 12, 8, 8] }
}

async function workbook(folder: Folder, name: string, sheets: readonly SheetOut[]): Promise<PackEntry> {
  const bytes = await writeSheets(sheets)
  return { folder, name, size: bytes.length, sha256: sha256(bytes), read: async () => bytes }
}

export async function packTables(db: Db, cycleId: CycleId, facts: readonly ItemFacts[]): Promise<PackEntry[]> {
  return [
    await workbook('ledger', w.ledgerFile, [ledgerSheet(facts), ...(await snapshotSheets(db, cycleId))]),
    await workbook('surveys', w.surveyFile, [await surveySheet(db, cycleId)]),
    await workbook('lookback', w.lookbackFile, [await lookbackSheet(db, cycleId)]),
    await workbook('plan', w.planFile, [await measureSheet(db, cycleId)]),
  ]
}
