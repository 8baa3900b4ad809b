import type { Role } from '@ratchet/domain/people/role'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { call, open, say, last } = office
const gone = { cause: { code: 'not-found' } }

const readers: readonly Role[] = ['owner', 'leader', 'inspector']
const others: readonly Role[] = ['lead_unit', 'unit', 'editor', 'admin']

test('what happened to residents’ words is told to who reads them, and to the auditor', async () => {
  await say()
  const { id } = await last()
  const timeline = (role: Role) =>
    office.as(`a ${role}`, role).audit.timeline({ subjectKind: 'opinion', subjectId: id })
  for (const role of [...readers, 'auditor'] as const) expect(await timeline(role)).toHaveLength(1)
  for (const role of others) await expect(timeline(role)).rejects.toMatchObject(gone)
})

test('what happened to an item is told to its units and not to another street', async () => {
  const { id } = await open()
  const timeline = async (name: string, subjectId = id) =>
    (await call(name)).audit.timeline({ subjectKind: 'rectification_item', subjectId })
  for (const name of ['王敏', '李岚', '马志强', '周建平']) expect(await timeline(name)).toHaveLength(1)
  await expect(timeline('任勇')).rejects.toMatchObject(gone)
  await expect(timeline('王敏', 'no id')).rejects.toMatchObject(gone)
  const editor = office.as('editor').audit.timeline({ subjectKind: 'rectification_item', subjectId: id })
  await expect(editor).rejects.toMatchObject(gone)
})
