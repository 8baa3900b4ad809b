import type { PackedFile } from '@ratchet/documents/zip-write'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import type { IndicatorId } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import { sha256 } from '../audit/digest.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listEvidenceOf, listReports } from './report.queries.ts'

interface Wanted {
  readonly quarter: Quarter
  readonly unitId: string | null
  readonly indicator: IndicatorId | null
}

/** One file of the evidence, not read yet. */
export interface EvidenceFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  read(): Promise<Uint8Array>
}

/**
 * The evidence of the quarter that is not withdrawn: bytes that its files have together, asked before they are read, and
 * the files in folders by indicator and unit, with a list of what is no file.
 */
export async function findPackFiles(
  db: Kysely<Database>,
  { quarter, unitId, indicator }: Wanted,
  names: { readonly folder: (id: IndicatorId) => string; readonly links: string },
) {
  const reports = (await listReports(db, quarter)).filter((report) => unitId === null || report.unitId === unitId)
  const units = await mapUnits(db)
  const unitOf = new Map(reports.map((report) => [report.id, units.get(report.unitId)?.name ?? report.unitId]))
  const evidence = (await listEvidenceOf(db, [...unitOf.keys()])).filter(
    (row) => row.withdrawnAt === null && (indicator === null || row.indicator === indicator),
  )
  const folderOf = (row: (typeof evidence)[number]) => `${names.folder(row.indicator)}/${unitOf.get(row.reportId)}`
  const blobIds = evidence.flatMap((row) => row.blobId ?? [])
  const blobs = blobIds.length
    ? await db.selectFrom('blob').select(['id', 'name', 'size', 'sha256']).where('id', 'in', blobIds).execute()
    : []
  const blobOf = new Map(blobs.map((blob) => [blob.id, blob]))
  const kept = evidence.flatMap((row): EvidenceFile[] => {
    const blob = blobOf.get(row.blobId ?? '')
    if (!blob) return []
    const read = async () =>
      (await db.selectFrom('blob').select('bytes').where('id', '=', blob.id).executeTakeFirstOrThrow()).bytes
    return [{ name: `${folderOf(row)}/${blob.name}`, size: blob.size, sha256: blob.sha256, read }]
  })
  const others = Map.groupBy(
    evidence.filter((row) => row.blobId === null),
    folderOf,
  )
  const lists = [...others].map(([folder, rows]): EvidenceFile => {
    const lines = rows.map((row) => [dayOf(row.addedAt), row.title, row.detail.url ?? row.detail.text ?? ''].join('\t'))
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
    const name = `${folder}/${names.links}`
    return { name, size: bytes.length, sha256: sha256(bytes), read: async () => bytes }
  })
  const entries = [...kept, ...lists]
  return {
    size: blobs.reduce((sum, row) => sum + row.size, 0),
    entries,
    /** Every file at once, for a pack whose size was asked before. */
    read: async (): Promise<PackedFile[]> => {
      const files: PackedFile[] = []
      for (const { name, read } of entries) files.push({ name, bytes: await read() })
      return files
    },
  }
}
