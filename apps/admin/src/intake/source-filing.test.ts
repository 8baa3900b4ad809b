import type { Day } from '@ratchet/domain/day'
import { sourceRules } from '@ratchet/domain/intake/source'
import { expect, test } from 'vitest'
import { type SourceFiling, whyNotFiling } from './source-filing.ts'

const value: SourceFiling = {
  ...{ source: 'petition', unitId: 'u', number: 'XF1', original: '', cameOn: '2026-11-20', due: '' },
  ...{ kind: 'property', placeId: null, category: '', text: '物业费不公开', urgent: false },
}

test.each<[string, Partial<SourceFiling>, string, string | null | undefined]>([
  ['cameOn', { cameOn: '' }, '', null],
  ['number', { number: '' }, '', 'number-missing'],
  ['cameOn', { cameOn: '2026-12-30' }, '', 'came-later'],
  ['due', { due: '2026-11-01' }, '', 'due-before-came'],
  ['kind', { kind: null }, '', null],
  ['text', { text: '😀' }, '', 'text-no-words'],
  ['phone', {}, '123', 'phone-wrong'],
])('%s', (field, over, phone, code) => {
  const why = whyNotFiling({ ...value, ...over }, phone, sourceRules.petition, '2026-11-23' as Day)
  expect(why?.field).toBe(field)
  expect(why?.why?.code ?? null).toBe(code)
})

test('nothing is wrong', () => {
  expect(whyNotFiling(value, '138 0000 1234', sourceRules.petition, '2026-11-23' as Day)).toBeNull()
})
