import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import type { Opinion } from '../opinion/opinion.ts'
import { roles } from '../people/role.ts'
import { afterPaper, whyNotFollow } from './follow-up.ts'

const day = (text: string) => text as Day
const house = { replyDue: day('2026-12-07'), dueEstimated: false }
const opinion = (over: Partial<Opinion> = {}) =>
  ({
    status: 'classified',
    urgent: false,
    replyDue: day('2026-12-01'),
    dueEstimated: true,
    version: 3,
    ...over,
  }) as Opinion
const paper = (due: string | null, urgent = false) => ({
  urgent,
  owed: { due: due === null ? null : day(due), dueEstimated: false },
})

test('an urgent paper makes the matter urgent, and none makes it less so', () => {
  expect(afterPaper(opinion(), paper(null, true), house)).toEqual(opinion({ urgent: true, version: 4 }))
  expect(afterPaper(opinion({ urgent: true }), paper('2026-11-28'), house).urgent).toBe(true)
})

test('the earlier deadline of both holds; what changes nothing is no new version', () => {
  const earlier = { replyDue: day('2026-11-28'), dueEstimated: false, version: 4 }
  expect(afterPaper(opinion(), paper('2026-11-28'), house)).toEqual(opinion(earlier))
  for (const due of ['2026-12-01', '2026-12-02', null]) {
    const before = opinion()
    expect(afterPaper(before, paper(due), house)).toBe(before)
  }
})

test('an answered matter is looked at again until the paper’s own day, or the house’s where it has none', () => {
  const answered = opinion({ status: 'answered' })
  const again = { status: 'classified' as const, answeredAt: null, dueEstimated: false, version: 4 }
  expect(afterPaper(answered, paper('2026-12-20', true), house)).toEqual(
    opinion({ ...again, urgent: true, replyDue: day('2026-12-20') }),
  )
  expect(afterPaper(answered, paper(null), house)).toEqual(opinion({ ...again, replyDue: house.replyDue }))
})

test('who runs opinions, who filed it and whose item it is may add to a matter, and nobody else', () => {
  const grants = (role: (typeof roles)[number], path: readonly string[]) => ({
    grants: [{ role, unitId: path.at(-1) ?? '', path }],
  })
  const may = (paths: readonly (readonly string[])[], at: readonly string[]) =>
    roles.filter((role) => whyNotFollow(grants(role, at), paths) === null)
  expect(may([], ['zone'])).toEqual(['owner', 'inspector'])
  // An owner of a part of the tree runs no opinions.
  expect(may([], ['zone', 'street'])).toEqual([])
  expect(may([['zone', 'street']], ['zone', 'street']).sort()).toEqual(['lead_unit', 'unit'])
  // What a community filed is also its street's, and not the other way round.
  expect(may([['zone', 'street', 'community']], ['zone', 'street']).sort()).toEqual(['lead_unit', 'unit'])
  expect(may([['zone', 'street']], ['zone', 'street', 'community'])).toEqual([])
  expect(
    may(
      [
        ['zone', 'street'],
        ['zone', 'park'],
      ],
      ['zone', 'park'],
    ).sort(),
  ).toEqual(['lead_unit', 'unit'])
  expect(whyNotFollow(grants('unit', ['zone', 'park']), [['zone', 'street']])).toEqual({ code: 'matter-of-others' })
})
