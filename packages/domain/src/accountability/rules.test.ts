import { describe, expect, test } from 'vitest'
import type { AspectId } from '../cycle/aspect.ts'
import type { Candidate } from './finding.ts'
import { judge, type YearCase } from './rules.ts'
import { bureau, content, fallen, id, lead, tests, year } from './test-year.ts'

const told = ({ outcome, candidates, because }: ReturnType<typeof judge>) => ({
  outcome,
  named: candidates.filter((each) => each.mayPropose).map((each) => each.aspect),
  because: because.map(({ code }) => code),
})
const advisory = { content: { ...content, gate: { ...content.gate, mode: 'advisory' as const } } }
type Said = [outcome: string, named: AspectId[], because: string[]]

describe('R1, the aspect that fell most', () => {
  test.each<[string, Parameters<typeof tests>[0], Partial<YearCase>, Said]>([
    ['nothing fell', {}, {}, ['none', [], ['nothing_fell']]],
    ['no change at all', { investment: { change: 0 } }, {}, ['none', [], ['nothing_fell']]],
    ['a real fall', fallen, {}, ['proposes', ['investment'], ['fell_most']]],
    ['a fall within chance', { investment: { change: -1, p: 0.3 } }, {}, ['none', [], ['within_chance']]],
    ['just at the level', { investment: { change: -1, p: 0.05 } }, {}, ['proposes', ['investment'], ['fell_most']]],
    [
      'a fall within chance, advisory',
      { investment: { change: -1, p: 0.3 } },
      advisory,
      ['proposes', ['investment'], ['fell_most', 'within_chance', 'gate_advisory']],
    ],
    ['too few asked', { investment: { change: -9, p: 0.001, least: 399 } }, {}, ['none', [], ['sample_too_small']]],
    [
      'as many as asked for',
      { investment: { change: -9, p: 0.001, least: 400 } },
      {},
      ['proposes', ['investment'], ['fell_most']],
    ],
    [
      'no sample size',
      { investment: { change: -3, p: null } },
      {},
      ['proposes', ['investment'], ['fell_most', 'untestable']],
    ],
    [
      'two the same',
      { investment: { change: -3, p: null }, environment: { change: -3, p: null } },
      {},
      ['choose', ['investment', 'environment'], ['fell_most', 'tied', 'untestable']],
    ],
    [
      'two that cannot be told apart',
      { ...fallen, environment: { change: -2.5, p: 0.01, apart: 0.4 } },
      {},
      ['choose', ['investment', 'environment'], ['fell_most', 'not_apart']],
    ],
    [
      'two of which one did not pass',
      { ...fallen, environment: { change: -2.5, p: 0.2, apart: 0.4 } },
      {},
      ['choose', ['investment'], ['fell_most', 'not_apart', 'within_chance']],
    ],
    [
      'two that can be told apart',
      { ...fallen, environment: { change: -1, p: 0.01, apart: 0.01 } },
      {},
      ['proposes', ['investment'], ['fell_most']],
    ],
    [
      'another lead unit',
      fallen,
      { leads: { investment: [lead(bureau), lead(id(11))] } },
      ['choose', ['investment'], ['fell_most', 'lead_changed']],
    ],
    [
      'a lead unit that nobody knows',
      fallen,
      { leads: { investment: [lead(null), lead(bureau)] } },
      ['choose', ['investment'], ['fell_most', 'lead_unknown']],
    ],
    [
      'another method',
      fallen,
      { methodChanged: ['investment'] },
      ['choose', ['investment'], ['fell_most', 'method_changed']],
    ],
    ['one figure missing', { ...fallen, education: { change: null } }, {}, ['proposes', ['investment'], ['fell_most']]],
  ])('%s', (_, given, more, [outcome, named, because]) => {
    expect(told(judge('R1', year(given, more)))).toEqual({ outcome, named, because })
  })

  test('names the lead unit with whoever held its posts; what is not known stays open', () => {
    const [candidate] = judge('R1', year(fallen)).candidates
    expect(candidate).toMatchObject({ unitId: bureau, change: -3, verdict: 'beyond_chance', flags: [] })
    expect(candidate?.posts.map((post) => post.holders[0]?.name)).toEqual(['罗凯'])
    const changed = judge('R1', year(fallen, { leads: { investment: [lead(bureau), lead(id(11))] } })).candidates[0]
    expect(changed).toMatchObject({ unitId: null, unitName: null, flags: ['lead_changed'] })
  })
  test('a unit without such a post, and a post without a holder, are said', () => {
    expect(judge('R1', year(fallen, { posts: [] })).candidates[0]?.flags).toEqual(['no_post'])
    const posts = year(fallen).posts.map((post) => ({ ...post, holders: [] }))
    expect(judge('R1', year(fallen, { posts })).candidates[0]?.flags).toEqual(['vacant_post'])
  })
})

