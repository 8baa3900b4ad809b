import { expect, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { keptRow } from './response.queries.ts'
import { findWave } from './survey.queries.ts'
import { makeWave } from './test-wave.ts'

const { db } = await testDatabase()
const { zoneId } = await openOffice(db, { catalogues: false })

/** The same database, in which something happens between what the release computed and its own transaction. */
function meddledWith(happens: () => Promise<unknown>): typeof db {
  const transaction = () => {
    const builder = db.transaction()
    return {
      setIsolationLevel: builder.setIsolationLevel.bind(builder),
      execute: async (act: Parameters<typeof builder.execute>[0]) => {
        await happens()
        return builder.execute(act)
      },
    }
  }
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('answers that changed while the figures were computed are not released under them', async () => {
  const { waveId } = await makeWave(db, { zoneId, perPlace: 8 })
  const change = async () => {
    const one = await db.selectFrom('surveyResponse').selectAll().where('waveId', '=', waveId).executeTakeFirstOrThrow()
    const { digest } = keptRow({ ...one, weight: 2, row: one.sheetRow } as never)
    await db.updateTable('surveyResponse').set({ weight: 2, digest }).where('id', '=', one.id).execute()
  }
  const release = async (on: typeof db) => {
    const { survey } = createCaller(contextOf(on, actorOf('owner', [zoneId]), testNow))
    const { version } = await findWave(db, waveId)
    return survey.releaseWave({ id: waveId, seen: version, releasedOn: '2026-11-20' as never, key: key() })
  }
  await expect(release(meddledWith(change))).rejects.toMatchObject({ cause: { code: 'stale' } })
  expect(await findWave(db, waveId)).toMatchObject({ releasedOn: null, results: [] })
  expect(await release(db)).toMatchObject({ id: waveId })
})
