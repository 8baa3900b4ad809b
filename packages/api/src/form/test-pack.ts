/** A pack opened as an inspector does it: its files, the rows of their tables, and what the cells of the index open. */
import { readSheets } from '@ratchet/documents/sheet'
import { partOf } from '@ratchet/documents/test-zip'
import { readBlob } from '../blob/blob.queries.ts'
import type { Db } from '../database/connect.ts'
import { readZip } from './test-zip.ts'

export async function openPack(db: Db, blobId: string) {
  const blob = await readBlob(db, blobId)
  const files = readZip(blob?.bytes ?? Buffer.alloc(0))
  const fileOf = (path: string) => files.get(path) ?? Buffer.alloc(0)
  const opened = new Map<string, ReturnType<typeof readSheets>>()
  const bookOf = (path: string) => {
    const book = opened.get(path) ?? readSheets(fileOf(path))
    opened.set(path, book)
    return book
  }
  return {
    name: blob?.name,
    files,
    sheets: async (path: string, sheet: string) =>
      (await bookOf(path)).sheets.find((one) => one.name === sheet)?.rows ?? [],
    /** Targets of the sheet's cells, in their order. */
    links: async (sheet: number) => {
      const rels = partOf(fileOf('00 目录.xlsx'), `xl/worksheets/_rels/sheet${sheet}.xml.rels`)
      return [...rels.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, to]) => decodeURI(to ?? ''))
    },
  }
}
