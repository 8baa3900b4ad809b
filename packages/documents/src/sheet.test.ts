import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readSheets } from './sheet.ts'
import { writeSheets } from './sheet-write.ts'

const data = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)
/** `开发区,得分` and `高新区,９０` in GB18030, which Node can read but not write. */
const GB18030 = Uint8Array.from(Buffer.from('bfaab7a2c7f82cb5c3b7d60ab8dfd0c2c7f82ca3b9a3b00a', 'hex'))

/** A zip of one deflated entry whose declared size is a lie. */
function zipOf(name: string, body: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(body)
  const local = Buffer.alloc(30 + name.length)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const entry = Buffer.alloc(46 + name.length)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.write(name, 46)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, entry, end])
}

describe('what people send is read', () => {
  test('XLSX with its sheets, merged title and rows in place', async () => {
    const workbook = await readSheets(data('open/city_circular_open.xlsx'))
    expect(workbook.format).toBe('xlsx')
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rows.length, sheet.hidden])).toEqual([
      ['2020下半年', 11, false],
      ['2022上半年', 11, false],
    ])
    expect(workbook.sheets[1]?.rows[9]?.slice(0, 3)).toEqual(['国际港务区', 82.45, 8])
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 14 }])
  })
  test('blank rows and sheets keep their place; hidden things are told; empty formatting is cut', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: '空', rows: [] },
        {
          name: '表',
          hidden: true,
          columns: [{}, { hidden: true }],
          rows: [
            ['a', 'b'],
            [null, null],
            ['c', ' ', null],
          ],
        },
      ],
    })
    const { sheets } = await readSheets(file)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['空', '表'])
    expect(sheets[1]).toMatchObject({
      hidden: true,
      hiddenColumns: [1],
      rows: [
        ['a', 'b'],
        [null, null],
        ['c', null],
      ],
    })
  })
  test.each([
    ['UTF-8', bytes('开发区,得分\n高新区,９０\n')],
    ['UTF-8 with BOM', bytes('\uFEFF开发区,得分\r\n高新区,９０\r\n')],
    ['GB18030', GB18030],
    ['UTF-16', Buffer.from('\uFEFF开发区\t得分\n高新区\t９０\n', 'utf16le')],
  ])('CSV in %s', async (_, file) => {
    const { format, sheets } = await readSheets(file)
    expect(format).toBe('csv')
    expect(sheets[0]?.rows).toEqual([
      ['开发区', '得分'],
      ['高新区', '９０'],
    ])
  })
  test('codes in CSV stay text', async () => {
    const { sheets } = await readSheets(data('divisions.csv'))
    expect(sheets[0]?.rows[1]).toEqual(['610111008', '新筑街道', 'street', null])
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['an empty file', 'not-a-spreadsheet', () => new Uint8Array()],
    ['a PDF', 'not-a-spreadsheet', () => bytes('%PDF-1.7\n')],
    ['a web page called .xls', 'not-a-spreadsheet', () => bytes('<html><table></table></html>')],
    ['bytes without sense', 'not-a-spreadsheet', () => Uint8Array.from([0, 1, 2, 3, 255])],
    ['a zip that is no workbook', 'not-a-spreadsheet', () => zipOf('word/document.xml', bytes('<w/>'), 4)],
    ['an XLSX cut off', 'broken', () => data('open/city_circular_open.xlsx').subarray(0, 4000)],
    ['an XLSX with a bit gone', 'broken', () => flipped(data('open/city_circular_open.xlsx'))],
    ['an XLS cut off', 'broken', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['a quote never closed', 'broken', () => bytes('a,b\n"c,d\n')],
    [
      'a workbook with a password',
      'encrypted',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } }),
    ],
    [
      '600 columns',
      'too-many-columns',
      () => writeSheets([{ name: 'a', rows: [Array.from({ length: 600 }, () => 'x')] }]),
    ],
  ])('%s: %s', async (_, code, file) => {
    await expect(readSheets(await file())).rejects.toMatchObject({ name: 'SheetError', code })
  })

  test('a zip bomb is stopped by what it inflates to, not by what it declares', async () => {
    const bomb = zipOf('xl/workbook.xml', new Uint8Array(8 * 2 ** 20), 10)
    expect(bomb.length).toBeLessThan(10_000)
    await expect(readSheets(bomb, { inflatedBytes: 2 ** 20 })).rejects.toMatchObject({
      code: 'too-large',
      details: { what: 'inflatedBytes' },
    })
  })
  test('the caps on bytes and rows', async () => {
    await expect(readSheets(bytes('a,b\n1,2\n'), { bytes: 4 })).rejects.toMatchObject({ code: 'too-large' })
    const tall = await writeSheets([{ name: 'a', rows: Array.from({ length: 12 }, (_, at) => [at]) }])
    await expect(readSheets(tall, { rows: 11 })).rejects.toMatchObject({ code: 'too-large', details: { what: 'rows' } })
    await expect(readSheets(bytes('a\n'.repeat(12)), { rows: 11 })).rejects.toMatchObject({ code: 'too-large' })
    await expect(readSheets(tall, { rows: 12 })).resolves.toMatchObject({ sheets: [{ rows: { length: 12 } }] })
  })
})

/** The workbook with a byte changed in the packed body of its first entry. */
function flipped(file: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(file)
  const end = Buffer.from(copy).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  copy.fill(0xff, 60, Math.min(200, end))
  return copy
}
