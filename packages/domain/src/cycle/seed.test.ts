import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { floorSubjects } from './aspect.ts'
import { carriedOut, cycleAt, idOf, itemOf, now, owner } from './example.ts'
import { type Floor, openingFloor, verdicts } from './floor.ts'
import { openNext } from './open.ts'
import type { Practice } from './practice.ts'
import type { ManagementItem } from './recurrence.ts'
import type { Estate } from './seed.ts'

const cycle = cycleAt('closed')
const level = fc.option(fc.integer({ min: 1, max: 100 }))
const floors = fc
  .tuple(...floorSubjects().map(() => fc.record({ after: level, verdict: fc.constantFrom(...verdicts) })))
  .map((rows) =>
    rows.map(({ after, verdict }, i): Floor => {
      const subject = floorSubjects()[i] ?? 'overall'
      const opening = openingFloor({ cycleId: cycle.id, subject, before: after, provisional: false })
      return { ...opening, achieved: after === null ? null : after - 1, verdict, after }
    }),
  )
const numbers = (from: number) => fc.uniqueArray(fc.integer({ min: from, max: from + 50 }), { maxLength: 5 })
const items = numbers(100).chain((ns) =>
  fc.tuple(...ns.map((n) => fc.constantFrom(...floorSubjects()).map((subject) => carriedOut(itemOf(n, { subject }))))),
)
const practices = numbers(200).map((ns) =>
  ns.map((n): Practice => {
    const promoted = { cycleId: cycle.id, evidence: 'e', promotedByName: 'o', promotedAt: now }
    return {
      id: idOf(n),
      title: `p${n}`,
      measureId: null,
      unitId: null,
      ...promoted,
      retiredAt: null,
      retiredReason: null,
      version: 1,
    }
  }),
)
const managementItems = numbers(300).map((ns) =>
  ns.map((n): ManagementItem => {
    const blank = { cause: null, change: null, ownerName: null, dueDay: null, doneDay: null, version: 1 }
    const empty = { ...blank, doneNote: null, voidReason: null }
    return { id: idOf(n), cycleId: cycle.id, unitId: idOf(1), sourceItemId: idOf(2), category: 'noise', ...empty }
  }),
)
const lessons = numbers(400).map((ns) =>
  ns.map((n) => ({ id: idOf(n), cycleId: cycle.id, text: 't', byName: 'o', at: now })),
)

test('a management item that is done asks nothing of the next strategy', () => {
  const empty = {
    cause: null,
    change: null,
    ownerName: null,
    dueDay: null,
    doneNote: null,
    voidReason: null,
    version: 1,
  }
  const about = { cycleId: cycle.id, unitId: idOf(1), sourceItemId: idOf(2), category: 'noise', ...empty }
  const managementItems = [
    { ...about, id: idOf(301), doneDay: '2026-11-01' as Day },
    { ...about, id: idOf(302), doneDay: null },
  ]
  const left = { floors: [], items: [], practices: [], lessons: [], passages: [], managementItems }
  for (const provisional of [false, true]) {
    const from = provisional ? cycleAt('assessment') : cycle
    const { seed } = openNext([from], { ...left, cycle: from }, provisional, owner, now)
    expect(seed.measures.map((it) => it.sourceId)).toEqual([idOf(302)])
  }
})

test('opening from a closed cycle loses nothing', () => {
  fc.assert(
    fc.property(fc.record({ floors, items, practices, managementItems, lessons }), (left) => {
      const estate: Estate = { cycle, passages: [], ...left }
      const { seed } = openNext([cycle], estate, false, owner, now)
      expect(seed.floors.map((it) => [it.subject, it.before])).toEqual(left.floors.map((it) => [it.subject, it.after]))
      expect(seed.verdicts.map((it) => it.verdict)).toEqual(left.floors.map((it) => it.verdict))
      expect(seed.items.map((it) => [it.number, it.cycleId, it.carriedOver])).toEqual(
        left.items.map((it) => [it.number, '2027H1', it.carriedOver]),
      )
      expect(seed.practices).toEqual(left.practices)
      expect(seed.managementItems).toEqual(left.managementItems)
      expect(seed.lessons).toEqual(left.lessons)
      const slipped = left.floors.filter((it) => it.verdict === 'recover' && it.before !== null)
      expect(seed.slips.map((it) => it.subject)).toEqual(slipped.map((it) => it.subject))
      const weak = left.items.filter((it) =>
        left.floors.some((f) => f.subject === it.subject && f.verdict === 'strengthen'),
      )
      const sources = [...weak, ...left.practices, ...left.managementItems].map((it) => it.id)
      expect(seed.measures.map((it) => it.sourceId)).toEqual(sources)
    }),
  )
})
