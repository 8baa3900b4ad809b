import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { contextOfCommand } from './commands/caller.ts'
import { seedWhenEmpty } from './demonstration.ts'
import { readEnvironment } from './environment.ts'
import { loadKeyring } from './keys.ts'
import { withDatabase } from './open-database.ts'

test('an office that began with create-admin stays as it is: the demonstration is not poured into it', async () => {
  const environment = readEnvironment({ DATA_DIR: mkdtempSync(join(tmpdir(), 'ratchet-office-')) })
  await withDatabase(environment, async (open) => {
    const ctx = await contextOfCommand(open, environment, { role: null })
    await createFirstAdmin(ctx, { username: 'boss', name: '王主任', password: 'ratchet-demo-2022', zoneName: '新区' })
    await seedWhenEmpty(open.connection.db, loadKeyring(environment), '2026-11-23' as Day)
    const accounts = await open.connection.db.selectFrom('authUser').select('username').execute()
    expect(accounts).toEqual([{ username: 'boss' }])
  })
})
