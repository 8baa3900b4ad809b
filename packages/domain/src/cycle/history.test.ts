import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen, itemStatuses } from '../rectification/item.ts'
import { type FloorSubject, floorSubjects } from './aspect.ts'
import { close, proposeClose, whyNotProposeClose } from './close.ts'
import { carriedOut, idOf, itemOf, leader, linesOf, now, owner } from './example.ts'
import { type Floor, isBetter, type Reading } from './floor.ts'
import { forceGate, proposeForce } from './force.ts'
import { gateLines } from './gate.ts'
import { openFirst, openNext } from './open.ts'
import { forcedGates, type Passage, passGate } from './passage.ts'
import { type ClosingState, previewClosing } from './preview.ts'
import { proposeRebase, rebase, whyNotProposeRebase } from './rebase.ts'
import type { Estate } from './seed.ts'
import { settle } from './settle.ts'
import { type Cycle, gateStages, usualRise } from './stage.ts'

const score = fc.integer({ min: 5000, max: 9999 }).map((n) => n / 100)
const scoreReading: fc.Arbitrary<Reading> = fc
  .tuple(score, fc.constantFrom('examination', 'self_survey', 'wave'), fc.option(fc.integer({ min: 1, max: 500 })))
  .map(([value, basis, spread]) => {
    const half = spread === null ? null : spread / 100
    return { value, basis, lower95: half === null ? null : value - half, upper95: half === null ? null : value + half }
  })
const rankReading: fc.Arbitrary<Reading> = fc
  .integer({ min: 1, max: 8 })
  .map((value) => ({ value, basis: 'examination', lower95: null, upper95: null }))

const halfYear = fc.record({
  scores: fc.array(fc.option(scoreReading), { minLength: 14, maxLength: 14 }),
  rank: fc.option(rankReading),
  items: fc.array(
    fc.record({ subject: fc.constantFrom(...floorSubjects()), status: fc.constantFrom(...itemStatuses) }),
    {
      maxLength: 6,
    },
  ),
  lookback: fc.constantFrom('passed', 'pending', 'failed', 'nothing'),
  forced: fc.uniqueArray(fc.constantFrom(...gateStages)),
  rebases: fc.array(
    fc.record({ subject: fc.constantFrom(...floorSubjects()), drop: fc.integer({ min: -2, max: 5 }) }),
    {
      maxLength: 3,
    },
  ),
  policy: fc.constantFrom('published', 'lowerBound'),
  provisionally: fc.boolean(),
})
type HalfYear = typeof halfYear extends fc.Arbitrary<infer T> ? T : never

function readingsOf(it: HalfYear): Partial<Record<FloorSubject, Reading>> {
  const scored = floorSubjects().filter((subject) => subject !== 'rank')
  const pairs = scored.flatMap((subject, i) => (it.scores[i] ? [[subject, it.scores[i]] as const] : []))
  return { ...Object.fromEntries(pairs), ...(it.rank && { rank: it.rank }) }
}

/** Rebases where the rule allows it; every other attempt must be refused. */
function rebased(cycle: Cycle, floors: Floor[], it: HalfYear, lowered: Set<FloorSubject>): Floor[] {
  return floors.map((floor) =>
    it.rebases.reduce((current, { subject, drop }) => {
      if (subject !== current.subject || current.before === null) return current
      const content = { to: subject === 'rank' ? current.before + drop : current.before - drop, minutes: '7' } as const
      const cited = { ...content, meeting: 'director_office' } as const
      if (whyNotProposeRebase(cycle, current, cited, owner, 'x')) return current
      lowered.add(subject)
      return rebase(
        cycle,
        current,
        proposeRebase(cycle, current, cited, owner, 'x', idOf(60), now).proposal,
        leader,
        now,
      ).floor
    }, floor),
  )
}

function throughGates(opened: Cycle, it: HalfYear): { cycle: Cycle; passages: Passage[] } {
  let cycle = opened
  const passages: Passage[] = []
  for (const stage of gateStages.slice(0, -1)) {
    const unmet = it.forced.includes(stage) ? gateLines.filter((row) => row.stage === stage).map((row) => row.id) : []
    const lines = linesOf(stage, unmet)
    const step =
      unmet.length === 0
        ? passGate(cycle, lines, owner, now)
        : forceGate(cycle, lines, proposeForce(cycle, lines, owner, 'x', idOf(50), now).proposal, leader, now)
    cycle = step.cycle
    passages.push(step.passage)
  }
  return { cycle, passages }
}

