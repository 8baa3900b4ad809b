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

test('what belongs to the office is told to who reads it, and to no unit', async () => {
  const kinds = ['lookback', 'rate_exclusion', 'paste', 'same_person', 'grade_run', 'grade_scheme', 'area_population']
  const lists = ['ledger_import', 'ledger_snapshot', 'form_checklist']
  for (const subjectKind of [...kinds, ...lists]) {
    const timeline = (role: Role) =>
      office.as(`a ${role}`, role).audit.timeline({ subjectKind, subjectId: office.zoneId })
    for (const role of [...readers, 'auditor'] as const) expect(await timeline(role)).toEqual([])
    for (const role of others) await expect(timeline(role)).rejects.toMatchObject(gone)
  }
  const files = (role: Role) =>
    office.as(`a ${role}`, role).audit.timeline({ subjectKind: 'hotline_import', subjectId: office.zoneId })
  expect(await files('owner')).toEqual([])
  for (const role of ['inspector', ...others] as const) await expect(files(role)).rejects.toMatchObject(gone)
})

test('what happened to a form is told to who reads that form', async () => {
  const timeline = async (name: string) =>
    (await call(name)).audit.timeline({ subjectKind: 'form', subjectId: office.zoneId })
  expect(await timeline('周建平')).toEqual([])
  for (const name of ['李岚', '王敏']) await expect(timeline(name)).rejects.toMatchObject(gone)
})
