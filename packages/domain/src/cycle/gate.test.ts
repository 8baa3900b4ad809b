import { describe, expect, test } from 'vitest'
import type { Day } from '../day.ts'
import { reportKinds } from '../form/kind.ts'
import { type DueState, dueStates } from '../lookback/due.ts'
import { carriedOut, floorsAt, itemOf } from './example.ts'
import { checkGate, gateLines, isWholeGate } from './gate.ts'
import type { GateFacts, MeasureFact, TargetFact } from './gate-fact.ts'
import { gateStages } from './stage.ts'

const target = (id: string, change: Partial<TargetFact>): TargetFact => ({
  id,
  label: id,
  level: 'unit',
  aspect: 'education',
  parentId: null,
  score: 85,
  rank: null,
  weight: 1,
  sourceId: 'plan',
  ...change,
})
const tree = [
  target('zone', { level: 'zone', aspect: null, rank: 3 }),
  target('education', { level: 'aspect', parentId: 'zone' }),
  target('bureau', { level: 'lead', parentId: 'education' }),
  target('street', { parentId: 'bureau', score: 80 }),
  target('village', { parentId: 'bureau', score: 90 }),
]
const measure: MeasureFact = {
  id: 'm1',
  label: 'm1',
  targetIds: ['bureau'],
  unitId: 'u',
  startDay: null,
  dueDay: '2026-12-01',
  taskCount: 1,
}
const floors = floorsAt((subject) => (subject === 'rank' ? 3 : 80))
const goal = { aspects: ['education'], targets: tree, floors } as const
const strategy = { outlinePublished: true, targets: tree, measures: [measure], managementItems: [] }
const nothingOpen = {
  quarters: [{ quarter: '2026Q3', published: true, circulated: true }],
  findings: [],
  cases: [],
} as const
const missing = (facts: GateFacts, line: string) =>
  gateStages
    .flatMap((stage) => checkGate(stage, facts))
    .find((it) => it.line === line)
    ?.missing.map((it) => it.id)

test('without facts no line of any gate is met or checked', () => {
  for (const line of gateStages.flatMap((stage) => checkGate(stage, {}))) {
    expect(line).toMatchObject({ checked: false, met: false })
  }
})

test('with everything done every line is met, and facts of one stage say nothing about another', () => {
  const quarters = ['2026Q3'] as const
  const surveyed = { quarters, scheduledQuarters: quarters, campaignQuarters: quarters }
  const leadUnits = [{ id: 'bureau', label: 'bureau', quarters }]
  const organization = { ...surveyed, asked: quarters, measures: [measure], leadUnits }
  const assessment = { ...nothingOpen, examination: { id: '2026H2', compared: true } }
  const lookback = { unlisted: [], rounds: [{ id: 'l', number: 'HK-2026-01', status: 'completed', open: 0 }] } as const
  const rectification = { items: [], lookback, reports: reportKinds }
  const facts: GateFacts = { goal, strategy, organization, assessment, rectification }
  for (const stage of gateStages) {
    const whole = checkGate(stage, facts)
    expect(whole.map((it) => [it.line, it.met])).toEqual(whole.map((it) => [it.line, true]))
    expect(isWholeGate(stage, whole)).toBe(true)
    expect(isWholeGate(stage, whole.slice(1))).toBe(false)
    expect(isWholeGate(stage, checkGate(stage, {}))).toBe(false)
  }
  expect(checkGate('strategy', { goal }).some((it) => it.checked)).toBe(false)
  expect(new Set(gateLines.map((row) => row.id)).size).toBe(gateLines.length)
})

describe('goal', () => {
  const without = (targets: readonly TargetFact[], line: string) => missing({ goal: { ...goal, targets } }, line)
  const changed = (id: string, change: Partial<TargetFact>) => tree.map((t) => (t.id === id ? { ...t, ...change } : t))

  test.each([
    ['every-aspect-has-target', [], ['education']],
    ['every-aspect-has-target', changed('education', { sourceId: null }), ['education']],
    ['targets-decomposed', [], ['education']],
    ['targets-decomposed', tree.slice(0, 2), ['education']],
    ['targets-decomposed', tree.slice(0, 3), ['bureau']],
    ['targets-decomposed', changed('education', { parentId: null }), ['zone', 'education']],
    ['targets-decomposed', changed('education', { parentId: null }).slice(1), []],
    ['no-target-under-floor', changed('education', { score: 79.9 }), ['education']],
    ['no-target-under-floor', changed('zone', { score: 79 }), ['zone']],
    ['no-target-under-floor', changed('zone', { rank: 4 }), ['zone']],
    ['no-target-under-floor', changed('street', { score: 60 }), []],
    ['decomposition-adds-up', changed('street', { score: 79.9 }), ['bureau']],
    ['decomposition-adds-up', changed('village', { weight: 3 }), []],
  ] as const)('%s %#', (line, targets, ids) => {
    expect(without(targets, line)).toEqual(ids)
  })
})

