import { expect, test } from 'vitest'
import { inboxStateSchema, isNarrowed, listInput, pagesOf } from './inbox-state.ts'

test('an address without anything asks for what nobody has looked at', () => {
  const wanted = listInput(inboxStateSchema.parse({}))
  expect(wanted).toEqual({ status: 'new', theme: null, placeId: null, source: null, urgent: false, q: '', page: 1 })
})

test('a pasted address shows the same rows, and what is mistyped in it counts as nothing', () => {
  const typed = {
    status: 'joined',
    theme: 'sanitation',
    place: 'x',
    urgent: '1',
    source: 'pigeon',
    page: '0',
    q: '路灯',
  }
  const wanted = listInput(inboxStateSchema.parse(typed))
  expect(wanted).toEqual({
    status: 'joined',
    theme: 'sanitation',
    placeId: null,
    source: null,
    urgent: true,
    q: '路灯',
    page: 1,
  })
})

test('the tab alone narrows nothing', () => {
  expect(isNarrowed({ status: 'answered', page: 3 })).toBe(false)
  expect(isNarrowed({ q: '灯' })).toBe(true)
})

test.each([
  [0, 1],
  [20, 1],
  [21, 2],
])('%i rows take %i pages', (total, pages) => expect(pagesOf(total)).toBe(pages))
