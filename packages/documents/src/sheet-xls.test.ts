import { expect, test } from 'vitest'
import { readSheets } from './sheet.ts'
import { xlsFacts } from './sheet-xls.ts'

const record = (id: number, ...words: number[]) => {
  const data = Buffer.alloc(4 + words.length * 2)
  data.writeUInt16LE(id, 0)
  data.writeUInt16LE(words.length * 2, 2)
  words.forEach((word, at) => {
    data.writeUInt16LE(word, 4 + at * 2)
  })
  return data
}
const BOF = record(0x809, 0x600, 0x10, 0, 0, 0, 0, 0, 0)
const END = record(0x0a)
const numberCell = (row: number, column: number, value: number) => {
  const cell = record(0x203, row, column, 0, 0, 0, 0, 0)
  cell.writeDoubleLE(value, 10)
  return cell
}
const formulaCell = (row: number, column: number, value: number) => {
  const cell = record(0x06, row, column, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  cell.writeDoubleLE(value, 10)
  return cell
}
const bound = (at: number, hidden: number, name: string) => {
  const data = Buffer.alloc(4 + 8 + name.length)
  data.writeUInt16LE(0x85, 0)
  data.writeUInt16LE(8 + name.length, 2)
  data.writeUInt32LE(at, 4)
  data.writeUInt8(hidden, 8)
  data.writeUInt8(name.length, 10)
  data.write(name, 12, 'latin1')
  return data
}

/** A compound file with a `Workbook` stream of its own sectors. */
function compound(stream: Buffer): Uint8Array {
  const sectors = Math.ceil(Math.max(stream.length, 4096) / 512)
  const file = Buffer.alloc(512 * (3 + sectors))
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(0x3e, 24)
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeUInt32LE(0xfffffffe, 60)
  file.writeUInt32LE(0xfffffffe, 68)
  for (let at = 76; at < 512; at += 4) file.writeUInt32LE(0xffffffff, at)
  file.writeUInt32LE(0, 76)
  for (let at = 512; at < 1024; at += 4) file.writeUInt32LE(0xffffffff, at)
  file.writeUInt32LE(0xfffffffd, 512)
  file.writeUInt32LE(0xfffffffe, 516)
  for (let i = 0; i < sectors; i += 1) file.writeUInt32LE(i === sectors - 1 ? 0xfffffffe : i + 3, 520 + 4 * i)
  const entry = (at: number, name: string, kind: number, start: number, size: number, child: number) => {
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
    file.writeUInt8(kind, at + 66)
    for (const each of [68, 72, 76]) file.writeUInt32LE(each === 76 ? child : 0xffffffff, at + each)
    file.writeUInt32LE(start, at + 116)
    file.writeUInt32LE(size, at + 120)
  }
  entry(1024, 'Root Entry', 5, 0xfffffffe, 0, 1)
  entry(1152, 'Workbook', 2, 2, sectors * 512, 0xffffffff)
  stream.copy(file, 1536)
  return file
}

const globalsLength = BOF.length + 6 + 2 * (12 + 1) + END.length
const first = Buffer.concat([
  BOF,
  record(0x7d, 1, 2, 0, 0, 1, 0),
  numberCell(0, 0, 3),
  formulaCell(0, 1, 4),
  BOF,
  formulaCell(9, 9, 9),
  END,
  formulaCell(1, 0, 5),
  END,
])
const second = Buffer.concat([BOF, numberCell(0, 0, 1), END])
const file = compound(
  Buffer.concat([
    BOF,
    record(0x22, 1),
    bound(globalsLength, 0, 'a'),
    bound(globalsLength + first.length, 1, 'b'),
    END,
    first,
    second,
  ]),
)

test('formulas, hidden columns, hidden sheets and the year of the first day are told', () => {
  expect(xlsFacts(file)).toEqual({
    is1904: true,
    sheets: [
      {
        hidden: false,
        hiddenColumns: [1, 2],
        formulas: [
          { row: 0, column: 1, text: '' },
          { row: 1, column: 0, text: '' },
        ],
      },
      { hidden: true, hiddenColumns: [], formulas: [] },
    ],
  })
})

test('and stand beside the values', async () => {
  const workbook = await readSheets(file)
  expect(workbook).toMatchObject({ format: 'xls', is1904: true })
  expect(workbook.sheets.map(({ name, hidden, formulas }) => [name, hidden, formulas?.length])).toEqual([
    ['a', false, 2],
    ['b', true, undefined],
  ])
  expect(workbook.sheets[1]?.rows).toEqual([[1]])
})

test('a container that is not laid out so is no error here', () => {
  expect(xlsFacts(file.subarray(0, 1000))).toBeNull()
  expect(xlsFacts(new Uint8Array(600))).toBeNull()
})
