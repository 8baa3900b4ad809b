import { describe, expect, test } from 'vitest'
import { idOf } from '../cycle/example.ts'
import type { Instant } from '../day.ts'
import { roles } from '../people/role.ts'
import { type Asker, assign, type Case, caseOutcomes, channelOf, isOwnWork, whyNotAssign } from './ask.ts'
import { settle, tryOnce, whyNotSettle, whyNotTry } from './settle.ts'
import { type Visit, whyNotSee, whyNotSend } from './visit.ts'

const now = (hour = 9) => `2026-11-27T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const [zone, street, village, bureau] = [idOf(900), idOf(901), idOf(902), idOf(903)]
const asker = (paths: string[][], ...held: Asker['roles'][number][]): Asker => ({
  ...{ id: idOf(1), name: '马', roles: held, unitPaths: paths },
})
const fresh: Case = {
  ...{ id: idOf(5), lookbackId: idOf(6), rowId: idOf(7), place: 1, askerId: idOf(1), askerName: '马' },
  ...{ channel: 'call', assignedAt: now(), tries: [], outcome: null, note: '' },
  ...{ settledAt: null, settledBy: null, version: 1 },
}
const me = { id: idOf(1), name: '马' }
const round = { id: idOf(6), number: 'HK-2026-01' }
const ground = { tries: 3, reachable: true, erased: false }
const asked = (outcome: (typeof caseOutcomes)[number]) => ({ outcome, note: '' })

test('who asks by which way: a surveyor is put through and sees no number; units call nobody', () => {
  expect(Object.fromEntries(roles.map((role) => [role, channelOf([role])]))).toEqual({
    ...{ owner: 'call', inspector: 'call', surveyor: 'relay' },
    ...{ leader: null, lead_unit: null, unit: null, editor: null, auditor: null, admin: null },
  })
})

test.each([
  ['the zone does no work', [[zone]], [[zone, street]], false],
  ['the unit itself', [[zone, street]], [[zone, street]], true],
  ['a unit above it', [[zone, street]], [[zone, street, village]], true],
  ['a unit under it', [[zone, street, village]], [[zone, street]], true],
  ['another unit', [[zone, bureau]], [[zone, street]], false],
  [
    'one that co-operated',
    [[zone, bureau]],
    [
      [zone, street],
      [zone, bureau],
    ],
    true,
  ],
] as const)('own work: %s', (_name, own, work, expected) => {
  expect(isOwnWork(own, work)).toBe(expected)
  const visit = { outcome: null } as Visit
  expect(
    whyNotSend(
      visit,
      asker(
        own.map((path) => [...path]),
        'unit',
      ),
      work,
    )?.code,
  ).toBe(expected ? 'own-work' : undefined)
})

test('a case is given to whoever may ask, until it is settled', () => {
  const inspector = asker([[zone]], 'inspector')
  const given = (to: typeof round) => assign(fresh, to, inspector, [[zone, street]], now())
  expect(given(round)).toMatchObject({ askerId: inspector.id, channel: 'call' })
  expect(() => given({ id: idOf(8), number: 'HK-2026-02' })).toThrow('case-elsewhere')
  expect(whyNotAssign(fresh, asker([[zone, bureau]], 'unit'), [[zone, street]])?.code).toBe('asker-not-allowed')
  expect(whyNotAssign({ outcome: 'satisfied' }, inspector, [])?.code).toBe('case-settled')
})

describe('an outcome', () => {
  const tried = [9, 11, 13].reduce((one, hour) => tryOnce(one, 'no_answer', me, now(hour)), fresh)
  const withdrew = tryOnce(fresh, 'withdrew', me, now())
  const declined = tryOnce(fresh, 'declined', me, now())
  const allowed = (one: Case, reachable = true) =>
    caseOutcomes.filter((outcome) => whyNotSettle(one, asked(outcome), { ...ground, reachable }, me.id) === null)
  test('these are allowed and no others', () => {
    expect(allowed(fresh)).toEqual(['satisfied', 'unsatisfied'])
    expect(allowed(tried)).toEqual(['satisfied', 'unsatisfied', 'not_reached'])
    expect(allowed(declined)).toEqual(['satisfied', 'unsatisfied', 'not_reached'])
    expect(allowed(withdrew)).toEqual(['withdrawn'])
    expect(allowed(fresh, false)).toEqual(['withdrawn'])
    expect(allowed(settle(fresh, asked('satisfied'), ground, me, now()))).toEqual([])
  })
  test('is recorded by whoever has the case, and names nobody', () => {
    expect(whyNotSettle(fresh, asked('satisfied'), ground, idOf(2))?.code).toBe('not-your-case')
    const note = { outcome: 'satisfied', note: '打13800001234' } as const
    expect(whyNotSettle(fresh, note, ground, me.id)?.code).toBe('outcome-names-somebody')
    const gone = { ...ground, reachable: false, erased: true }
    expect(whyNotSettle(fresh, { outcome: 'withdrawn', note: '不想说' }, gone, me.id)?.code).toBe('note-erased')
    expect(whyNotSettle(fresh, { outcome: 'withdrawn', note: ' ' }, gone, me.id)).toBeNull()
  })
  test('two tries of one hour are one', () => {
    const once = tryOnce(fresh, 'busy', me, now(9))
    expect(whyNotTry(once, me.id, '2026-11-27T09:59:00.000Z' as Instant)?.code).toBe('try-too-soon')
    expect(whyNotTry(once, me.id, now(10))).toBeNull()
    expect(whyNotTry(withdrew, me.id, now(12))?.code).toBe('withdrawn')
  })
})

test('a visit has photos, and is recorded by whoever was sent', () => {
  const visit = { outcome: null, visitorId: me.id } as const
  expect(whyNotSee(visit, { photos: 1, note: '' }, me.id)).toBeNull()
  expect(whyNotSee(visit, { photos: 0, note: '' }, me.id)?.code).toBe('photo-missing')
  expect(whyNotSee(visit, { photos: 1, note: '' }, idOf(2))?.code).toBe('not-your-visit')
  expect(whyNotSee({ ...visit, outcome: 'fixed' }, { photos: 1, note: '' }, me.id)?.code).toBe('visit-settled')
})
