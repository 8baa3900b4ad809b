import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readSheets } from './sheet.ts'
import { writeSheets } from './sheet-write.ts'

/** A zip of the parts, as any program would write it. */
function zip(parts: Readonly<Record<string, string>>, isWide = false): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(parts)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)]
    const packed = deflateRawSync(body)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(body), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(body.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    const extra = isWide ? wide(entry, body.length, packed.length, offset) : Buffer.alloc(0)
    locals.push(local, name, packed)
    directory.push(entry, name, extra)
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** Moves an entry's sizes into the 64-bit extra field, as programs do that stream. */
function wide(entry: Buffer, size: number, packed: number, offset: number): Buffer {
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  for (const [at, value] of [size, packed, offset].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * at)
  entry.writeUInt16LE(extra.length, 30)
  return extra
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook of one sheet; `strings` are `<si>` elements, `properties` attributes of the workbook. */
function book(worksheet: string, strings = '', properties = '', isWide = false): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets><sheet name="表&amp;1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/a.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/a.xml': worksheet,
  }
  return zip(parts, isWide)
}
const rowsOf = async (cells: string, strings = '', properties = '') => {
  const { sheets } = await readSheets(
    book(`<worksheet><sheetData>${cells}</sheetData></worksheet>`, strings, properties),
  )
  return sheets[0]?.rows
}

describe('cells as different programs write them', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>4.5</v></c>', 4.5],
    ['a number of an explicit kind', '<c r="A1" t="n"><v>-1e3</v></c>', -1000],
    ['text of its own', '<c r="A1" t="inlineStr"><is><t>&#28385;&#x610F; &lt;5&gt;</t></is></c>', '满意 <5>'],
    ['text in UTF-8', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 满意 </t></is></c>', ' 满意 '],
    ['text in runs', '<c r="A1" t="inlineStr"><is><r><t>满</t></r><r><rPr><b/></rPr><t>意</t></r></is></c>', '满意'],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c>', 'a<b&c'],
    ['an escaped line end', '<c r="A1" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['shared text', '<c r="A1" t="s"><v>1</v></c>', '不满意'],
    ['shared text with its reading', '<c r="A1" t="s"><v>2</v></c>', '東京'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a date', '<c r="A1" s="1"><v>44784.58680555</v></c>', '2022-08-11T14:05:00'],
    ['a day', '<c s="2" r="A1"><v>44784</v></c>', '2022-08-11'],
    ['no reference', '<c><v>7</v></c>', 7],
    ['single quotes', "<c r='A1' t='str'><v>x</v></c>", 'x'],
  ])('%s', async (_, cell, value) => {
    const strings =
      '<si><t>满意</t></si><si><r><t>不</t></r><r><t>满意</t></r></si><si><t>東京</t><rPh><t>とうきょう</t></rPh></si>'
    expect(await rowsOf(`<row r="1">${cell}</row>`, strings)).toEqual([[value]])
  })
  test('days that count from 1904', async () => {
    const file = book(
      '<worksheet><sheetData><row><c s="2"><v>43322</v></c></row></sheetData></worksheet>',
      '',
      'date1904="1"',
    )
    const workbook = await readSheets(file)
    expect([workbook.is1904, workbook.sheets[0]?.rows]).toEqual([true, [['2022-08-11']]])
  })
  test('rows and columns left out keep their places', async () => {
    expect(
      await rowsOf('<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row/><row><c r="A4"><v>3</v></c></row>'),
    ).toEqual([
      [null, null, null, null],
      [null, null, 1, 2],
      [null, null, null, null],
      [3, null, null, null],
    ])
  })
  test('elements with a prefix, merged ranges and hidden columns', async () => {
    const { sheets } = await readSheets(
      book(
        '<x:worksheet xmlns:x="m"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>',
      ),
    )
    expect(sheets).toEqual([
      {
        name: '表&1',
        hidden: false,
        rows: [[1]],
        hiddenColumns: [1, 2],
        merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      },
    ])
  })
})

test('formulas are told beside the values that they left', async () => {
  const { sheets } = await readSheets(
    book(
      '<worksheet><sheetData><row r="1"><c r="A1"><f>2+2</f><v>4</v></c><c r="B1"><f>1/0</f><v></v></c><c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">A1</f><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>5</v></c></row></sheetData></worksheet>',
    ),
  )
  expect(sheets[0]?.rows).toEqual([
    [4, null, 'ab'],
    [4, 5, null],
  ])
  expect(sheets[0]?.formulas).toEqual([
    { row: 0, column: 0, text: '2+2' },
    { row: 0, column: 1, text: '1/0' },
    { row: 0, column: 2, text: '"a"&"b"' },
    { row: 1, column: 0, text: 'A1' },
    { row: 1, column: 1, text: 'A1' },
  ])
})

test('a sheet longer than the pieces it comes in is whole', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`样本${at}`, at, `意见 ${'长'.repeat(at % 90)}`])
  const { sheets } = await readSheets(await writeSheets([{ name: 'a', rows }]))
  expect(sheets[0]?.rows).toEqual(rows)
})

test('a container with 64-bit sizes', async () => {
  const file = book('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>', '', '', true)
  expect((await readSheets(file)).sheets[0]?.rows).toEqual([[1]])
})

describe('what is wrong with the container', () => {
  test('a sheet that ends in the middle', async () => {
    await expect(readSheets(book('<worksheet><sheetData><row><c><v>1</v></c>'))).rejects.toMatchObject({
      code: 'broken',
      details: { because: 'worksheet cut off' },
    })
  })
  test('bytes that do not match their checksum', async () => {
    const file = Buffer.from(book('<worksheet><sheetData/></worksheet>'))
    const entry = file.indexOf(Buffer.from('504b0102', 'hex'))
    file.writeUInt32LE(1, entry + 16)
    await expect(readSheets(file)).rejects.toMatchObject({ code: 'broken', details: { because: 'zip checksum' } })
  })
  test('one cell in the last row of all, one in the last column', async () => {
    await expect(rowsOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(rowsOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')).rejects.toMatchObject({
      code: 'too-many-columns',
    })
    expect(
      await rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'),
    ).toEqual([[1]])
  })
})
