import { randomBytes, randomUUID } from 'node:crypto'
import { makeOwnKey, seal } from '@ratchet/api/contact/sealed'
import { testDatabase } from '@ratchet/api/database/test-database'
import { testKeyring } from '@ratchet/api/test-context'
import { expect, test, vi } from 'vitest'
import { startLoops } from './loops.ts'
import { testApp } from './test-app.ts'

const connection = await testDatabase({ asOwner: true })
const { db } = connection

/** An export of the hotline that nothing has read, with the file that names people. */
async function waitingFile(askedAt: string): Promise<string> {
  const id = randomUUID()
  const own = makeOwnKey(testKeyring, id, randomBytes)
  const sealed = seal(own.key, `hotline_import_file/${id}/sealed`, Buffer.from('张三 13800001234'), randomBytes)
  const askedBy = JSON.stringify({ id, name: '李岚', unitId: id })
  const counted = { size: 1, mapping: '{}', onlyWhole: false, version: 1 }
  const row = { id, fileName: 'a.xlsx', sha256: 'x', ...counted, status: 'queued', askedBy, askedAt }
  await db.insertInto('hotlineImport').values(row).execute()
  await db.insertInto('hotlineImportFile').values({ id, ownKey: own.wrapped, ownKeyId: own.keyId, sealed }).execute()
  return id
}

test('a process that lives eight days later destroys by itself the export that nothing has read', async () => {
  const id = await waitingFile('2026-11-23T01:00:00.000Z')
  const { app, deps } = await testApp(connection, { RATCHET_NOW: '2026-12-01T01:00:00.000Z' })
  const loops = startLoops(deps)
  try {
    await vi.waitFor(
      async () => {
        const file = await db.selectFrom('hotlineImportFile').selectAll().where('id', '=', id).executeTakeFirst()
        expect([file?.ownKey, file?.sealed]).toEqual([null, null])
      },
      { timeout: 20_000, interval: 200 },
    )
    const row = await db.selectFrom('hotlineImport').selectAll().where('id', '=', id).executeTakeFirst()
    expect(row).toMatchObject({ status: 'failed', failure: 'stopped' })
    expect(row?.endedAt?.slice(0, 10)).toBe('2026-12-01')
  } finally {
    await loops.stop()
    await app.close()
  }
})
