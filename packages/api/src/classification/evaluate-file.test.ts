import { expect, test } from 'vitest'
import { EvaluationError, evaluateFile } from './evaluate-file.ts'

const evaluated = (text: string) => evaluateFile(new TextEncoder().encode(text))

test('only text and category are needed, by name or code; emoji, empty and long texts are answered', () => {
  const told = evaluated(`text,category\n😡😡,无实质内容\n,O5\n${'路灯不亮'.repeat(1000)},R5\n`)
  expect(told).toMatchObject({ method: 'bundled', rows: 3, category: { accuracy: 1 } })
  expect(told.absent).toContain('duplicate_group')
})

test.each([
  ['a column is missing', 'id,text\n1,路灯\n', 'columns', { missing: ['category'] }],
  ['a category is not known', 'text,category\n路灯,不存在\n', 'category', { line: 2 }],
  ['a theme is not known', 'text,category,theme\n路灯,R5,roads\n', 'theme', { line: 2 }],
  ['an id stands twice', 'id,text,category\n1,路灯,R5\n1,电梯,W2\n', 'twice', { id: '1' }],
  ['there is nothing in it', 'text,category\n', 'empty', {}],
])('when %s, it says so', (_, text, code, details) => {
  const failed = () => evaluated(text)
  expect(failed).toThrow(EvaluationError)
  expect(failed).toThrow(expect.objectContaining({ code, details: expect.objectContaining(details) }))
})
