/**
 * 无决定不处理: every state that a case can come to by anybody's acts, in any order, at any time, is walked through. In none of
 * them does an effect stand in force without a served notice, a hearing, and after both a decision that somebody without an
 * interest recorded with its minutes. Source: SPEC §6; issue "Assessment and duty" (model test).
 */
import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { matrix, type ProcedureName } from '../people/matrix.ts'
import { type Actor, whyNotCall, whyNotWithin } from '../people/permission.ts'
import { Refusal } from '../refusal.ts'
import type { Acted, Acting, Dossier } from './case.ts'
import { finish, withdraw } from './case-end.ts'
import { belongsToUnit, declareInterest } from './case-interest.ts'
import { type Step, stepsOf } from './case-step.ts'
import { correct } from './correction.ts'
import { decide } from './decision.ts'
import { serveDecision, targetsOf } from './decision-served.ts'
import { isInForce } from './effect.ts'
import { heldIn } from './holder-then.ts'
import { extend, receiveNotice, serveNotice } from './notice.ts'
import { decideRemedy, fileRemedy } from './remedy.ts'
import { openRemedies } from './remedy-clock.ts'
import { lapse, state, waive } from './statement.ts'
import * as office from './test-case.ts'

/** One of each kind that a rule tells apart: a second leader or an inspector would only double what the first ones do. */
const everyone: readonly Actor[] = [
  ...[office.owner, office.leader, office.formerHeadLeader],
  ...[office.clerk, office.stranger, office.headAccount],
]
/** Before the statement is due, after it, after the clocks of remedies. */
const days = ['2026-01-06', '2026-01-20', '2026-04-01'].map(office.day)
const meeting = (day: Day) => ({ meeting: '办公会', minutesNumber: '〔2026〕1号', meetingDay: day })
const onHead = office.decision().effects.filter((effect) => effect.personId === office.head)
type Move = readonly [ProcedureName, (dossier: Dossier, acting: Acting, day: Day) => Acted]

/** Every act with inputs that a rule might take, and some that none may. */
function movesIn(dossier: Dossier): Move[] {
  const ids = () => [office.nextId(), office.nextId(), office.nextId()]
  const [waiting] = openRemedies(dossier)
  const standing = dossier.effects.filter(isInForce)
  const cut = standing.find((effect) => effect.kind === 'bonus_cut')
  const answers = [
    { outcome: 'upheld' as const, undone: [], reduced: [] },
    { outcome: 'revoked' as const, undone: [], reduced: [] },
    { outcome: 'changed' as const, undone: [], reduced: cut ? [{ effectId: cut.id, amount: 2 }] : [] },
    { outcome: 'changed' as const, undone: [], reduced: cut ? [{ effectId: cut.id, amount: 50 }] : [] },
  ]
  return [
    ['case.declareInterest', (d, a) => declareInterest(d, '亲属', a)],
    ['case.serveNotice', (d, a) => serveNotice(d, '告知', a)],
    ['case.receiveNotice', (d, a, day) => receiveNotice(d, { basis: '回证', day }, a, office.calendar)],
    ['case.extend', (d, a) => extend(d, '理由', a, office.calendar)],
    ['case.state', (d, a) => state(d, { text: '陈述', basis: '来函', files: [] }, a)],
    ['case.waive', (d, a) => waive(d, '来函', a)],
    ['case.lapse', (d, a) => lapse(d, a)],
    ['case.withdraw', (d, a) => withdraw(d, '理由', a)],
    ['case.decide', (d, a, day) => decide(d, office.decision({ ...meeting(day), effects: onHead }), ids(), a)],
    [
      'case.decide',
      (d, a, day) => decide(d, office.decision({ ...meeting(day), outcome: 'none', effects: [] }), [], a),
    ],
    ['case.finish', (d, a) => finish(d, a)],
    [
      'case.correct',
      (d, a, day) => correct(d, { effectIds: standing.map(({ id }) => id), reasons: '错', ...meeting(day) }, a),
    ],
    ...targetsOf(dossier).flatMap((personId): Move[] => [
      ['case.serveDecision', (d, a, day) => serveDecision(d, { personId, method: 'post', day, note: '' }, a)],
      ...(['review', 'objection', 'appeal'] as const).map(
        (remedy): Move => [
          'case.fileRemedy',
          (d, a) => fileRemedy(d, { personId, remedy, text: '请求', basis: '来函' }, a),
        ],
      ),
    ]),
    ...answers.map(
      (answer): Move => [
        'case.decideRemedy',
        (d, a, day) =>
          decideRemedy(d, { ...answer, filedStepId: waiting?.id ?? '', reasons: '理由', ...meeting(day) }, ids(), a),
      ],
    ),
  ]
}

