import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { stepOfAct } from '../feedback/track.ts'
import { standActs } from '../ledger/stand.ts'
import { assigned } from './example.ts'
import { isOpen, itemStatuses, outcomes } from './item.ts'
import { isLookDue, lookAgain, whyNotLookAgain } from './look-again.ts'

const day = (text: string) => text as Day
const putOff = assigned({ status: 'closed', outcome: 'cannot', closedAt: '2026-09-01T01:00:00.000Z' as never })
const into = { cycleId: '2026H2', dueDay: day('2026-12-20'), clockStart: day('2026-11-23'), clockDays: 20 } as const

describe('looking again at what could not be done', () => {
  test('is for what was closed as that, and for nothing else', () => {
    const may = itemStatuses.flatMap((status) =>
      [...outcomes, null]
        .filter((outcome) => whyNotLookAgain({ ...putOff, status, outcome }) === null)
        .map(() => status),
    )
    expect(may).toEqual(itemStatuses.filter((status) => !isOpen({ status })))
    expect(whyNotLookAgain({ ...putOff, outcome: 'solved' })?.code).toBe('not-put-off')
    expect(whyNotLookAgain(assigned())?.code).toBe('item-not-closed')
  })

  test('begins a round with a clock of its own, and says why; the last round’s result is gone from it', () => {
    const { item, fact } = lookAgain(putOff, into, ' 资金到位 ')
    expect(item).toMatchObject({ status: 'reopened', round: 2, outcome: null, closedAt: null, dueDay: '2026-12-20' })
    expect(item).toMatchObject({ clockStart: '2026-11-23', clockDays: 20, version: putOff.version + 1 })
    expect(fact).toMatchObject({ act: 'rectification.lookedAgain', reason: '资金到位', payload: { round: 2 } })
    expect(() => lookAgain(putOff, into, ' ')).toThrow(expect.objectContaining({ code: 'reason-missing' }))
  })

  test('is owed from a week before the promised day on', () => {
    const today = day('2026-11-23')
    const near = ['2026-11-20', '2026-11-23', '2026-11-30', '2026-12-01'].map((text) => isLookDue(day(text), today))
    expect(near).toEqual([true, true, true, false])
    expect(isLookDue(null, today)).toBe(false)
  })

  test('is a step that residents read, and one that ledgers count', () => {
    expect(stepOfAct['rectification.lookedAgain']).toBe('reopened')
    expect(standActs).toContain('rectification.lookedAgain')
  })
})
