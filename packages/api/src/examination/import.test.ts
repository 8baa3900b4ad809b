import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { type Cell, readSheets } from '@ratchet/documents/sheet'
import { writeSheets } from '@ratchet/documents/sheet-write'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const owner = createCaller(contextOf(db, actorOf('owner', [zone]))).examination
const open = readFileSync(new URL('../../../../data/open/city_circular_open.xlsx', import.meta.url))
const base = { sender: '市考核办', mapping: null, round: null }
const given = (bytes: Uint8Array, name = 'a.xlsx') => ({
  ...base,
  file: { name, content: Buffer.from(bytes).toString('base64') },
})
const send = (bytes: Uint8Array) => owner.import({ ...given(bytes), circulars: [], key: randomUUID() })
const sheet = (rows: Cell[][], name = '2026上') => writeSheets([{ name, rows }])
const stored = () => db.selectFrom('examinationEntry').select(['roundId', 'zone', 'subject', 'score', 'rank']).execute()

test('the circular as it comes: everything read, taken over once, told as unchanged the second time', async () => {
  const preview = await owner.preview(given(open))
  expect(preview.counts).toEqual({ entries: 112, rounds: 2, goodRows: 16, badRows: 0, rejected: 0 })
  expect(preview.plan.map(({ id, state }) => [id, state])).toEqual([
    ['2020H2', 'new'],
    ['2022H1', 'new'],
  ])
  expect(preview.columns[0]).toMatchObject({ header: '开发区', field: 'zone', how: 'suggested' })
  expect(preview.columns[0]?.first).not.toBeNull()
  expect(await stored()).toEqual([])

  const circulars = [{ id: '2022H1' as never, publishedOn: '2022-08-01' as never, circularNumber: '〔2022〕1号' }]
  const done = await owner.import({ ...given(open), circulars, key: randomUUID() })
  expect(done.rounds.map((round) => round.state)).toEqual(['new', 'new'])
  expect(await stored()).toHaveLength(112)
  const round = await db.selectFrom('examinationRound').selectAll().where('id', '=', '2022H1').executeTakeFirstOrThrow()
  expect(round).toMatchObject({ publishedOn: '2022-08-01', circularNumber: '〔2022〕1号', status: 'entered' })
  expect((await send(open)).rounds.map((each) => each.state)).toEqual(['unchanged', 'unchanged'])
  expect(await stored()).toHaveLength(112)
  const facts = await db.selectFrom('fact').select('act').orderBy('act').execute()
  expect(facts.map((fact) => fact.act)).toEqual([
    'examination.entered',
    'examination.entered',
    'examination.imported',
    'examination.imported',
  ])
})

test('the same key twice is one effect and one answer', async () => {
  const file = await sheet(
    [
      ['开发区', '总体得分'],
      ['高新区', 70],
    ],
    '2019下',
  )
  const key = randomUUID()
  const first = await owner.import({ ...given(file), circulars: [], key })
  expect(await owner.import({ ...given(file), circulars: [], key })).toEqual(first)
  const other = owner.import({ ...given(open), circulars: [], key })
  await expect(other).rejects.toMatchObject({ cause: { code: 'key-reused' } })
})

test('one bad row stops the file, is named by its sheet row, and comes back in a file with the reason', async () => {
  const file = await sheet([
    ['二〇二六年上半年测评结果'],
    ['开发区', '总体得分', '总体排名'],
    ['高新区', 88.2, 1],
    ['高薪区', 81, 2],
    ['曲江新区', '八十', 3],
  ])
  const before = (await stored()).length
  const preview = await owner.preview(given(file))
  expect(preview.rejected).toMatchObject([
    { sheet: '2026上', row: 4, column: '开发区', reason: 'unknown-zone', value: '高薪区' },
    { sheet: '2026上', row: 5, column: '总体得分', reason: 'not-a-number', value: '八十' },
  ])
  await expect(send(file)).rejects.toMatchObject({ cause: { code: 'rows-rejected', details: { count: 2 } } })
  expect(await stored()).toHaveLength(before)
  const { name, content } = await owner.badRows({ ...given(file), locale: 'zh' })
  expect(name).toBe('a-错误原因.xlsx')
  const { sheets } = await readSheets(Buffer.from(content, 'base64'))
  expect(sheets[0]?.rows[0]?.at(-1)).toBe('错误原因')
  expect(sheets[0]?.rows[1]).toMatchObject(['高薪区', 81, 2, expect.stringContaining('名单')])
})

