import { describe, expect, test } from 'vitest'
import {
  caseOpened,
  choose,
  conclude,
  duePicks,
  recognised,
  whyNotChoose,
  whyNotConclude,
  whyNotOpenFrom,
} from './choose.ts'
import { examine, saysOtherwise, whyNotExamine } from './examine.ts'
import type { Finding } from './finding.ts'
import { bureau, by, content, examined, fallen, findingOf, fresh, id, lead, now, regulation } from './test-year.ts'

const both = {
  ...fallen,
  environment: { change: -2.5, p: 0.01, apart: 0.4 },
  education: { change: -2, p: 0.3, apart: 0.4 },
}
const found = (told: Parameters<typeof examined>[0], more: Parameters<typeof examined>[1] = {}) =>
  examine(examined(told, more), fresh).findings
const proposes = findingOf(found(fallen), 'R1')
const choices = findingOf(found(both), 'R1')
const nothing = findingOf(found({}), 'R1')
const anyone = { by, unitIds: [] }
const pick = (aspect: 'investment' | 'environment' | 'education' | 'public_safety', unitId = bureau) => ({
  aspect,
  unitId,
})

describe('examining', () => {
  test('every rule leaves a finding, also the one that finds nothing; nothing follows from it', () => {
    const { findings, fact } = examine(examined(fallen), fresh)
    expect(findings.map(({ rule, outcome, status, opened }) => [rule, outcome, status, opened])).toEqual([
      ['R1', 'proposes', 'open', []],
      ['R2', 'none', 'open', []],
      ['R3', 'none', 'open', []],
      ['P1', 'none', 'open', []],
    ])
    expect(fact).toMatchObject({ act: 'accountability.examined', subject: ['accountability_year', '2025'] })
  })
  test.each([
    ['without a regulation', { regulation: null }, 'no-regulation'],
    ['without all results', { missing: ['2025H2'] }, 'results-missing'],
    ['twice with the same data', { findings: found(fallen) }, 'examined-already'],
  ])('%s is refused', (_, more, code) => {
    expect(whyNotExamine(examined(fallen, more))?.code).toBe(code)
  })
  test('an open finding follows corrected results under its own id; a settled one stays and is said to differ', () => {
    const before = found(fallen)
    const next = found({}, { findings: before })
    expect(next.map(({ rule, id: own, version }) => [rule, own, version])).toEqual([
      ['R1', id(41), 2],
      ['R2', id(42), 2],
      ['R3', id(43), 2],
      ['P1', id(44), 2],
    ])
    const settled = before.map((row) => conclude(row, '因为', anyone, now).finding)
    expect(whyNotExamine(examined({}, { findings: settled }))?.code).toBe('examined-already')
    expect(saysOtherwise(findingOf(settled, 'R1'), examined({}))).toBe(true)
    expect(saysOtherwise(findingOf(settled, 'R1'), examined(fallen))).toBe(false)
  })
  test('a rule that the regulation does not have leaves none', () => {
    const short = { ...regulation, content: { ...content, rules: content.rules.slice(0, 1) } }
    expect(found(fallen, { regulation: short })).toHaveLength(1)
  })
})

test.each<[string, Finding, ReturnType<typeof pick>[], string, string[], string | null]>([
  ['one of those that passed', choices, [pick('investment')], '理由', [], null],
  ['both of them', choices, [pick('investment'), pick('environment')], '理由', [], null],
  ['without reasons', choices, [pick('investment')], ' ', [], 'reason-missing'],
  ['nothing', choices, [], '理由', [], 'choice-missing'],
  ['what did not pass the test', choices, [pick('education')], '理由', [], 'pick-within-chance'],
  ['what is no candidate', choices, [pick('public_safety')], '理由', [], 'pick-unknown'],
  ['a unit that did not lead', choices, [pick('investment', id(99))], '理由', [], 'unit-not-lead'],
  ['by somebody of the lead unit', choices, [pick('investment')], '理由', [bureau], 'own-interest'],
  ['where the rule proposes', proposes, [pick('investment')], '理由', [], 'choice-not-asked'],
  ['where the rule finds nothing', nothing, [pick('investment')], '理由', [], 'choice-not-asked'],
  [
    'once it is settled',
    conclude(choices, '因为', anyone, now).finding,
    [pick('investment')],
    '理由',
    [],
    'finding-settled',
  ],
])('choosing %s', (_, finding, picks, reason, unitIds, code) => {
  expect(whyNotChoose(finding, picks, reason, { by, unitIds })?.code ?? null).toBe(code)
})

