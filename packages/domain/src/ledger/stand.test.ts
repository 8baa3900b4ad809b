import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { type Stand, standActs, standOf } from './stand.ts'

const first: Stand = { status: 'assigned', closedOn: null, outcome: null }
const came: Stand = { status: 'closed', closedOn: '2026-06-10' as Day, outcome: null }
const fact = (act: string, day: string, change: object = {}) => ({
  act: act.includes('.') ? act : `rectification.${act}`,
  at: `${day}T02:00:00.000Z` as Instant,
  round: 1,
  outcome: null,
  ...change,
})
const closing = fact('closed', '2026-09-20', { outcome: 'solved' })
const closed = { status: 'closed', closedOn: '2026-09-20', outcome: 'solved' }

test.each([
  ['nothing happened to it', [], first, first],
  ['it came in closed', [], came, came],
  ['something happened that moved nothing', [fact('dueMoved', '2026-08-01')], first, first],
  ['its plan was handed in', [fact('planSubmitted', '2026-08-01')], first, { ...first, status: 'plan_submitted' }],
  ['its plan went back', [fact('planReturned', '2026-08-01')], first, first],
  [
    'its plan went back in a later round',
    [fact('planReturned', '2026-08-01', { round: 2 })],
    first,
    { ...first, status: 'reopened' },
  ],
  [
    'it was decided for another unit',
    [fact('contested', '2026-08-01'), fact('arbitrated', '2026-08-03')],
    first,
    first,
  ],
  ['it was closed', [fact('planApproved', '2026-08-01'), closing], first, closed],
  ['it was closed and verified', [closing, fact('verified', '2026-09-28')], first, { ...closed, status: 'verified' }],
  ['it was opened again', [closing, fact('reopened', '2026-09-25')], first, { ...first, status: 'reopened' }],
  ['it came back', [closing, fact('cycle.problemRecurred', '2026-09-25')], first, { ...first, status: 'reopened' }],
  [
    'it came back by mistake',
    [closing, fact('cycle.problemRecurred', '2026-09-25'), fact('cycle.recurrenceUndone', '2026-09-26')],
    first,
    closed,
  ],
  [
    'what came in closed came back by mistake',
    [fact('cycle.problemRecurred', '2026-09-25'), fact('cycle.recurrenceUndone', '2026-09-26')],
    came,
    came,
  ],
] as const)('where it stands when %s', (_, facts, as, expected) => {
  expect(standOf(facts as never, as)).toEqual(expected)
})

test('several acts of one instant follow each other as they must, in whatever order they come', () => {
  const acts = ['closed', 'opened', 'resultSubmitted', 'planApproved', 'progressApproved', 'planSubmitted']
  expect(
    standOf(
      acts.map((act) => fact(act, '2026-09-20', { outcome: act === 'closed' ? 'solved' : null })) as never,
      first,
    ),
  ).toEqual(closed)
})

test('every act that moves an item is one that tells where it stands', () => {
  expect([...standActs].sort()).toEqual(
    [
      ...['opened', 'contested', 'arbitrated', 'routingInsisted', 'routingChanged', 'verified', 'closed', 'reopened'],
      ...['planSubmitted', 'planApproved', 'planReturned', 'progressSubmitted', 'progressApproved', 'progressReturned'],
      ...['resultSubmitted', 'resultReturned', 'lookedAgain'],
    ]
      .map((act) => `rectification.${act}`)
      .concat('cycle.problemRecurred', 'cycle.recurrenceUndone')
      .sort(),
  )
})