/** What the matrix and then the rule allow; null when either refuses. */
function tryMove(dossier: Dossier, [procedure, run]: Move, actor: Actor, day: Day): Acted | null {
  const rule = matrix[procedure]
  if (whyNotCall(rule, actor)) return null
  // Who else declares an interest changes nothing that is asked here.
  if (procedure === 'case.declareInterest' && actor !== office.leader) return null
  if (rule.scope === 'unit' && whyNotWithin(rule, actor, [office.zoneId, office.unitId])) return null
  try {
    return run(dossier, { stepId: office.nextId(), actor, now: `${day}T02:00:00.000Z` as Instant }, day)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Two states with the same key have the same future, but for the day of a filing, which only moves a clock that other tests hold.
 * What came before a decision counts after it only by what is wrong with it.
 */
function keyOf(dossier: Dossier, at: number): string {
  const decided = stepsOf(dossier.steps, 'decided')[0]
  const told = dossier.steps.flatMap(({ content, serial }) => {
    if (content.kind === 'served') return [`served ${content.day}`]
    if (content.kind === 'remedy_filed') return [`filed ${content.remedy}`]
    if (content.kind === 'remedy_decided') return [`answered ${content.remedy} ${content.outcome}`]
    return decided && serial < decided.serial && content.kind !== 'interest' ? [] : [content.kind]
  })
  const effects = dossier.effects.map(({ kind, amount, status }) => [kind, amount, status])
  const due = decided ? null : dossier.case.statementDue
  return JSON.stringify([at, dossier.case.status, due, [...new Set(told)].toSorted(), effects, check(dossier)])
}

const byId = new Map(everyone.map((actor) => [actor.userId, actor]))
const isImpartial = (dossier: Dossier, step: Step): boolean => {
  const actor = byId.get(step.by.id)
  const declared = stepsOf(dossier.steps, 'interest').some(
    (row) => row.by.id === step.by.id && row.serial < step.serial,
  )
  return actor !== undefined && !belongsToUnit(dossier, actor) && !declared
}

/** What must hold wherever an effect stands. */
function check(dossier: Dossier): string[] {
  return dossier.effects.filter(isInForce).flatMap((effect) => {
    const made = dossier.steps.find((step) => step.id === effect.stepId)
    const decided = stepsOf(dossier.steps, 'decided')[0]
    const before = (kinds: readonly string[]) =>
      dossier.steps.find((step) => kinds.includes(step.content.kind) && decided && step.serial < decided.serial)?.serial
    const [told, taken, heard] = [before(['noticed']), before(['received']), before(['stated', 'waived', 'lapsed'])]
    const held = dossier.posts.some((post) => post.personId === effect.personId && heldIn(post, dossier.case))
    const named = dossier.case.suggested.find((row) => row.kind === effect.kind)
    return [
      made && ['decided', 'remedy_decided'].includes(made.content.kind) ? '' : 'made by no decision',
      told && taken && heard && told < taken && taken < heard ? '' : 'no notice, receipt and hearing before it',
      decided && decided.content.minutesNumber !== '' ? '' : 'no minutes',
      decided && byId.get(decided.by.id)?.grants.some((grant) => grant.role === 'leader') ? '' : 'no leader',
      decided && isImpartial(dossier, decided) ? '' : 'decided with an interest',
      held ? '' : 'on somebody who did not hold the post then',
      (effect.amount ?? 0) <= (named?.amount ?? 0) ? '' : 'heavier than the notice',
    ].filter((problem) => problem !== '')
  })
}

test('no path leads from a finding to an effect in force without a notice and a human decision', {
  timeout: 60_000,
}, () => {
  const seen = new Set<string>()
  const endings = new Set<string>()
  const problems = new Set<string>()
  const made = new Set<string>()
  const queue: { dossier: Dossier; at: number }[] = [{ dossier: office.opened(), at: 0 }]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { dossier, at } = next
    const key = keyOf(dossier, at)
    if (seen.has(key)) continue
    seen.add(key)
    endings.add(dossier.case.status)
    for (const problem of check(dossier)) problems.add(`${problem}: ${key}`)
    if (at + 1 < days.length) queue.push({ dossier, at: at + 1 })
    const standing = new Set(dossier.effects.filter(isInForce).map(({ id }) => id))
    const weight = (rows: Dossier['effects']) =>
      rows.filter(isInForce).reduce((sum, row) => sum + (row.amount ?? 0.1), 0)
    for (const move of movesIn(dossier)) {
      for (const actor of everyone) {
        const acted = tryMove(dossier, move, actor, days[at] as Day)
        if (!acted) continue
        const fresh = acted.effects.filter((effect) => isInForce(effect) && !standing.has(effect.id))
        if (fresh.length > 0) made.add(move[0])
        if (standing.size > 0 && weight(acted.effects) > weight(dossier.effects)) problems.add(`heavier by ${move[0]}`)
        if (actor === office.stranger) problems.add(`a stranger did ${move[0]}`)
        queue.push({ dossier: office.after(dossier, acted), at })
      }
    }
  }
  expect([...problems].slice(0, 5)).toEqual([])
  expect([...made].toSorted()).toEqual(['case.decide', 'case.decideRemedy'])
  expect(endings.size).toBe(9)
  expect(seen.size).toBeGreaterThan(500)
})
