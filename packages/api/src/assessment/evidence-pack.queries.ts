import type { PackedFile } from '@ratchet/documents/zip-write'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import type { IndicatorId } from '@ratchet/domain/indicator/indicator'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { listEvidenceOf, listReports } from './report.queries.ts'

interface Wanted {
  readonly quarter: Quarter
  readonly unitId: string | null
  readonly indicator: IndicatorId | null
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
  const sizes = blobIds.length
    ? await db.selectFrom('blob').select(['id', 'size']).where('id', 'in', blobIds).execute()
    : []
  return {
    size: sizes.reduce((sum, row) => sum + row.size, 0),
    read: async (): Promise<PackedFile[]> => {
      const files: PackedFile[] = []
      for (const row of evidence) {
        if (!row.blobId) continue
        const blob = await db
          .selectFrom('blob')
          .select(['name', 'bytes'])
          .where('id', '=', row.blobId)
          .executeTakeFirstOrThrow()
        files.push({ name: `${folderOf(row)}/${blob.name}`, bytes: blob.bytes })
      }
      const others = Map.groupBy(
        evidence.filter((row) => row.blobId === null),
        folderOf,
      )
      for (const [folder, rows] of others) {
        const lines = rows.map((row) =>
          [dayOf(row.addedAt), row.title, row.detail.url ?? row.detail.text ?? ''].join('\t'),
        )
        files.push({ name: `${folder}/${names.links}`, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })
      }
      return files
    },
  }
}
