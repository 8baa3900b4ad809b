/** Evidence of a quarter for tests of the pack: so many files of so many bytes, put to one report. */
import { randomUUID } from 'node:crypto'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { sha256 } from '../audit/digest.ts'
import type { Db } from '../database/connect.ts'
import { json } from '../database/json.ts'
import { testNow } from '../test-context.ts'

export async function putEvidence(db: Db, quarter: Quarter, count: number, size: number): Promise<void> {
  const { id: reportId } = await db
    .selectFrom('assessmentReport')
    .select('id')
    .where('quarter', '=', quarter)
    .executeTakeFirstOrThrow()
  for (let at = 0; at < count; at += 1) {
    const bytes = Buffer.alloc(size, at)
    const blobId = randomUUID()
    const blob = { id: blobId, kind: 'photo', mediaType: 'image/jpeg', name: `照片${at}.jpg`, size, bytes }
    await db
      .insertInto('blob')
      .values({ ...blob, sha256: sha256(bytes), createdAt: testNow, createdBy: null })
      .execute()
    const of = { reportId, indicator: 'meeting', kind: 'file', title: '会议照片', recordId: null, recordKind: null }
    await db
      .insertInto('assessmentEvidence')
      .values({
        ...{ ...of, id: randomUUID(), blobId, sha256: sha256(bytes), addedAt: testNow, withdrawnAt: null, version: 1 },
        addedBy: json({ id: randomUUID(), name: '经办' }),
        detail: json({}),
      })
      .execute()
  }
}
