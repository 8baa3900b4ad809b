import type { Db } from '../database/connect.ts'
import { sha256 } from './digest.ts'
import type { Report } from './report.ts'

/** Few at a time: a file may have tens of megabytes. */
const PAGE = 4

/** Hashes the bytes of every file; their rows are bound like any other. Answers how many there are. */
export async function verifyBlobs(db: Db, report: Report, onPage: () => Promise<void>): Promise<number> {
  let blobs = 0
  for (let after: string | null = null; ; ) {
    let query = db.selectFrom('blob').select(['id', 'name', 'sha256', 'bytes']).orderBy('id').limit(PAGE)
    if (after !== null) query = query.where('id', '>', after)
    const page: { id: string; name: string; sha256: string; bytes: Buffer }[] = await query.execute()
    for (const blob of page) {
      const now = sha256(blob.bytes)
      if (now !== blob.sha256)
        report('blob-changed', `blob ${blob.id}`, `${blob.name}: bytes hash to ${now}, kept is ${blob.sha256}`)
    }
    blobs += page.length
    await onPage()
    after = page.at(-1)?.id ?? null
    if (page.length < PAGE) return blobs
  }
}