test('wide, long, shuffled and GB18030 files say the same', async () => {
  const wide = await sheet([
    ['开发区', '教育得分', '教育排名'],
    ['高新区', 88.2, 1],
    ['曲江新区', 80, 2],
  ])
  const long = await sheet(
    [
      ['排名', '测评项目', '轮次', '得分', '开发区'],
      [2, '教育', '2026上半年', '８０', '曲江新区'],
      [1, '教育', '2026上半年', 88.2, '高新区'],
    ],
    '表',
  )
  // 开发区,教育得分,教育排名 / 高新区,88.2,1 / 曲江新区,80,2 in GB18030, which Node can read but not write.
  const gb = Buffer.from(
    'bfaab7a2c7f82cbdccd3fdb5c3b7d62cbdccd3fdc5c5c3fb0ab8dfd0c2c7f82c38382e322c310ac7fabdadd0c2c7f82c38302c320a',
    'hex',
  )
  const [first, second] = [await owner.preview(given(wide)), await owner.preview(given(long))]
  const third = await owner.preview({ ...given(gb, 'a.csv'), round: '2026H1' as never })
  const plain = (preview: typeof first) => preview.plan[0]?.figures.toSorted((a, b) => a.zone.localeCompare(b.zone))
  expect(plain(first)).toHaveLength(2)
  expect(plain(second)).toEqual(plain(first))
  expect(third.rejected).toEqual([])
  expect(plain(third)).toEqual(plain(first))
})

test('what is no spreadsheet is refused with its reason, a bomb too', async () => {
  const bomb = zipOf('xl/workbook.xml', new Uint8Array(300 * 2 ** 20))
  for (const [bytes, code] of [
    [Buffer.from('%PDF-1.7\n'), 'not-a-spreadsheet'],
    [open.subarray(0, 4000), 'broken'],
    [bomb, 'too-large'],
  ] as const) {
    await expect(owner.preview(given(bytes))).rejects.toMatchObject({ cause: { code } })
  }
})

test('the columns set by hand are remembered for the same sender, and only where they fit', async () => {
  const file = await sheet(
    [
      ['片区', 'A1'],
      ['高新区', 71],
    ],
    '2018下',
  )
  const mapping = { zone: '片区', 'overall.score': 'A1' }
  const byHand = { ...given(file), sender: '某机构', mapping }
  await owner.import({ ...byHand, circulars: [], key: randomUUID() })
  const next = await sheet(
    [
      ['片区', 'A1'],
      ['高新区', 72],
    ],
    '2018上',
  )
  const preview = await owner.preview({ ...given(next), sender: '某机构' })
  expect(preview.columns.map(({ field, how }) => [field, how])).toEqual([
    ['zone', 'remembered'],
    ['overall.score', 'remembered'],
  ])
  expect(preview.senders).toContain('某机构')
  expect((await owner.preview({ ...given(open), sender: '某机构' })).counts.rejected).toBe(0)
})

test('a round that differs from the file is told cell by cell and left as it is', async () => {
  await send(
    await sheet(
      [
        ['开发区', '总体得分'],
        ['高新区', 70],
      ],
      '2017下',
    ),
  )
  const preview = await owner.preview(
    given(
      await sheet(
        [
          ['开发区', '总体得分'],
          ['高新区', 75],
        ],
        '2017下',
      ),
    ),
  )
  expect(preview.plan).toMatchObject([
    { state: 'different', differences: [{ entered: { score: 70 }, second: { score: 75 } }] },
  ])
})

test('only the owner of the zone imports', async () => {
  const leader = createCaller(contextOf(db, actorOf('leader', [zone]))).examination
  await expect(leader.preview(given(open))).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  await expect(leader.import({ ...given(open), circulars: [], key: randomUUID() })).rejects.toMatchObject({
    cause: { code: 'not-permitted' },
  })
})

/** A zip of one deflated entry that declares ten bytes. */
function zipOf(name: string, body: Uint8Array): Uint8Array {
  const packed = deflateRawSync(body)
  const local = Buffer.alloc(30 + name.length)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const entry = Buffer.alloc(46 + name.length)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(10, 24)
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
