import type { Day } from '@ratchet/domain/day'
import { regulationPreset } from '@ratchet/words/regulation-preset'
import { expect, test } from 'vitest'
import { contentOf, formOf } from './regulation-form.ts'

const day = '2026-01-01' as Day
const preset = regulationPreset({ issuedOn: day, effectiveFrom: day, starts: 'H1' })

test('what was not touched is the same content again', () => {
  expect(contentOf(formOf(preset))).toEqual({ content: preset, faults: { figures: [], isWrong: false } })
})

test('figures are read when they are whole, and their fields are named when they are not', () => {
  const form = formOf(preset)
  const typed = contentOf({ ...form, figures: { ...form.figures, amount: '8', leastSample: '500' } }).content
  expect(typed.gate.leastSample).toBe(500)
  expect(typed.rules[0]?.suggests.map(({ amount }) => amount)).toEqual([null, 8, null, 8])
  const half = contentOf({ ...form, figures: { ...form.figures, alpha: '', reviewDays: 'x' } })
  expect(half.faults).toEqual({ figures: ['alpha', 'reviewDays'], isWrong: true })
})

test('a clause without text is no regulation yet', () => {
  const clauses = [...preset.clauses, { id: '16', text: '' }]
  expect(contentOf({ ...formOf(preset), content: { ...preset, clauses } }).faults.isWrong).toBe(true)
})
