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
  const options = { timeout: 150_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME } }
  return spawnSync(process.execPath, [cli, 'classify', '--evaluate', ...args], options)
}
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('ratchet classify --evaluate', { timeout: 300_000 }, () => {
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

  test('texts that nothing learns from keep a floor, learnt from by folds and as shipped', () => {
    const told = JSON.parse(classify('data/classification/held-out.csv', '--json').stdout)
    expect(told).toMatchObject({ by: 'folds', folds: 10, knownTexts: 0, rows: 210, problems: [] })
    expect(told.shipped.theme.accuracy).toBeGreaterThan(0.82)
    expect(told.shipped.category.accuracy).toBeGreaterThan(0.78)
    expect(told.theme.accuracy).toBeGreaterThan(0.82)
    expect(told.category.accuracy).toBeGreaterThan(0.77)
    expect(told.sentiment.accuracy).toBeGreaterThan(0.8)
  })

  test('texts by another hand that the word list was not grown from keep a floor as shipped', () => {
    const told = JSON.parse(classify('data/classification/other-hand-held-out.csv', '--json').stdout)
    expect(told).toMatchObject({ knownTexts: 0, rows: 140, problems: [], absent: ['place', 'duplicate_group'] })
    expect(told.shipped.theme.accuracy).toBeGreaterThan(0.93)
    expect(told.shipped.category.accuracy).toBeGreaterThan(0.92)
    expect(told.shipped.sentiment.accuracy).toBeGreaterThan(0.82)
  })

  test('rows that cannot be read are told by row and column, and the rest counts', () => {
    const { status, stdout } = classify(file('mixed.csv', 'text,category\n路灯不亮,R5\n电梯,升降机\n'))
    expect(status).toBe(0)
    expect(stdout).toContain('left out: 1 rows')
    expect(stdout).toContain('row 3, column category: "升降机" is not a category of the catalogue')
  })

  test('a file that lacks a column is told in one sentence', () => {
    const { status, stderr } = classify(file('bad.csv', 'id,text\n1,路灯\n'))
    expect(status).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('lacks the columns category')
  })
})
