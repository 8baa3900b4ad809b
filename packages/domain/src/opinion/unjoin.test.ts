import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { whyNotUnjoin } from './sorting.ts'

const by = { userId: 'u1', today: '2026-11-28' as Day }
const last = { byId: 'u1', day: by.today, broughtBack: false }

test('joining goes back with the sorting: one’s own of today, where nothing came back by it, and nothing else', () => {
  expect(whyNotUnjoin(last, by)).toBeNull()
  expect(whyNotUnjoin(null, by)).toEqual({ code: 'nothing-to-undo' })
  expect(whyNotUnjoin({ ...last, byId: 'u2' }, by)).toEqual({ code: 'sorted-by-another' })
  expect(whyNotUnjoin({ ...last, day: '2026-11-27' as Day }, by)).toEqual({ code: 'sorted-earlier' })
  expect(whyNotUnjoin({ ...last, broughtBack: true }, by)).toEqual({ code: 'problem-came-back' })
})
