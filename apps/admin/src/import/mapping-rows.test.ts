import { expect, test } from 'vitest'
import { type PreviewColumn, remap, sharesOf } from './mapping-rows.ts'

const column = (header: string, field: string | null): PreviewColumn => ({
  sheet: 's',
  header,
  first: null,
  field,
  how: 'suggested',
})
const columns = [column('单位', 'zone'), column('总分', 'overall.score'), column('备注', null)]

test('a header takes a field from the one that had it; leaving out frees the field', () => {
  expect(remap(columns, '备注', 'zone')).toEqual({ 'overall.score': '总分', zone: '备注' })
  expect(remap(columns, '总分', null)).toEqual({ zone: '单位' })
})

test('few bad rows stay visible, and the words keep the true share', () => {
  expect(sharesOf({ good: 1187, bad: 17 })).toEqual({ width: 11 / 12, good: '98.6%', bad: '1.4%' })
  expect(sharesOf({ good: 8, bad: 0 }).width).toBe(1)
  expect(sharesOf({ good: 0, bad: 3 }).width).toBe(0)
})
