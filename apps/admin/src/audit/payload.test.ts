import { expect, test } from 'vitest'
import { payloadLines } from './payload.ts'

test('nested content becomes lines with their path; nothing is left out', () => {
  const payload = {
    day: '2026-11-23',
    counts: { added: 3 },
    codes: ['a', 'b'],
    rows: [{ id: 1 }, { id: null }],
    none: [],
  }
  expect(payloadLines(payload)).toEqual([
    ['day', '2026-11-23'],
    ['counts.added', '3'],
    ['codes', 'a, b'],
    ['rows[1].id', '1'],
    ['rows[2].id', '—'],
    ['none', '—'],
  ])
  expect(payloadLines({})).toEqual([])
})
