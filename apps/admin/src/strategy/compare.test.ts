import { expect, test } from 'vitest'
import { countChanges, diffLines } from './compare.ts'

test('lines that moved in or out are told, the rest is the same', () => {
  const lines = diffLines('一\n二\n三', '一\n二改\n三\n四')
  expect(lines.map((line) => `${line.kind} ${line.text}`)).toEqual([
    'same 一',
    'dropped 二',
    'added 二改',
    'same 三',
    'added 四',
  ])
  expect(countChanges(lines)).toBe(3)
})

test('an empty text has no line: writing the first is one change', () => {
  expect(diffLines('', '一')).toEqual([{ kind: 'added', text: '一' }])
  expect(diffLines('', '')).toEqual([])
})