describe('strategy, organization, assessment, rectification', () => {
  test.each([
    [{}, []],
    [{ targetIds: ['education'] }, []],
    [{ targetIds: ['zone'] }, ['education']],
    [{ unitId: null }, ['zone', 'education']],
    [{ dueDay: null }, ['zone', 'education']],
    [{ dueDay: null, startDay: '2026-10-01' }, []],
  ])('a measure with %j leaves unserved %j', (change, ids) => {
    expect(
      missing({ strategy: { ...strategy, measures: [{ ...measure, ...change }] } }, 'every-target-served'),
    ).toEqual(ids)
  })
  test('no target at all is not a served one, no measure at all has no tasks', () => {
    expect(missing({ strategy: { ...strategy, targets: [] } }, 'every-target-served')).toEqual([''])
    const quarters = ['2026Q3', '2026Q4'] as const
    const organization = {
      ...{ quarters, scheduledQuarters: ['2026Q4'], campaignQuarters: ['2026Q2'], measures: [] },
      ...{ asked: quarters, leadUnits: [] },
    }
    expect(missing({ organization }, 'every-measure-has-tasks')).toEqual([''])
    expect(missing({ organization }, 'self-survey-each-quarter')).toEqual(['2026Q3'])
    const line = 'qr-survey-before-examination'
    expect(missing({ organization }, line)).toEqual([''])
    expect(missing({ organization: { ...organization, campaignQuarters: ['2026Q3'] } }, line)).toEqual([])
  })
  test('a management item must stand in the strategy, the outline must be published', () => {
    const managementItems = [{ id: 'g', label: 'g', contained: false }]
    const facts = { strategy: { ...strategy, managementItems, outlinePublished: false } }
    expect(missing(facts, 'management-items-contained')).toEqual(['g'])
    expect(missing(facts, 'outline-published')).toEqual(['outline'])
  })
  test('a result counts once a second person compared it', () => {
    const line = 'examination-result-entered'
    expect(missing({ assessment: { ...nothingOpen, examination: null } }, line)).toEqual([''])
    expect(missing({ assessment: { ...nothingOpen, examination: { id: '2026H2', compared: false } } }, line)).toEqual([
      '2026H2',
    ])
  })
  test('an open item must be carried out of this cycle, not out of an earlier one', () => {
    const earlier = { ...carriedOut(itemOf(3, { cycleId: '2026H1' })), cycleId: '2026H2' }
    const items = [itemOf(1), carriedOut(itemOf(2)), earlier, itemOf(4, { status: 'closed' })]
    const ids = missing({ rectification: { items } }, 'items-closed-or-carried-over')
    expect(ids).toEqual([itemOf(1).id, earlier.id])
  })
  test('both reports must be issued, each named while it is missing', () => {
    const left = (reports: readonly (typeof reportKinds)[number][]) =>
      missing({ rectification: { items: [], reports } }, 'reports-issued')
    expect(left([])).toEqual([...reportKinds])
    expect(left(['self_inspection'])).toEqual(['rectification_report'])
    expect(left([...reportKinds])).toEqual([])
    expect(missing({ rectification: { items: [] } }, 'reports-issued')).toEqual([])
  })
  test('what was closed and is due stands on a list, each named while it does not; what is not due holds nothing up', () => {
    const of = (unlisted: readonly DueState[], ...statuses: ('drawn' | 'completed' | 'voided')[]) => {
      const rounds = statuses.map((status, at) => ({ id: `r${at}`, number: `HK-2026-0${at}`, status, open: 3 }))
      const items = unlisted.map((state) => ({ id: state, label: state, closedDay: '2026-11-01' as Day, state }))
      return missing({ rectification: { items: [], lookback: { unlisted: items, rounds } } }, 'lookback-completed')
    }
    expect(of([])).toEqual([])
    expect(of(['young'])).toEqual([])
    expect(of(dueStates)).toEqual(['due', 'late'])
    expect(of(['due'], 'voided')).toEqual(['due'])
    // An early round that is complete does not speak for what was closed after it.
    expect(of(['due'], 'completed')).toEqual(['due'])
    expect(of([], 'completed')).toEqual([])
    expect(of(['late'], 'completed', 'drawn')).toEqual(['late', 'r1'])
  })
})
