import { expect, test } from 'vitest'
import { actorOf, idOf, itemOf } from '../cycle/example.ts'
import type { Day, Instant } from '../day.ts'
import { itemStatuses } from '../rectification/item.ts'
import { verifyItem } from '../rectification/verify.ts'
import { decide, exclude, whyNotDecide, whyNotExclude } from './exclusion.ts'
import { isCounted, isHit, lateOf, type RateFact, rateOf, rates } from './rate.ts'
import { answered, isVerified, tallyOf } from './tally.ts'

test('a tally counts each once, and only answers are the whole of the share', () => {
  const tally = tallyOf(['satisfied', 'unsatisfied', 'satisfied', 'not_reached', 'withdrawn', null])
  expect(tally).toEqual({ drawn: 6, satisfied: 2, unsatisfied: 1, notReached: 1, withdrawn: 1, open: 1 })
  expect(answered(tally)).toBe(3)
})

test.each([
  [['satisfied'], true],
  [['satisfied', 'not_reached'], true],
  [['satisfied', null], false],
  [['satisfied', 'unsatisfied'], false],
  [['not_reached', 'withdrawn'], false],
  [[], false],
] as const)('an item whose voices said %j is verified: %s', (outcomes, expected) => {
  expect(isVerified(outcomes)).toBe(expected)
})

test('only a closed item of that round is verified', () => {
  const may = itemStatuses.filter((status) => verifyItem(itemOf(1, { status }), 1) !== null)
  expect(may).toEqual(['closed'])
  expect(verifyItem(itemOf(1, { status: 'closed', round: 2 }), 1)).toBeNull()
})

test('each rate has its own whole, and what is left out is in none', () => {
  const today = '2026-11-27' as Day
  const fact: RateFact = {
    ...{
      opinionId: idOf(1),
      itemId: idOf(2),
      unanswerable: false,
      replyDue: '2026-11-20' as Day,
      answeredDay: '2026-11-18' as Day,
    },
    ...{ closed: true, solved: true, asked: 'satisfied', late: false, excluded: false },
  }
  const late = { ...fact, answeredDay: '2026-11-21' as Day, solved: false, asked: 'unsatisfied' as const }
  const open = { ...fact, answeredDay: null, replyDue: '2026-12-01' as Day, closed: false, solved: false, asked: null }
  const missed = { ...open, replyDue: '2026-11-26' as Day, asked: 'not_reached' as const }
  const survey = { ...missed, unanswerable: true, closed: true, solved: true, asked: 'satisfied' as const }
  const all = [fact, late, open, missed, { ...late, excluded: true }]
  expect(rates.filter((rate) => isCounted(rate, survey, today))).toEqual(['solved', 'satisfied'])
  expect(rateOf('responded', all, today)).toEqual({ hits: 1, of: 3 })
  expect(rateOf('solved', all, today)).toEqual({ hits: 1, of: 2 })
  expect(rateOf('satisfied', all, today)).toEqual({ hits: 1, of: 2 })
  // Who was asked late is told beside the rate, and in no other way otherwise.
  const overdue = [...all, { ...fact, late: true }, { ...late, late: true }, { ...missed, late: true }]
  expect(rateOf('satisfied', overdue, today)).toEqual({ hits: 1, of: 2 })
  expect(rateOf('solved', overdue, today)).toEqual({ hits: 2, of: 4 })
  expect([lateOf(all), lateOf(overdue)]).toEqual([
    { hits: 0, of: 0 },
    { hits: 1, of: 2 },
  ])
  expect(isCounted('responded', open, today)).toBe(false)
  expect(isHit('responded', late)).toBe(false)
})

test('nobody decides what they asked to leave out, and nothing is asked twice', () => {
  const [owner, inspector] = [actorOf(1, 'owner'), actorOf(2, 'inspector')]
  const now = '2026-11-27T01:00:00.000Z' as Instant
  const wanted = { id: idOf(3), opinionId: idOf(4), unitId: null, kind: 'unlawful', reason: '要求违法占道' } as const
  const { next, fact } = exclude(wanted, [], owner, now)
  expect(fact).toMatchObject({ act: 'lookback.exclusionAsked', payload: { kind: 'unlawful' } })
  expect(whyNotDecide(next, owner, 'x')?.code).toBe('own-request')
  expect(whyNotDecide(next, inspector, ' ')?.code).toBe('reason-missing')
  const upheld = decide(next, 'upheld', '属实', inspector, now)
  expect(upheld.fact.act).toBe('lookback.exclusionUpheld')
  expect(whyNotDecide(upheld.next, inspector, 'x')?.code).toBe('decided-already')
  expect(whyNotExclude([{ decision: 'upheld' }], 'x')?.code).toBe('excluded-already')
  expect(whyNotExclude([{ decision: 'refused' }], 'x')).toBeNull()
  expect(whyNotExclude([], '联系13800001234')?.code).toBe('reason-names-somebody')
})
