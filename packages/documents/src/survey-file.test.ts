import { writeXlsx } from 'hucre'
import { describe, expect, test, vi } from 'vitest'
import { readSurveyFile } from './survey-file.ts'
import { cases, columnsWith, given, openData, saying, sheetOf } from './survey-sample.ts'
import type { SurveyRow } from './survey-wave.ts'

// Worker threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const table = sheetOf(columnsWith()).rows
const textOf = (mark: string, end: string) =>
  table.map((row) => row.map((cell) => quoted(String(cell ?? ''), mark)).join(mark)).join(end)
const quoted = (cell: string, mark: string) =>
  cell.includes(mark) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
const encode = (text: string) => new TextEncoder().encode(text)

async function rowsOf(file: Uint8Array): Promise<SurveyRow[]> {
  const rows: SurveyRow[] = []
  const reading = await readSurveyFile(file, given, async (chunk) => {
    rows.push(...chunk)
  })
  expect(reading.counts.accepted).toBe(rows.length)
  return rows
}

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['CSV with BOM and Windows line ends', () => encode(`\uFEFF${textOf(',', '\r\n')}`)],
  ['CSV with old Mac line ends', () => encode(textOf(',', '\r'))],
  ['semicolons', () => encode(textOf(';', '\n'))],
  ['TSV', () => encode(textOf('\t', '\n'))],
  ['UTF-16', () => Buffer.from(`\uFEFF${textOf('\t', '\r\n')}`, 'utf16le')],
  ['ids kept from Excel', () => encode(textOf(',', '\n').replace(/^(GW[^,]+)/gm, '="$1"'))],
  ['XLSX', () => writeXlsx({ sheets: [{ name: '数据', rows: table.map((row) => [...row]) }] })],
])('%s gives the same rows', async (_, file) => {
  const plain = await rowsOf(encode(textOf(',', '\n')))
  expect(plain).toHaveLength(cases.length)
  expect(saying(await rowsOf(await file()))).toEqual(saying(plain))
})

describe('one row after the other is handed over', () => {
  const file = openData('survey_2022Q3_a_clean_utf8.csv')
  test('in chunks that wait for each other', async () => {
    const steps: string[] = []
    await readSurveyFile(file, given, async (rows) => {
      steps.push(`+${rows.length}`)
      await new Promise((resolve) => setImmediate(resolve))
      steps.push(`-${rows.length}`)
    })
    expect(steps).toEqual(['+1000', '-1000', '+1000', '-1000', '+640', '-640'])
  })
  test('what the taker throws ends the reading', async () => {
    let chunks = 0
    const reading = readSurveyFile(file, given, async () => {
      chunks += 1
      throw new Error('disk full')
    })
    await expect(reading).rejects.toThrow('disk full')
    expect(chunks).toBe(1)
  })
  test('a preview says the same without them', async () => {
    const { counts } = await readSurveyFile(file, given)
    expect(counts).toMatchObject({ rows: 2640, accepted: 2640 })
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a PDF', 'not-a-spreadsheet', () => encode('%PDF-1.7\n')],
    ['61 MB', 'too-large', () => new Uint8Array(61 * 2 ** 20)],
    [
      'a password',
      'encrypted',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } }),
    ],
    ['cut off', 'broken', () => openData('survey_2022Q3_c_messy.xlsx').subarray(0, 90_000)],
  ])('%s: %s', async (_, code, file) => {
    await expect(readSurveyFile(await file(), given)).rejects.toMatchObject({ name: 'SheetError', code })
  })
  test('a bomb is stopped by what it inflates to, and a long file by its rows', async () => {
    const file = openData('survey_2022Q3_c_messy.xlsx')
    await expect(readSurveyFile(file, given, undefined, { inflatedBytes: 2 ** 20 })).rejects.toMatchObject({
      code: 'too-large',
      details: { what: 'inflatedBytes' },
    })
    await expect(readSurveyFile(file, given, undefined, { rows: 2000 })).rejects.toMatchObject({
      code: 'too-large',
      details: { what: 'rows' },
    })
  })
  test('a table of something else offers its columns for mapping by hand', async () => {
    const reading = readSurveyFile(openData('city_circular_open.xlsx'), given)
    await expect(reading).rejects.toMatchObject({ name: 'SurveyFileError', code: 'mapping-missing' })
    await reading.catch((error) => {
      expect(error.details.missing).toContain('resp_id')
      expect(error.details.headers[0]).toMatchObject({ letter: 'A', samples: expect.any(Array) })
    })
  })
})