/** One half-year from opening to close; `round` is what the rank compares with. */
function live(
  opened: Cycle,
  floors: Floor[],
  carried: Estate['items'],
  it: HalfYear,
  previousRound: ClosingState['previousRound'],
) {
  const lowered = new Set<FloorSubject>()
  const standing = rebased(opened, floors, it, lowered)
  const { cycle, passages } = throughGates({ ...opened, floorPolicy: it.policy }, it)
  const fresh = it.items.map((row, i) => itemOf(i + 1, { ...row, cycleId: cycle.id }))
  const items = [...carried, ...fresh]
  const lines = linesOf('rectification', it.forced.includes('rectification') ? ['items-closed-or-carried-over'] : [])
  const lookbacks = Object.fromEntries(floorSubjects().map((subject) => [subject, it.lookback]))
  const readings = readingsOf(it)
  const state: ClosingState = { cycle, floors: standing, readings, items, lookbacks, previousRound, lines, passages }
  expect(whyNotProposeClose(state, owner, 'x')?.code).toBe(items.some(isOpen) ? 'items-open' : undefined)

  const ready = { ...state, items: items.map((item) => (isOpen(item) ? carriedOut(item) : item)) }
  const done = close(ready, proposeClose(ready, owner, 'x', idOf(70), now).proposal, leader, now)
  expect(done.floors.map((floor) => floor.after)).toEqual(previewClosing(ready).map((floor) => floor.after))
  expect(forcedGates([...passages, done.passage])).toEqual(gateStages.filter((stage) => it.forced.includes(stage)))
  expect(done.fact.payload).toMatchObject({ forcedGates: forcedGates([...passages, done.passage]) })
  expect(done.floors.every((floor) => floor.marks.includes('forced') === it.forced.includes('rectification'))).toBe(
    true,
  )
  expect(done.floors.every((floor) => floor.marks.includes('rebased') === lowered.has(floor.subject))).toBe(true)

  const estate: Estate = {
    ...done,
    items: ready.items,
    practices: [],
    managementItems: [],
    lessons: [],
    passages: [...passages, done.passage],
  }
  return { estate, waiting: { ...estate, cycle, floors: standing }, lowered }
}

/** No floor of `later` is worse than in `earlier`, and none is lost, but for those rebased in between. */
function expectHeld(
  earlier: readonly Floor[],
  level: 'before' | 'after',
  later: readonly Floor[],
  lowered: Set<FloorSubject>,
) {
  for (const floor of earlier) {
    const was = floor[level]
    const is = later.find((row) => row.subject === floor.subject)?.before ?? null
    if (was === null || lowered.has(floor.subject)) continue
    expect(is).not.toBeNull()
    expect(isBetter(floor.subject, was, is ?? was)).toBe(false)
  }
}

test('over any history no floor falls without a rebase, a forced gate stays visible, open items stop the close', () => {
  fc.assert(
    fc.property(fc.array(halfYear, { minLength: 1, maxLength: 5 }), (years) => {
      const settings = {
        floorPolicy: 'published',
        largestRise: usualRise,
        aspectsEdition: 1,
        crosswalkEdition: 1,
      } as const
      const first = openFirst([], '2024H1', settings, owner, now)
      let { cycle } = first
      let floors = [...first.seed.floors]
      let items: Estate['items'] = []
      let round: ClosingState['previousRound'] = null
      for (const it of years) {
        const { estate, waiting, lowered } = live(cycle, floors, items, it, round)
        expectHeld(floors, 'before', estate.floors, lowered)
        const next = it.provisionally
          ? openNext([waiting.cycle], waiting, true, owner, now)
          : openNext([estate.cycle], estate, false, owner, now)
        expectHeld(waiting.floors, 'before', next.seed.floors, new Set())
        const own = { floors: next.seed.floors, targets: [], measureSourceIds: [] }
        const settled = it.provisionally ? settle(next.cycle, own, estate, owner, now) : next
        // Between a closing and the next opening nothing may lower a floor, not even in a rebased cycle.
        expectHeld(estate.floors, 'after', settled.seed.floors, new Set())
        expect(settled.seed.forcedGates).toEqual(forcedGates(estate.passages))
        cycle = settled.cycle
        floors = [...settled.seed.floors]
        items = settled.seed.items
        if (it.rank) round = { rank: it.rank.value, score: readingsOf(it).overall?.value ?? null }
      }
    }),
    { numRuns: 60 },
  )
})
