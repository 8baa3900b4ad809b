import { spawnSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-wave-'))
const DATA_DIR = join(folder, 'data')
const oneSentence = /^ratchet: [^\n]+\.\n$/

function ratchet(...args: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const cli = join(import.meta.dirname, '../cli.ts')
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME, DATA_DIR } }
  return spawnSync(process.execPath, [cli, ...args], options)
}
const wave = (...args: string[]) => ratchet('import', 'wave', ...args)
const told = (...args: string[]) => JSON.parse(wave(...args, '--json').stdout)
const broken = 'data/open/survey_2022Q3_e_broken.xlsx'
const clean = 'data/open/survey_2022Q3_a_clean_utf8.csv'

describe('ratchet import wave', { timeout: 240_000 }, () => {
  test('a dry run does nothing, an import is not doubled, and the mended file adds what was missing', () => {
    ratchet('create-admin', '--username', 'boss', '--name', '示例')
    ratchet('import', 'divisions', 'data/divisions.csv')
    const counts = { rows: 2640, accepted: 2616, rejected: 24 }
    const dry = told(broken, '--dry-run')
    expect(dry).toMatchObject({ counts, quarter: '2022Q3', dryRun: true })
    expect(dry.stored).toBeUndefined()
    expect(dry.rejected[0]).toMatchObject({ sheet: '问卷数据', row: 30, column: '年龄', reason: 'impossible_age' })
    expect(wave(broken, '--only-whole').status).toBe(1)
    expect(told(broken).stored).toMatchObject({ added: 2616, unchanged: 0, replaced: 0 })
    expect(told(broken).stored).toMatchObject({ added: 0, unchanged: 2616, replaced: 0 })
    expect(told(clean).stored).toMatchObject({ added: 24, unchanged: 2616, replaced: 0 })
  })

  test('who chose to answer is not put into a wave of those who were drawn', () => {
    const { status, stderr } = wave(clean, '--opt-in')
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('leave --opt-in out')
    expect(status).toBe(1)
  })

  test('what cannot be is one sentence', () => {
    const large = join(folder, 'large.csv')
    writeFileSync(large, '')
    truncateSync(large, 700 * 2 ** 20)
    const mapping = join(folder, 'mapping.json')
    writeFileSync(mapping, JSON.stringify({ resp_id: '没有', community: '社区/村' }))
    const refused = [
      wave(large),
      wave(clean, '--mapping', mapping),
      wave('nowhere.csv'),
      wave(clean, '--quarter', 'Q3'),
    ]
    for (const { status, stderr } of refused) {
      expect(stderr).toMatch(oneSentence)
      expect(status).toBe(1)
    }
  })
})
