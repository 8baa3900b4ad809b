/** The ledger in the readiness pack 迎检台账: items, what was carried over, the three reviews, what was frozen. Source: SPEC §11, §12; DOMAIN A13, S-194. */
import type { PackSheet } from '@ratchet/documents/pack-sheet'
import { quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { formDraftWords as d } from '@ratchet/words/form-draft'
import { formPackWords } from '@ratchet/words/form-pack'
import { packLedgerWords as w } from '@ratchet/words/form-pack-ledger'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { listCarriedOut, saidTitle } from './carried-out.queries.ts'
import { type ItemFacts, listItemFacts } from './item-fact.queries.ts'
import type { PackEntry } from './pack.ts'
import { type PackOf, workbook } from './pack-table.queries.ts'
import { saidEffect, saidOutcome } from './said-outcome.ts'

type Sheet = Omit<PackSheet, 'under' | 'none'>

const day = (at: Instant | string | null) => (at ? dayOf(at as Instant) : '')

function itemSheet(facts: readonly ItemFacts[]): Sheet {
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
    day(row.item.closedAt),
    d.evidence(row.files, row.photos),
    day(row.publishedAt),
    saidEffect(row),
  ])
  return { ...w.items, rows }
}

async function reviewSheet({ db }: PackOf, facts: readonly ItemFacts[]): Promise<Sheet> {
  const byId = new Map(facts.map(({ item }) => [item.id, item]))
  const all = Map.groupBy(await listSubmissions(db, [...byId.keys()]), ({ itemId }) => itemId)
  const rows = [...byId].flatMap(([id, item]) =>
    (all.get(id) ?? []).map((row) => [
      item.number,
      item.title,
      row.round,
      w.reviews.review[row.review],
      row.edition,
      row.by.name,
      day(row.at),
      row.decision ? w.reviews.decision[row.decision] : w.reviews.waiting,
      row.reviewedBy?.name ?? '',
      day(row.reviewedAt),
      row.reason ?? '',
    ]),
  )
  const { name, title, columns } = w.reviews
  return { name, title, columns, rows }
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
async function snapshotSheets({ db, cycleId }: PackOf): Promise<Sheet[]> {
  const rows = await db
    .selectFrom('ledgerSnapshot')
    .select(['number', 'rows'])
    .where('span', 'in', [cycleId, ...quartersOf(cycleId)])
    .orderBy('number')
    .execute()
  return rows.map(({ number, rows: kept }) => {
    const lines = kept as unknown as SnapshotRow[]
    const { name, title, columns, part, status } = w.snapshot
    const said = lines.map((row) => [
      ...[part[row.part], row.number, saidTitle(row.title), row.place ?? '', row.lead ?? ''],
      ...[status[row.status] ?? row.status, row.due ?? '', row.openedOn, row.closedOn ?? '', row.people],
    ])
    return { name: name(number), title: title(number, lines.length), columns, rows: said }
  })
}

export async function ledgerEntry(of: PackOf): Promise<PackEntry> {
  const facts = await listItemFacts(of.db, of.cycleId, { beforeUse: true })
  const carried = (await listCarriedOut(of.db, of.cycleId)).map((row) => [
    ...[row.number, row.title, row.lead, row.dueDay ?? '', row.reason ?? ''],
  ])
  const sheets = [
    itemSheet(facts),
    ...(carried.length === 0 ? [] : [{ ...w.carried, rows: carried }]),
    await reviewSheet(of, facts),
    ...(await snapshotSheets(of)),
  ]
  return workbook(
    of,
    'ledger',
    w.file,
    sheets.map((sheet) => ({ ...sheet, none: formPackWords.none })),
  )
}
