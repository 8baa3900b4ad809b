import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-classify-'))
const oneSentence = /^ratchet: [^\n]+\.\n$/

function classify(...args: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const cli = join(import.meta.dirname, '../cli.ts')
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME } }
  return spawnSync(process.execPath, [cli, 'classify', '--evaluate', ...args], options)
}
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('ratchet classify --evaluate', { timeout: 120_000 }, () => {
  test('the open opinions by folds, with figures that hold and the method said', () => {
    const { status, stdout } = classify('data/open/opinions.csv', '--json')
    expect(status).toBe(0)
    const told = JSON.parse(stdout)
    expect(told).toMatchObject({ by: 'folds', folds: 10, rows: 160, knownTexts: 160, absent: [] })
    expect(told.method).toContain('duplicate group')
    expect(told.theme.accuracy).toBeGreaterThan(0.9)
    expect(told.category.macroF1).toBeGreaterThan(0.85)
    expect(told.duplicates.precision).toBeGreaterThan(0.85)
    expect(told.duplicates.recall).toBeGreaterThan(0.75)
    expect(told.confusion.rows.flat().reduce((sum: number, one: number) => sum + one, 0)).toBe(160)
  })

  test('texts by another hand are judged by the model that comes with the product', () => {
    const told = JSON.parse(classify('data/classification/held-out.csv', '--json').stdout)
    expect(told).toMatchObject({ by: 'bundled', knownTexts: 0, rows: 35 })
    expect(told.theme.accuracy).toBeGreaterThan(0.85)
    expect(told.category.accuracy).toBeGreaterThan(0.85)
  })

  test('a file that lacks a column is told in one sentence', () => {
    const { status, stderr } = classify(file('bad.csv', 'id,text\n1,路灯\n'))
    expect(status).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('lacks the columns category')
  })
})
