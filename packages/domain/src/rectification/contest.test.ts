import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { actorOf, idOf, now } from '../cycle/example.ts'
import { roles } from '../people/role.ts'
import { type Contest, contest, openContest, whyNotContest } from './contest.ts'
import { decideContest, whyNotDecideContest } from './decide-contest.ts'
import { assigned, handedIn, owner, unit } from './example.ts'
import { itemStatuses } from './item.ts'

const calendar = calendarOf([])
const [first, second] = [idOf(800), idOf(801)]
const leadOf = (id: string, retired = false) => ({ id, name: id, retired })
const draft = { clause: 'article 5', reason: 'a street matter', proposedUnitId: second }
const item = assigned({ leadUnitId: first })
const send = (of = item, contests: readonly Contest[] = [], lead = leadOf(of.leadUnitId)) => {
  const context = { id: idOf(900 + contests.length), contests, submissions: [], lead, calendar }
  return contest(of, { ...draft, proposedUnitId: null }, context, unit, now)
}
const decide = (sent: ReturnType<typeof send>, next: string, reason = 'by the clause') =>
  decideContest(
    sent.item,
    sent.contest,
    { lead: leadOf(sent.item.leadUnitId), next: leadOf(next), reason, byOwner: false },
    owner,
    now,
  )

describe('returning a wrongly assigned item', () => {
  const why = (change: object, of = item, contests: readonly Contest[] = []) =>
    whyNotContest(of, contests, [], leadOf(first), { ...draft, ...change })?.code
  test('before its plan is in, and in no other status', () => {
    const may = itemStatuses.filter((status) => why({}, { ...item, status }) === undefined)
    expect(may).toEqual(['assigned', 'reopened'])
    const { item: handed, submission } = handedIn(item, 'plan')
    const back = { ...handed, status: 'assigned' } as const
    expect(whyNotContest(back, [], [submission], leadOf(first), draft)?.code).toBe('plan-handed-in')
  })
  test.each([
    [{}, undefined],
    [{ clause: ' ' }, 'clause-missing'],
    [{ reason: ' ' }, 'reason-missing'],
    [{ proposedUnitId: first }, 'same-lead'],
    [{ proposedUnitId: null }, undefined],
  ])('%j: %s', (change, code) => {
    expect(why(change)).toBe(code)
  })
  test('the first is decided in two working days, the second in one', () => {
    const one = send()
    expect(one.contest).toMatchObject({ ordinal: 1, dueDay: '2026-11-25', unitId: first })
    const given = decide(one, second)
    expect(given.item).toMatchObject({ leadUnitId: second, status: 'assigned' })
    expect(given.contest.decision).toBe('reassigned')
    const two = send(given.item, [given.contest])
    expect(two.contest).toMatchObject({ ordinal: 2, dueDay: '2026-11-24', unitId: second })
    expect(openContest([given.contest, two.contest])).toBe(two.contest)
  })
})

describe('deciding on it', () => {
  test('the owner insists, or gives it away; the second decision is the arbitration, whoever it names', () => {
    const one = send()
    const stays = decide(one, first)
    expect(stays.contest).toMatchObject({ decision: 'insisted', decidedUnitId: first })
    const two = send(stays.item, [stays.contest])
    for (const next of [first, second]) {
      const end = decide(two, next)
      expect(end.contest.decision).toBe('arbitrated')
      const all = [stays.contest, end.contest]
      expect(whyNotContest(end.item, all, [], leadOf(next), { ...draft, proposedUnitId: null })?.code).toBe(
        'contest-arbitrated',
      )
      // A new round is a new assignment.
      const again = { ...end.item, status: 'reopened', round: 2 } as const
      expect(whyNotContest(again, all, [], leadOf(next), { ...draft, proposedUnitId: null })).toBeNull()
    }
  })
  test('once, with a reason, for a unit that lives, by somebody who did not return it', () => {
    const one = send()
    const ask = (next = leadOf(second), reason = 'x', actor = owner, of = one.contest) =>
      whyNotDecideContest(one.item, of, { next, reason, byOwner: false }, actor)?.code
    expect(ask()).toBeUndefined()
    expect(ask(leadOf(second), ' ')).toBe('reason-missing')
    expect(ask(leadOf(second, true))).toBe('unit-retired')
    expect(ask(leadOf(second), 'x', unit)).toBe('own-request')
    expect(ask(leadOf(second), 'x', owner, decide(one, second).contest)).toBe('already-decided')
  })
  test('the owner does, the inspector of what is the owner’s own, and nobody else', () => {
    const { item: sent, contest: waiting } = send()
    const may = (byOwner: boolean) =>
      roles.filter((role) => {
        const to = { next: leadOf(second), reason: 'x', byOwner }
        return whyNotDecideContest(sent, waiting, to, actorOf(50, role)) === null
      })
    expect(may(false)).toEqual(['owner'])
    expect(may(true)).toEqual(['inspector'])
  })
  test('a new lead unit stops co-operating', () => {
    const helped = { ...item, coUnitIds: [second, idOf(802)] }
    expect(decide(send(helped), second).item.coUnitIds).toEqual([idOf(802)])
  })
})
