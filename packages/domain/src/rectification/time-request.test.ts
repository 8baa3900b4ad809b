import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { actorOf, idOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { roles } from '../people/role.ts'
import type { ClockChange } from './clock-change.ts'
import { assigned, inspector, lead, owner, today, unit } from './example.ts'
import { isOpen, itemStatuses } from './item.ts'
import { decideTime, liftPause, whyNotDecideTime, whyNotLift } from './time-decision.ts'
import { lapseTime } from './time-lapse.ts'
import { requestTime, type TimeRequest, whyNotRequest } from './time-request.ts'

const calendar = calendarOf([])
const day = (text: string) => text as Day
const item = assigned({ dueDay: day('2026-12-18') })
const longer: TimeRequest = { kind: 'extension', newDay: day('2026-12-25'), reason: 'parts are late' }
const pause: TimeRequest = {
  ...{ kind: 'pause', cause: 'season', reason: 'frost' },
  ...{ fromDay: day('2026-11-24'), toDay: day('2026-11-30') },
}
const ask = (request: TimeRequest, changes: readonly ClockChange[] = [], of = item) =>
  requestTime(of, changes, request, { id: idOf(900 + changes.length), lead }, unit, now)
const code = (request: Partial<TimeRequest>, changes: readonly ClockChange[] = [], of = item, on = today) =>
  whyNotRequest(of, changes, { ...(request.kind === 'pause' ? pause : longer), ...request } as TimeRequest, lead, on)
    ?.code
const held = (of = item, request: TimeRequest = longer, changes: readonly ClockChange[] = []) =>
  decideTime(of, changes, ask(request, changes, of).change, { decision: 'approved', reason: '' }, context, owner, now)
const context = { byOwner: false, calendar }

describe('asking for time', () => {
  test('only of an open item that is not contested', () => {
    const may = itemStatuses.filter((status) => code({}, [], { ...item, status }) === undefined)
    expect(may).toEqual(itemStatuses.filter((status) => isOpen({ status }) && status !== 'contested'))
  })
  test.each<[Partial<TimeRequest>, string | undefined]>([
    [{}, undefined],
    [{ newDay: day('2026-12-18') }, 'extension-not-later'],
    [{ reason: ' ' }, 'reason-missing'],
    [{ kind: 'pause' }, undefined],
    [{ kind: 'pause', fromDay: day('2026-11-22') }, 'pause-past'],
    [{ kind: 'pause', toDay: day('2026-11-23') }, 'end-before-start'],
    [{ kind: 'pause', toDay: day('2027-11-24') }, 'pause-too-long'],
    [{ kind: 'pause', fromDay: day('2026-12-19'), toDay: day('2026-12-20') }, 'pause-after-due'],
  ])('%j: %s', (change, expected) => {
    expect(code(change)).toBe(expected)
  })
  test('before the deadline, one at a time, twice a round, and pauses do not overlap', () => {
    expect(code({}, [], item, day('2026-12-18'))).toBeUndefined()
    expect(code({}, [], item, day('2026-12-19'))).toBe('extension-late')
    expect(code({}, [], { ...item, dueDay: null })).toBe('no-deadline')
    expect(code({}, [ask(longer).change])).toBe('time-waiting')
    const first = held()
    const second = held(first.item, { ...longer, newDay: day('2026-12-30') }, [first.change])
    const both = [first.change, second.change]
    expect(code({ newDay: day('2027-01-30') }, [first.change], first.item)).toBeUndefined()
    expect(code({ newDay: day('2027-01-30') }, both, second.item)).toBe('extension-spent')
    expect(code({ newDay: day('2027-01-30') }, both, { ...second.item, round: 2 })).toBeUndefined()
    const paused = held(item, pause)
    const over = { kind: 'pause', fromDay: day('2026-11-30'), toDay: day('2026-12-01') } as const
    expect(code(over, [paused.change], paused.item)).toBe('pause-overlaps')
    expect(code({ ...over, fromDay: day('2026-12-01') }, [paused.change], paused.item)).toBeUndefined()
  })
})

describe('deciding on it', () => {
  const { change } = ask(longer)
  test('the owner does, the inspector of what is the owner’s own, and never who asked', () => {
    const may = (byOwner: boolean) =>
      roles.filter((role) => whyNotDecideTime(item, change, byOwner, actorOf(50, role)) === null)
    expect(may(false)).toEqual(['owner'])
    expect(may(true)).toEqual(['inspector'])
    const own = requestTime(item, [], longer, { id: idOf(900), lead }, owner, now).change
    expect(whyNotDecideTime(item, own, false, owner)?.code).toBe('own-request')
    expect(whyNotDecideTime(item, own, true, inspector)).toBeNull()
  })
  test('approved it moves the deadline and keeps the old day; refused it says why and moves nothing', () => {
    const done = held()
    expect(done.item).toMatchObject({ dueDay: '2026-12-25', version: item.version + 1 })
    expect(done.change).toMatchObject({ oldDay: '2026-12-18', newDay: '2026-12-25', decision: 'approved' })
    expect(whyNotDecideTime(item, done.change, false, owner)?.code).toBe('already-decided')
    const refused = (reason: string) =>
      decideTime(item, [], change, { decision: 'refused', reason }, context, owner, now)
    expect(() => refused(' ')).toThrow('reason-missing')
    expect(refused('do it').item.dueDay).toBe('2026-12-18')
  })
  test('what waits in an earlier round blocks nothing and is decided by nobody; it lapses, and nobody did it', () => {
    const again = { ...item, round: 2 }
    expect(code({}, [change], again)).toBeUndefined()
    expect(whyNotDecideTime(again, change, false, owner)?.code).toBe('time-lapsed')
    const [lapsed] = lapseTime(again, [change, held().change], now)
    expect(lapseTime(again, [change, held().change], now)).toHaveLength(1)
    expect(lapsed?.change).toMatchObject({ decision: 'lapsed', decidedBy: null, decidedAt: now, version: 2 })
    expect(lapsed?.fact).toMatchObject({ act: 'rectification.timeLapsed', payload: { round: 1, kind: 'extension' } })
    expect(whyNotDecideTime(item, lapsed?.change ?? change, false, owner)?.code).toBe('time-lapsed')
  })
  test('a calendar that moved the deadline past what was asked for: an approval never brings it forward', () => {
    const approve = (of: typeof item, asked = change) =>
      decideTime(of, [], asked, { decision: 'approved', reason: '' }, context, owner, now).item.dueDay
    expect(() => approve({ ...item, dueDay: day('2026-12-25') })).toThrow('extension-not-later')
    expect(approve({ ...item, dueDay: day('2026-12-24') })).toBe('2026-12-25')
    expect(() => approve({ ...item, dueDay: day('2026-11-23') }, ask(pause).change)).toThrow('pause-after-due')
    const moved = { ...item, dueDay: day('2026-12-25') }
    const refused = decideTime(moved, [], change, { decision: 'refused', reason: 'no need' }, context, owner, now)
    expect(refused.item.dueDay).toBe('2026-12-25')
  })
  test('lifting a pause gives the rest back, and leaves a working day', () => {
    const { item: paused, change: running } = held(item, pause)
    expect(paused.dueDay).toBe('2026-12-25')
    expect(whyNotLift(paused, running, day('2026-12-01'))?.code).toBe('pause-over')
    expect(whyNotLift({ ...paused, round: 2 }, running, day('2026-11-26'))?.code).toBe('pause-over')
    const closed = { ...paused, status: 'closed' } as const
    expect(whyNotLift(closed, running, day('2026-11-26'))?.code).toBe('item-closed')
    const lifted = liftPause(paused, [running], running, 'thaw', calendar, '2026-11-26T02:00:00.000Z' as typeof now)
    expect(lifted.item.dueDay).toBe('2026-12-22')
    expect(lifted.change).toMatchObject({ endedDay: '2026-11-25', newDay: '2026-12-22' })
    const near = { ...paused, dueDay: day('2026-11-26') }
    const soon = { ...running, oldDay: day('2026-11-24') }
    const late = liftPause(near, [soon], soon, 'thaw', calendar, '2026-11-30T02:00:00.000Z' as typeof now)
    expect(late.item.dueDay).toBe('2026-12-01')
  })
})
