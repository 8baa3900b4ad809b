import { expect, test } from 'vitest'
import { readComponents } from './scores.ts'

const units = [{ id: 'u1', name: '教育局' }]

test('rows pasted from a sheet are read, a header is passed over, what cannot be read is named', () => {
  const text = '单位\t考核分项\t权重（%）\t得分\n教育局\t重点工作\t60\t90.5\n\n教育局，党建，10%，80'
  expect(readComponents(text, units)).toEqual({
    rows: [
      { unitId: 'u1', name: '重点工作', weight: 60, points: 90.5 },
      { unitId: 'u1', name: '党建', weight: 10, points: 80 },
    ],
    bad: [],
  })
  const wrong = '教育局\t重点工作\n财政局\tA\t1\t1\n教育局\tA\t100\t1\n教育局\tA\t10\t'
  expect(readComponents(wrong, units).bad).toEqual([
    { row: 1, why: 'columns' },
    { row: 2, why: 'unit' },
    { row: 3, why: 'weight' },
    { row: 4, why: 'points' },
  ])
})
