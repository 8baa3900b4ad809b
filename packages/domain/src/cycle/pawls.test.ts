import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { roles } from '../people/role.ts'
import { isCarriedOver } from '../rectification/item.ts'
import { actorOf, carriedOut, idOf, itemOf, now, owner } from './example.ts'
import { recordLesson, whyNotRecordLesson } from './lesson.ts'
import { promote, retire, standing, whyNotPromote, whyNotRetire } from './practice.ts'
import { recur, whyNotRecur } from './recurrence.ts'

describe('no recurrence (second pawl)', () => {
  const item = itemOf(1, { status: 'verified', cycleId: '2026H1' })
  const closed = { item, category: 'noise', placeId: idOf(5), closedOn: '2026-06-01' as Day, times: 1 }
  const again = { category: 'noise', placeId: idOf(5), seenOn: '2026-11-01' as Day }

  test('re-opens the item in the running cycle, counts, and opens a management item to fill in', () => {
    const done = recur(closed, again, { cycleId: '2026H2', managementItemId: idOf(9) })
    expect(done.item).toMatchObject({ status: 'reopened', cycleId: '2026H2', number: item.number, round: 2 })
    expect(done.item).toMatchObject({ outcome: null, closedAt: null })
    expect(done.times).toBe(2)
    expect(done.management).toMatchObject({
      unitId: item.leadUnitId,
      sourceItemId: item.id,
      cause: null,
      doneDay: null,
    })
    expect(done.fact).toMatchObject({ act: 'cycle.problemRecurred', payload: { times: 2 } })
  })
  test('comes back in the cycle out of which it was carried: the old reason does not cover the new occurrence', () => {
    const carried = { ...carriedOut({ ...item, cycleId: '2026H2' }), status: 'closed' } as const
    const into = { cycleId: '2026H2', managementItemId: idOf(9) } as const
    expect(isCarriedOver(recur({ ...closed, item: carried }, again, into).item)).toBe(false)
    const earlier = { ...carriedOut(item), cycleId: '2026H2', status: 'closed' } as const
    expect(recur({ ...closed, item: earlier }, again, into).item.carriedOver?.from).toBe('2026H1')
  })
  test.each([
    [{ seenOn: '2026-11-28' }, undefined],
    [{ seenOn: '2026-11-29' }, 'recurrence-too-late'],
    [{ seenOn: '2026-05-31' }, 'other-problem'],
    [{ seenOn: '2026-06-01' }, 'other-problem'],
    [{ seenOn: '2026-06-02' }, undefined],
    [{ category: 'dust' }, 'other-problem'],
    [{ placeId: idOf(6) }, 'other-problem'],
  ])('%j: %s', (change, code) => {
    expect(whyNotRecur(closed, { ...again, ...change } as typeof again)?.code).toBe(code)
  })
  test('an open item cannot come back', () => {
    expect(whyNotRecur({ ...closed, item: itemOf(1) }, again)?.code).toBe('item-not-closed')
  })
})

describe('practice (third pawl)', () => {
  const draft = {
    id: idOf(1),
    title: 'night patrol',
    measureId: idOf(2),
    unitId: null,
    cycleId: '2026H2',
    evidence: '+3',
  }
  const { practice, fact } = promote(draft, [], owner, now)

  test('stands until somebody retires it with a reason', () => {
    expect(standing([practice])).toEqual([practice])
    expect(fact).toMatchObject({ act: 'cycle.practicePromoted', payload: { evidence: '+3' } })
    expect(whyNotRetire(practice, owner, ' ')?.code).toBe('reason-missing')
    const retired = retire(practice, owner, 'law changed', now).practice
    expect(standing([retired])).toEqual([])
    expect(whyNotRetire(retired, owner, 'x')?.code).toBe('already-retired')
    expect(whyNotPromote(draft, [retired], owner)).toBeNull()
  })
  test('by the owner only, with evidence, once per measure', () => {
    expect(roles.filter((role) => whyNotPromote(draft, [], actorOf(7, role)) === null)).toEqual(['owner'])
    expect(roles.filter((role) => whyNotRetire(practice, actorOf(7, role), 'x') === null)).toEqual(['owner'])
    expect(whyNotPromote({ ...draft, evidence: ' ' }, [], owner)?.code).toBe('evidence-missing')
    expect(whyNotPromote(draft, [practice], owner)?.code).toBe('already-practice')
    expect(whyNotPromote({ ...draft, measureId: null }, [{ ...practice, measureId: null }], owner)).toBeNull()
  })
})

test('a lesson is written by the owner', () => {
  expect(roles.filter((role) => whyNotRecordLesson(actorOf(7, role)) === null)).toEqual(['owner'])
  const { lesson } = recordLesson({ id: idOf(1), cycleId: '2026H2', text: 'begin earlier' }, owner, now)
  expect(lesson).toMatchObject({ text: 'begin earlier', byName: owner.name, at: now })
})
