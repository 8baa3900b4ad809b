import { expect, test } from 'vitest'
import { inboxStateSchema, isNarrowed, listInput, noFilter, pagesOf } from './inbox-state.ts'

test('an address without anything asks for what nobody has looked at', () => {
  const wanted = listInput(inboxStateSchema.parse({}))
  const nothing = {
    theme: null,
    category: null,
    placeId: null,
    source: null,
    urgent: false,
    late: false,
    quarter: null,
    q: '',
  }
  expect(wanted).toEqual({ status: 'new', ...nothing, page: 1 })
})

test('a pasted address shows the same rows, and what is mistyped in it counts as nothing', () => {
  const typed = {
    status: 'joined',
    theme: 'sanitation',
    place: 'x',
    urgent: '1',
    source: 'pigeon',
    page: '0',
    quarter: '2026Q5',
    q: '路灯',
  }
  const wanted = listInput(inboxStateSchema.parse(typed))
  expect(wanted).toEqual({
    status: 'joined',
    theme: 'sanitation',
    category: null,
    placeId: null,
    source: null,
    urgent: true,
    late: false,
    quarter: null,
    q: '路灯',
    page: 1,
  })
})

test('a quarter asks for what was received in it, and goes with the other filters', () => {
  const state = inboxStateSchema.parse({ status: 'all', quarter: '2026Q3' })
  expect(listInput(state)).toMatchObject({ status: 'all', quarter: '2026Q3' })
  expect(isNarrowed(state)).toBe(true)
  expect(isNarrowed(inboxStateSchema.parse({ ...state, ...noFilter }))).toBe(false)
})

test('the tab alone narrows nothing', () => {
  expect(isNarrowed({ status: 'answered', page: 3 })).toBe(false)
  expect(isNarrowed({ q: '灯' })).toBe(true)
  expect(isNarrowed({ late: '1' })).toBe(true)
})

test.each([
  [0, 1],
  [20, 1],
  [21, 2],
])('%i rows take %i pages', (total, pages) => expect(pagesOf(total)).toBe(pages))
