import { expect, test } from 'vitest'
import { EvaluationError, evaluateFile } from './evaluate-file.ts'
import { goldOf, readSorted } from './evaluation-rows.ts'

const evaluated = (text: string) => evaluateFile(new TextEncoder().encode(text))

/** What is read, without learning anything. */
const read = (text: string | Uint8Array) =>
  goldOf(readSorted(typeof text === 'string' ? new TextEncoder().encode(text) : text).rows)

test('only text and category are needed, by name or code; emoji, empty and long texts are answered', () => {
  const told = evaluated(`text,category\n😡😡,无实质内容\n,O5\n${'路灯不亮'.repeat(1000)},R5\n`)
  expect(told).toMatchObject({
    rows: 3,
    problems: [],
    category: { accuracy: 1 },
    shipped: { category: { accuracy: 1 } },
  })
  expect(told.absent).toContain('duplicate_group')
  // What the file does not say is not counted as wrong.
  expect(told.sentiment).toEqual({ accuracy: 0, macroF1: 0, byLabel: [] })
  expect(told.urgent.byLabel).toEqual([])
})

test.each([
  ['a byte order mark', '\uFEFFtext,category\n路灯不亮,R5\n'],
  ['lines of Windows, blank lines', 'text,category\r\n\r\n路灯不亮,R5\r\n\r\n'],
  ['other columns in another order, capitals', 'note,Category,TEXT\nx,信号标线照明,路灯不亮\n'],
  ['tabs', 'text\tcategory\n路灯不亮\tR5\n'],
  // The same in GBK, as Chinese Windows saves it.
  [
    'GBK',
    Uint8Array.from([
      ...Buffer.from('text,category\n'),
      194,
      183,
      181,
      198,
      178,
      187,
      193,
      193,
      ...Buffer.from(',R5\n'),
    ]),
  ],
])('%s: read', (_, text) =>
  expect(read(text)).toMatchObject({ gold: [{ text: '路灯不亮', category: 'R5', theme: 'transport' }], problems: [] }),
)

test('rows that cannot be read are left out and named by row and column, cells are passed over', () => {
  const told = read(
    'id,text,category,theme,sentiment,urgent\n1,路灯不亮,R5,transport,negative,0\n\n2,电梯,电梯坏了,,,\n3,路灯,R5,roads,,\n1,垃圾,S1,,,\n4,"垃圾没人\n清运",S1,,生气,maybe\n5,门,W2,,负面,是\n',
  )
  expect(told.gold.map(({ id, sentiment, urgent }) => [id, sentiment, urgent])).toEqual([
    ['1', 'negative', false],
    ['4', null, null],
    ['5', 'negative', true],
  ])
  expect(told.problems).toEqual([
    { row: 4, column: 'category', value: '电梯坏了', reason: 'category-unknown', kept: false },
    { row: 5, column: 'theme', value: 'roads', reason: 'theme-unknown', kept: false },
    { row: 6, column: 'id', value: '1', reason: 'id-twice', kept: false },
    { row: 7, column: 'sentiment', value: '生气', reason: 'sentiment-unknown', kept: true },
    { row: 7, column: 'urgent', value: 'maybe', reason: 'urgent-unknown', kept: true },
  ])
})

test.each([
  ['a column is missing', 'id,text\n1,路灯\n', 'columns', { missing: ['category'] }],
  ['no category is known', 'text,category\n路灯,不存在\n', 'unread', { first: expect.objectContaining({ row: 2 }) }],
  ['there is nothing below the heading', 'text,category\n', 'empty', {}],
  ['there is nothing at all', '', 'empty', {}],
])('when %s, it says so', (_, text, code, details) => {
  const failed = () => evaluated(text)
  expect(failed).toThrow(EvaluationError)
  expect(failed).toThrow(expect.objectContaining({ code, details: expect.objectContaining(details) }))
})
