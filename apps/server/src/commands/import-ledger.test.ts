import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-ledger-'))
const DATA_DIR = join(folder, 'data')
const oneSentence = /^ratchet: [^\n]+\.\n$/

function ratchet(...args: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const cli = join(import.meta.dirname, '../cli.ts')
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME, DATA_DIR } }
  return spawnSync(process.execPath, [cli, ...args], options)
}
const ledger = (...args: string[]) => ratchet('import', 'ledger', ...args)
const merged = 'data/open/ledger_2026H1_merged.xls'

describe('ratchet import ledger', { timeout: 240_000 }, () => {
  test('a dry run names every word that is no unit, by row and column; a list of units settles them', () => {
    ratchet('create-admin', '--username', 'boss', '--name', '示例')
    ratchet('import', 'divisions', 'data/divisions.csv')
    const dry = ledger(merged, '--dry-run', '--json')
    expect(dry.status).toBe(1)
    const { counts, rejected, mapping } = JSON.parse(dry.stdout)
    expect(counts.made).toBe(0)
    expect(rejected).toContainEqual(
      expect.objectContaining({
        sheet: '整改台账',
        row: 5,
        column: '责任单位 牵头单位',
        reason: 'unit-unknown',
        value: '城管局',
      }),
    )
    expect(mapping).toMatchObject({ text: '群众反映问题', lead: '责任单位 牵头单位' })

    const words = ['城管局', '生态环境', '生态环境局', '住建', '住建局', '教育局', '公安分局', '政务中心', '市容园林']
    const units = join(folder, 'units.json')
    writeFileSync(units, JSON.stringify(Object.fromEntries(words.map((word) => [word, '新筑街道']))))
    const settled = JSON.parse(ledger(merged, '--units', units, '--dry-run', '--json').stdout)
    expect(settled).toMatchObject({
      counts: { read: 7, open: 4, closed: 3, known: 0, masked: 0, made: 0 },
      rejected: [],
      dryRun: true,
    })

    const noCycle = ledger(merged, '--units', units)
    expect(noCycle.stderr).toMatch(oneSentence)
    expect(noCycle.stderr).toContain('No cycle is running')
  })

  test('what cannot be is one sentence', () => {
    const units = join(folder, 'wrong.json')
    writeFileSync(units, JSON.stringify({ 城管局: '没有这个局' }))
    for (const { status, stderr } of [ledger('nowhere.xlsx'), ledger(merged, '--units', units)]) {
      expect(stderr).toMatch(oneSentence)
      expect(status).toBe(1)
    }
  })
})
