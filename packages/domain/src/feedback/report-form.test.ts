import { expect, test } from 'vitest'
import { reportSteps, stepAfter, stepBefore, stepOf, whyNotPass, whyNotSend } from './report-form.ts'

const filled = { kind: 'transport', text: '主路路灯不亮', phone: '', mayCall: false }

test('five steps, one after the other, and a name that means none is the first', () => {
  expect(reportSteps.map(stepAfter)).toEqual(['kind', 'place', 'words', 'check', 'check'])
  expect(reportSteps.map(stepBefore)).toEqual(['photo', 'photo', 'kind', 'place', 'words'])
  expect([stepOf('words'), stepOf('nowhere'), stepOf(null)]).toEqual(['words', 'photo', 'photo'])
})

test('photos and place may be passed by; kind and words may not', () => {
  const empty = { kind: '', text: ' ', phone: '', mayCall: false }
  expect(reportSteps.map((step) => whyNotPass(step, empty)?.code ?? null)).toEqual([
    null,
    'kind-missing',
    null,
    'text-empty',
    null,
  ])
  expect(whyNotSend(empty)).toMatchObject({ step: 'kind', field: 'kind' })
  expect(whyNotSend(filled)).toBeNull()
})

test.each([
  ['😀😀😀', 'text-no-words'],
  ['亮'.repeat(2001), 'text-too-long'],
])('words %#: %s', (text, code) => {
  expect(whyNotSend({ ...filled, text })).toMatchObject({ step: 'words', code })
})

test('a number is optional, must be one, and consent alone is no way to be called', () => {
  expect(whyNotSend({ ...filled, phone: ' 138 0000 1234 ' })).toBeNull()
  expect(whyNotSend({ ...filled, phone: '123' })).toMatchObject({ step: 'check', field: 'phone', code: 'phone-wrong' })
  expect(whyNotSend({ ...filled, mayCall: true })).toMatchObject({ code: 'phone-wrong' })
})
