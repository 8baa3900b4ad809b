import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formIdsOf, readReceipt, showReceipt } from './receipt.ts'

test.each([
  ['00000000-0000-4000-8000-000000000001', '2222-2222'],
  ['ffffffff-ffff-4fff-bfff-ffffffffffff', 'ZZZZ-ZZZZ'],
  // 00001 00000 00000 00000 00000 00000 00000 00010 in groups of five bits.
  ['08000000-0200-4000-8000-000000000000', '3222-2224'],
])('the receipt of %s is %s', (id, receipt) => {
  expect(showReceipt(id)).toBe(receipt)
})

test.each([
  ['Q9PW-X2HT', 'Q9PW-X2HT'],
  [' q9pw x2ht ', 'Q9PW-X2HT'],
  ['Ｑ９ＰＷ－Ｘ２ＨＴ', 'Q9PW-X2HT'],
  ['Q9PW–X2HT.', 'Q9PW-X2HT'],
  ['Q9PW‑X2HT', 'Q9PW-X2HT'],
  ['Q9PW-X2H', null],
  ['Q9PW-X2HT2', null],
  ['Q9PW-X2H0', null],
  ['Q9PW-X2HI', null],
  ['', null],
])('%j is read as %s', (typed, receipt) => {
  expect(readReceipt(typed)).toBe(receipt)
})

test('every form stands between the first and the last id of its own receipt, and of no other', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      const { from, to } = formIdsOf(showReceipt(one))
      expect(from <= one && one <= to).toBe(true)
      expect(from <= other && other <= to).toBe(showReceipt(one) === showReceipt(other))
      expect(readReceipt(showReceipt(one))).toBe(showReceipt(one))
    }),
  )
})