test('where nobody was on record as lead, whoever chooses names the unit', () => {
  const leads = { investment: [lead(null)] }
  const open = findingOf(found(fallen, { leads }), 'R1')
  expect(duePicks(open)).toEqual([])
  const { finding, fact } = choose(open, [pick('investment', id(77))], ' 会议认定 ', anyone, now)
  expect(duePicks(finding)).toEqual([pick('investment', id(77))])
  expect(fact).toMatchObject({ act: 'accountability.chosen', reason: '会议认定' })
})

test.each<[string, Finding, string, string[], string | null]>([
  ['what the rule itself did not find', nothing, '', [], null],
  ['what it proposed, with reasons', proposes, '情况特殊', [], null],
  ['what it proposed, without', proposes, '', [], 'reason-missing'],
  ['about the own unit', proposes, '情况特殊', [bureau], 'own-interest'],
  ['twice', conclude(nothing, '', anyone, now).finding, '', [], 'finding-settled'],
])('recording no finding of %s', (_, finding, reason, unitIds, code) => {
  expect(whyNotConclude(finding, reason, { by, unitIds })?.code ?? null).toBe(code)
})

describe('the way on is a case', () => {
  test.each<[string, Finding, 'investment' | 'environment', string | null]>([
    ['out of a proposal', proposes, 'investment', null],
    ['for another aspect', proposes, 'environment', 'pick-unknown'],
    ['before a person chose', choices, 'investment', 'choice-missing'],
    ['once a person chose', choose(choices, [pick('environment')], '理由', anyone, now).finding, 'environment', null],
    [
      'for what was not chosen',
      choose(choices, [pick('environment')], '理由', anyone, now).finding,
      'investment',
      'pick-unknown',
    ],
    ['out of nothing', nothing, 'investment', 'nothing-proposed'],
    ['after no finding', conclude(proposes, '因为', anyone, now).finding, 'investment', 'finding-settled'],
    ['twice', caseOpened(proposes, 'investment', by, now), 'investment', 'case-exists'],
  ])('%s', (_, finding, aspect, code) => {
    expect(whyNotOpenFrom(finding, aspect)?.code ?? null).toBe(code)
  })
  test('a finding of two aspects is settled by two cases, or by one and a reason', () => {
    const two = choose(choices, [pick('investment'), pick('environment')], '理由', anyone, now).finding
    const one = caseOpened(two, 'investment', by, now)
    expect(one).toMatchObject({ status: 'open', opened: ['investment'], decidedBy: null })
    expect(caseOpened(one, 'environment', by, now)).toMatchObject({ status: 'case_opened', decidedBy: by })
    expect(conclude(one, '其余不办', anyone, now).finding).toMatchObject({ status: 'case_opened', reason: '其余不办' })
    expect(() => choose(one, [pick('environment')], '理由', anyone, now)).toThrow('finding-settled')
  })
  test('recognition is settled by its record, and no case comes of it', () => {
    const risen = findingOf(found({ education: { change: 4, p: 0.001 } }), 'P1')
    expect(whyNotOpenFrom(risen, 'education')?.code).toBe('nothing-proposed')
    expect(recognised(risen, by, now)).toMatchObject({ status: 'case_opened', decidedBy: by })
    expect(() => recognised(findingOf(found({}), 'P1'), by, now)).toThrow('nothing-proposed')
  })
})
