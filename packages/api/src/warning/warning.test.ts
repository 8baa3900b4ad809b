import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { draftDue } from './warning.jobs.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
test('smoke', async () => {
  await office.openCycle()
  const item = await office.open()
  const at = '2026-12-25T01:00:00.000Z'
  console.log(await draftDue({ db, keyring: testKeyring, readNow: async () => at as never, profile: 'demo' }, 'items'))
  console.log(await draftDue({ db, keyring: testKeyring, readNow: async () => at as never, profile: 'demo' }, 'others'))
  console.log((await (await office.call('李岚')).warning.list({})).warnings)
})
