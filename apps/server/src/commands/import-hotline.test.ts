import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-hotline-'))
const DATA_DIR = join(folder, 'data')

function ratchet(...args: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const cli = join(import.meta.dirname, '../cli.ts')
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME, DATA_DIR } }
  return spawnSync(process.execPath, [cli, ...args], options)
}
const hotline = (...args: string[]) => ratchet('import', 'hotline', ...args)
const told = (...args: string[]) => JSON.parse(hotline(...args, '--json').stdout)
const export300 = 'data/open/hotline_12345_2022Q3.xlsx'

test('a dry run does nothing, an import is not doubled, a follow-up joins its matter', { timeout: 240_000 }, () => {
  ratchet('create-admin', '--username', 'boss', '--name', '示例')
  ratchet('import', 'divisions', 'data/divisions.csv')
  const counts = { rows: 300, accepted: 291, rejected: 9, fixed: 1, ignored: 1, added: 291 }
  const dry = told(export300, '--dry-run')
  expect(dry).toMatchObject({ counts, dryRun: true })
  expect(dry.stored).toBeUndefined()
  expect(dry.rejected[0]).toEqual({
    ...{ sheet: '工单导出', row: 11, column: '办结时间', letter: 'N', field: 'done' },
    ...{ reason: 'done_before_call', value: '2022-07-05 18:10:00' },
  })
  expect(hotline(export300, '--only-whole').status).toBe(1)
  expect(told(export300).stored).toMatchObject({ added: 291, unchanged: 0, linked: 0 })
  expect(told(export300).stored).toMatchObject({ added: 0, unchanged: 291, linked: 0 })
  const later = join(folder, 'later.csv')
  writeFileSync(later, '号,时间,话,原\nZ1,2022-10-01,还是没有处理好,XA202207010001\n')
  const mapping = join(folder, 'mapping.json')
  writeFileSync(mapping, JSON.stringify({ no: '号', call: '时间', text: '话', original: '原' }))
  expect(told(later, '--mapping', mapping).stored).toMatchObject({ added: 0, linked: 1 })
  const refused = hotline('nowhere.csv')
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/^ratchet: [^\n]+\.\n$/)
})
