/** Evidence in the readiness pack 迎检佐证: of the items a folder each, of the indicators by quarter, with a list. Source: SPEC §5, §12. */
import { writePackSheets } from '@ratchet/documents/pack-sheet'
import { type Quarter, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { zhQuarterName } from '@ratchet/words/circular-draft'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { indicatorWords } from '@ratchet/words/indicator'
import { sql } from 'kysely'
import { listEvidenceOf, listReports } from '../assessment/report.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { fileName, made, type PackEntry, uniqueNames } from './pack.ts'
import { keptFiles } from './pack-kept.queries.ts'
import type { PackOf } from './pack-table.queries.ts'

/** What was put to the items as evidence, in a folder each: the trail says which file belongs to which. */
export async function evidenceEntries({ db, cycleId }: PackOf): Promise<PackEntry[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('rectificationItem as item', (join) => join.on(sql<boolean>`item.id::text = fact.subject_id`))
    .select(['item.number', 'item.title', sql<string>`fact.payload ->> 'blobId'`.as('blobId')])
    .where('subjectKind', '=', 'rectification_item')
    .where('act', '=', 'rectification.evidenceAdded')
    .where('item.cycleId', '=', cycleId)
    .orderBy('item.number')
    .orderBy('fact.at')
    .execute()
  const files = rows.map(({ number, title, blobId }) => ({
    id: blobId,
    name: (file: string) => `${fileName(`${number} ${title}`, 40)}/${fileName(file)}`,
  }))
  return keptFiles(db, 'evidence', files)
}

/** Titles that came in by themselves name the quarter by its code. */
const said = (title: string) => title.replace(/\b20\d\dQ[1-4]\b/gu, (quarter) => zhQuarterName(quarter))

async function listPieces({ db, cycleId }: PackOf) {
  const units = await mapUnits(db)
  const all = []
  for (const quarter of quartersOf(cycleId)) {
    const reports = await listReports(db, quarter)
    const unitOf = new Map(reports.map(({ id, unitId }) => [id, units.get(unitId)?.name ?? '']))
    const pieces = (await listEvidenceOf(db, [...unitOf.keys()])).filter(({ withdrawnAt }) => withdrawnAt === null)
    all.push(
      ...pieces.map((piece) => ({ ...piece, quarter: quarter as Quarter, unit: unitOf.get(piece.reportId) ?? '' })),
    )
  }
  return all.toSorted(
    (one, other) =>
      one.quarter.localeCompare(other.quarter) ||
      one.unit.localeCompare(other.unit, 'zh-CN') ||
      one.indicator.localeCompare(other.indicator),
  )
}

/** What the units handed in for the indicators: the files, and a list of every piece, each of which is a file or a line. */
export async function indicatorEntries(of: PackOf): Promise<PackEntry[]> {
  const pieces = await listPieces(of)
  const ids = pieces.flatMap(({ blobId }) => blobId ?? [])
  const blobs = ids.length
    ? await of.db
        .selectFrom('blob')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .execute()
    : []
  const blobName = new Map(blobs.map((row) => [row.id, row.name]))
  const withFile = pieces.filter(({ blobId }) => blobName.has(blobId ?? ''))
  const paths = uniqueNames(
    withFile.map(({ quarter, indicator, unit, blobId }) =>
      [
        zhQuarterName(quarter),
        indicatorWords.zh.name[indicator],
        fileName(unit, 30),
        fileName(blobName.get(blobId ?? '') ?? ''),
      ].join('/'),
    ),
  )
  const pathOf = new Map(withFile.map(({ id }, at) => [id, paths[at] ?? '']))
  const { columns, file, kind, name, title } = w.indicatorList
  const links = new Map<string, string>()
  const rows = pieces.map((piece, at) => {
    const path = pathOf.get(piece.id) ?? ''
    if (path !== '') links.set(`${at},7`, path)
    const { url, text = '' } = piece.detail
    return [
      ...[zhQuarterName(piece.quarter), indicatorWords.zh.name[piece.indicator], piece.unit, dayOf(piece.addedAt)],
      ...[
        said(piece.title),
        kind[piece.kind],
        url ?? (text === piece.title ? '' : text),
        path.slice(path.lastIndexOf('/') + 1),
      ],
    ]
  })
  const list = await writePackSheets([{ name, title, under: [of.under], columns, rows, none: w.none, links }])
  const files = withFile.flatMap(({ id, blobId }) => (blobId ? [{ id: blobId, name: () => pathOf.get(id) ?? '' }] : []))
  return [made('indicators', file, list), ...(await keptFiles(of.db, 'indicators', files))]
}
