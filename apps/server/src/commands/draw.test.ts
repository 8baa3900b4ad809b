import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCsv, redraw } from '@ratchet/domain/lookback/redraw'
import { expect, test } from 'vitest'
import { Complaint } from '../complaint.ts'
import { repositoryRoot } from '../environment.ts'
import { draw } from './draw.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-draw-'))
const cli = join(import.meta.dirname, '../cli.ts')
const { PATH = '', HOME = '' } = process.env
const written = (text: string) => {
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.csv`)
  writeFileSync(file, text)
  return file
}
function run(file: string, ...args: string[]) {
  const options = { timeout: 50_000, cwd: repositoryRoot, encoding: 'utf8' as const, env: { PATH, HOME } }
  return spawnSync(process.execPath, [cli, 'draw', file, ...args], options)
}
const usual = { bind: false, json: true }

const ids = Array.from({ length: 500 }, (_, at) => `Z${String(at + 1).padStart(3, '0')}`)
/** The drawing of the standard: 56 of Z001…Z500 by the printed line, as far as its first rows show. */
const golden = 'Z006 Z018 Z022 Z028 Z029 Z048 Z061 Z074 Z077 Z091 Z099 Z107 Z124 Z135 Z138 Z149 Z167 Z170'.split(' ')
const seed = '2026-10-15 开奖 07 12 16 23 28 31 + 09'

test('the drawing of the standard comes out of the command, and in whatever order of rows', () => {
  const { stdout, stderr } = run(written(`id\n${ids.join('\n')}\n`), '--seed', seed, '--size', '56', '--json')
  expect(stderr).toBe('')
  const drawn = JSON.parse(stdout)
  expect(drawn).toMatchObject({ algorithm: 'PRN-SHA256/1', population: 500, n: 56, seedBound: false })
  expect(drawn.frameHash).toBe('3f3da0e70d6817d7b356c4bc72bc6b22f2a3b7eb53b7f362644e69d808f11854')
  expect(drawn.ids.toSorted().slice(0, golden.length)).toEqual(golden)
  const other = written(`\ufeff编号,备注\r\n${ids.toReversed().join(',"a, b"\r\n')},x`)
  expect(draw(other, { ...usual, seed, size: '56' }).ids).toEqual(drawn.ids)
}, 60_000)

test('a list with strata is drawn as the browser draws it, by the whole seed or bound here', () => {
  const list = ids.slice(0, 90).map((id, at) => ({ id, stratum: at % 3 === 0 ? '教育局/explain' : '新筑街道/short' }))
  const strata = { ...usual, size: '31', stratum: 'stratum' }
  const bound = draw(written(listCsv(list)), { ...strata, bind: true, seed: '07 12 16' })
  expect(bound.seedBound).toBe(true)
  const whole = draw(written(listCsv(list.toReversed())), { ...strata, seed: bound.seed })
  expect(whole.ids).toEqual(bound.ids)
  const sizes = Map.groupBy(bound.units, (unit) => unit.stratum ?? '')
  const allocation = [...sizes].map(([stratum, own]) => ({ stratum, drawn: own.length }))
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
  expect(redraw(sha256, list, allocation, '07 12 16').ids).toEqual(bound.ids)
})

test.each([
  ['more than there are', 'id\na\nb\n', { size: '3' }, '3 cannot be drawn from a list of 2'],
  ['an id twice', 'id\na\na\n', { size: '1' }, 'twice'],
  ['a row in no stratum', 'id,stratum\na,x\nb,\n', { size: '1', stratum: 'stratum' }, 'Row 3, b, is in no stratum'],
  ['a column that is not there', 'id\na\n', { size: '1', stratum: 'unit' }, 'no column unit'],
  ['no whole number', 'id\na\n', { size: '1.5' }, 'whole number'],
  ['a seed of nothing', 'id\na\n', { size: '1', seed: '' }, 'seed'],
])('%s is told in a sentence', (_name, text, options, told) => {
  const act = () => draw(written(text), { ...usual, seed: 'public line', ...options })
  expect(act).toThrow(Complaint)
  expect(act).toThrow(told)
})