test('without any comparable figure no rule says anything', () => {
  const none = Object.fromEntries(year({}).tests.map(({ aspect }) => [aspect, { change: null }]))
  for (const rule of ['R1', 'R2', 'R3', 'P1'] as const) {
    expect(told(judge(rule, year(none)))).toEqual({ outcome: 'none', named: [], because: ['no_earlier_year'] })
  }
})

describe('R2, the same aspect two years running', () => {
  const before = (aspect: AspectId, more: object = {}) => ({
    status: 'open' as const,
    chosen: null,
    candidates: [{ aspect, mayPropose: true } as Candidate],
    ...more,
  })
  const picked = {
    picks: [{ aspect: 'investment' as const, unitId: bureau }],
    reason: 'x',
    by: { id: id(1), name: 'x' },
    at: '2026-01-01T00:00:00.000Z' as never,
  }
  test.each<[string, Parameters<typeof tests>[0], Partial<YearCase>, Said]>([
    ['nothing fell', {}, { lastYear: before('investment') }, ['none', [], ['nothing_fell']]],
    ['nothing to compare the year before with', fallen, {}, ['none', [], ['no_second_year']]],
    ['the same one', fallen, { lastYear: before('investment') }, ['proposes', ['investment'], ['fell_most_again']]],
    ['another one', fallen, { lastYear: before('education') }, ['none', [], ['not_twice']]],
    [
      'no finding the year before',
      fallen,
      { lastYear: before('investment', { status: 'no_finding' }) },
      ['none', [], ['last_year_no_finding']],
    ],
    [
      'as a person chose the year before',
      fallen,
      { lastYear: before('education', { chosen: picked }) },
      ['proposes', ['investment'], ['fell_most_again']],
    ],
    [
      'not examined the year before',
      fallen,
      { earlier: tests(fallen) },
      ['proposes', ['investment'], ['fell_most_again', 'last_year_not_examined']],
    ],
    [
      'within chance the year before',
      fallen,
      { earlier: tests({ investment: { change: -1, p: 0.3 } }) },
      ['none', [], ['not_twice', 'last_year_not_examined']],
    ],
    [
      'one of two this year',
      { ...fallen, environment: { change: -2.5, p: 0.01, apart: 0.4 } },
      { lastYear: before('investment') },
      ['choose', ['investment'], ['fell_most_again', 'not_apart']],
    ],
  ])('%s', (_, given, more, [outcome, named, because]) => {
    expect(told(judge('R2', year(given, more)))).toEqual({ outcome, named, because })
  })
})

test.each<[string, Parameters<typeof tests>[0], YearCase['targets'], Said]>([
  ['no target', fallen, {}, ['none', [], ['no_target']]],
  ['a target that the year before had reached', fallen, { investment: 80 }, ['none', [], ['no_target']]],
  ['risen as meant', {}, { investment: 82 }, ['none', [], ['all_rose_as_meant']]],
  ['fallen instead', fallen, { investment: 82 }, ['proposes', ['investment'], ['did_not_rise']]],
  [
    'neither risen nor fallen',
    { investment: { change: 0, p: 0.5 } },
    { investment: 82 },
    ['none', [], ['within_chance']],
  ],
  [
    'two of them, which are two cases',
    { ...fallen, environment: { change: -1, p: 0.01 } },
    { investment: 82, environment: 81 },
    ['proposes', ['investment', 'environment'], ['did_not_rise']],
  ],
])('R3: %s', (_, given, targets, [outcome, named, because]) => {
  expect(told(judge('R3', year(given, { targets })))).toEqual({ outcome, named, because })
})

test('P1 recognises what rose most, by the same gate', () => {
  expect(told(judge('P1', year({ education: { change: 4, p: 0.001 } })))).toEqual({
    outcome: 'proposes',
    named: ['education'],
    because: ['rose_most'],
  })
  expect(told(judge('P1', year({ education: { change: 4, p: 0.2 } })))).toMatchObject({
    outcome: 'none',
    because: ['within_chance'],
  })
})
