import { expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import type { Day } from '../day.ts'
import { opinionSources } from '../opinion/opinion.ts'
import { owedDue, ownDueOf, ruleOf, sourceNumberOf, sourceRules, typedSources } from './source.ts'

const calendar = calendarOf([{ year: 2026, offDays: [{ day: '2026-10-01' as Day, name: 'national' }], workDays: [] }])
const day = (text: string) => text as Day

test('every source has one rule: number, days, form of reply', () => {
  expect(
    opinionSources.map((source) => {
      const { number, days, counting, registerDays, extendDays, reply } = sourceRules[source]
      return [source, number, days === null ? null : `${days} ${counting}`, registerDays, extendDays, reply]
    }),
  ).toEqual([
    ['feedback', 'none', null, null, null, 'page'],
    ['helper', 'none', null, null, null, 'call'],
    ['phone', 'none', null, null, null, 'call'],
    ['qr', 'none', null, null, null, 'nobody'],
    ['household', 'none', null, null, null, 'door'],
    ['survey', 'none', null, null, null, 'nobody'],
    ['hotline', 'needed', '7 calendar', null, 15, 'system'],
    ['meeting', 'may', '15 working', null, null, 'meeting'],
    ['instruction', 'needed', '10 working', null, 10, 'report'],
    ['petition', 'needed', '60 calendar', 15, 30, 'letter'],
    ['proposal', 'needed', '90 calendar', null, 90, 'letter'],
    ['board', 'needed', '15 working', null, 15, 'system'],
    ['grid', 'may', '5 working', null, 5, 'system'],
    ['chat', 'none', '15 working', null, null, 'group'],
  ])
  for (const source of typedSources) expect(sourceRules[source].days).not.toBeNull()
})

test('a petition is due after sixty days and registered after fifteen; a day on the paper goes before the rule', () => {
  const { petition, grid, feedback } = sourceRules
  expect(ownDueOf(petition, day('2026-09-01'), null, calendar)).toEqual({
    ...{ due: '2026-10-31', dueBasis: 'rule', dueEstimated: false, registerDue: '2026-09-16' },
  })
  expect(ownDueOf(petition, day('2026-09-01'), day('2026-09-20'), calendar)).toMatchObject({
    ...{ due: '2026-09-20', dueBasis: 'given', registerDue: '2026-09-16' },
  })
  // Wednesday 30 September, a holiday, Friday, a weekend: five working days.
  expect(ownDueOf(grid, day('2026-09-30'), null, calendar)).toMatchObject({ due: '2026-10-08', dueBasis: 'rule' })
  expect(ownDueOf(grid, day('2026-12-30'), null, calendar).dueEstimated).toBe(true)
  expect(ownDueOf(feedback, day('2026-09-01'), null, calendar)).toMatchObject({ due: null, dueBasis: null })
})

test('the source’s deadline is owed where it has one, else what residents are promised', () => {
  const house = { replyDue: day('2026-09-15'), dueEstimated: true }
  expect(owedDue(house, { due: null, dueEstimated: false })).toEqual(house)
  for (const due of [day('2026-09-14'), day('2026-10-31')])
    expect(owedDue(house, { due, dueEstimated: false })).toEqual({ replyDue: due, dueEstimated: false })
})

test('an office sets days where neither the law nor its own page counts them', () => {
  const set = { days: 3, counting: 'calendar', replyForm: 'call' } as const
  expect(ruleOf('board', set)).toMatchObject({ days: 3, counting: 'calendar', reply: 'call', extendDays: 15 })
  expect(ruleOf('petition', set)).toMatchObject({ days: 60, counting: 'calendar', reply: 'call' })
  expect(ruleOf('feedback', set)).toEqual(sourceRules.feedback)
  expect(ruleOf('board', null)).toEqual(sourceRules.board)
})

test('a number is compared in one width, in capitals, without blanks', () => {
  expect(sourceNumberOf(' xa２０２２ 0701 ')).toBe('XA20220701')
})
