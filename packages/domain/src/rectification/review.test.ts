import { describe, expect, test } from 'vitest'
import { actorOf, idOf, now } from '../cycle/example.ts'
import { roles } from '../people/role.ts'
import { assigned, handedIn, inspector, owner, unit } from './example.ts'
import { type ItemStatus, itemStatuses } from './item.ts'
import { type Judgement, review, whyNotReview, whyNotReviewer } from './review.ts'
import { sealsOf } from './seal.ts'
import { type Review, reviewSteps, reviews, type Submission } from './submission.ts'

const ticked = { row: true, plan: true }
const approve = (kind: Review): Judgement => ({
  decision: 'approved',
  marks: kind === 'plan' ? ticked : null,
  reason: '',
})
const returned = (kind: Review, reason = 'no proof'): Judgement => ({
  decision: 'returned',
  marks: kind === 'plan' ? { row: true, plan: false } : null,
  reason,
})
const statusBefore = (kind: Review): ItemStatus => reviewSteps[kind].from[0]
const waiting = (kind: Review, by = unit, round = 1, submissions: Submission[] = [], ownDepartment = false) =>
  handedIn(assigned({ status: statusBefore(kind), round }), kind, by, submissions, ownDepartment)

describe('status × role × review: these may, only these', () => {
  const may: [ItemStatus, string, Review, 'unit' | 'owner department'][] = []
  for (const kind of reviews) {
    may.push([reviewSteps[kind].waiting, 'owner', kind, 'unit'])
    may.push([reviewSteps[kind].waiting, 'inspector', kind, 'owner department'])
  }
  const all = itemStatuses.flatMap((status) =>
    roles.flatMap((role) =>
      reviews.flatMap((kind) =>
        (['unit', 'owner department'] as const).map((work) => [status, role, kind, work] as const),
      ),
    ),
  )
  const allowed = all.filter(([status, role, kind, work]) => {
    const { item, submission } = waiting(kind, unit, 1, [], work === 'owner department')
    const why = whyNotReview({ ...item, status }, submission, [submission], actorOf(50, role), approve(kind))
    return why === null
  })
  test('the table', () => {
    expect(all).toHaveLength(10 * 9 * 3 * 2)
    expect(allowed.map(String).toSorted()).toEqual(may.map(String).toSorted())
  })
})

test.each<[Review, Judgement['decision'], number, ItemStatus, string]>([
  ['plan', 'approved', 1, 'in_progress', 'rectification.planApproved'],
  ['plan', 'returned', 1, 'assigned', 'rectification.planReturned'],
  ['plan', 'returned', 2, 'reopened', 'rectification.planReturned'],
  ['progress', 'approved', 1, 'progress_approved', 'rectification.progressApproved'],
  ['progress', 'returned', 2, 'in_progress', 'rectification.progressReturned'],
  ['result', 'approved', 1, 'closed', 'rectification.closed'],
  ['result', 'returned', 1, 'progress_approved', 'rectification.resultReturned'],
])('%s %s in round %i leads to %s', (kind, decision, round, status, act) => {
  const { item, submission } = waiting(kind, unit, round)
  const judgement = decision === 'approved' ? approve(kind) : returned(kind)
  const done = review(item, submission, [submission], owner, judgement, now)
  expect(done.item).toMatchObject({ status, version: item.version + 1 })
  expect(done.item.closedAt).toBe(status === 'closed' ? now : null)
  expect(done.item.outcome).toBe(status === 'closed' ? 'solved' : null)
  expect(done.submission).toMatchObject({ decision, reviewedBy: { id: owner.userId }, reviewedAt: now, version: 2 })
  expect(done.fact).toMatchObject({ act, payload: { round, edition: 1, review: kind }, unitId: item.leadUnitId })
  expect(done.fact.reason).toBe(decision === 'returned' ? 'no proof' : null)
})

describe('who reviews', () => {
  test('the owner’s own goes to the inspector, and nobody reviews their own', () => {
    const { submission } = waiting('plan', owner)
    expect(submission.byOwner).toBe(true)
    expect(whyNotReviewer(submission, [submission], actorOf(60, 'owner'))?.code).toBe('inspector-reviews')
    expect(whyNotReviewer(submission, [submission], inspector)).toBeNull()
    const both = actorOf(61, 'owner', 'inspector')
    const own = waiting('plan', both).submission
    expect(whyNotReviewer(own, [own], both)?.code).toBe('own-submission')
    expect(whyNotReviewer(own, [own], inspector)).toBeNull()
  })
  test('a unit’s goes to the owner, also when the inspector asks for it', () => {
    const { submission } = waiting('result')
    expect(whyNotReviewer(submission, [submission], inspector)?.code).toBe('owner-reviews')
    expect(whyNotReviewer(submission, [submission], actorOf(62, 'leader'))?.code).toBe('owner-reviews')
  })
  test('whoever handed in any version of the round reviews nothing in it', () => {
    const person = actorOf(63, 'owner', 'inspector')
    const earlier = waiting('plan', person).submission
    const { submission } = waiting('progress', unit, 1, [earlier])
    expect(whyNotReviewer(submission, [earlier, submission], person)?.code).toBe('own-submission')
    const before = { ...earlier, round: 1 }
    const next = { ...submission, round: 2 }
    expect(whyNotReviewer(next, [before, next], person)).toBeNull()
  })
})

test.each<[string, Review, Judgement, string | undefined]>([
  ['a plan without its ticks', 'plan', { ...approve('plan'), marks: null }, 'marks-missing'],
  ['a plan whose row is not ticked', 'plan', { ...approve('plan'), marks: { row: false, plan: true } }, 'marks-open'],
  ['a plan that is not ticked', 'plan', { ...approve('plan'), marks: { row: true, plan: false } }, 'marks-open'],
  ['a return without a reason', 'plan', returned('plan', ' '), 'reason-missing'],
  ['a result returned without a reason', 'result', returned('result', ''), 'reason-missing'],
  ['progress needs no ticks', 'progress', approve('progress'), undefined],
])('%s', (_, kind, judgement, code) => {
  const { item, submission } = waiting(kind)
  expect(whyNotReview(item, submission, [submission], owner, judgement)?.code).toBe(code)
})

test('a second review, and one of a version that stands no longer, are refused', () => {
  const { item, submission } = waiting('plan')
  const done = review(item, submission, [submission], owner, approve('plan'), now)
  const again = whyNotReview(done.item, done.submission, [done.submission], owner, approve('plan'))
  expect(again).toMatchObject({ code: 'already-reviewed', details: { decision: 'approved', name: owner.name } })
  const strange = { ...submission, itemId: idOf(2) }
  expect(whyNotReview(item, strange, [strange], owner, approve('plan'))?.code).toBe('submission-outdated')
  const old = whyNotReview({ ...item, round: 2 }, submission, [submission], owner, approve('plan'))
  expect(old?.code).toBe('submission-outdated')
})

test('the seals show how far each review is, and how often it came back', () => {
  const first = waiting('plan')
  const back = review(first.item, first.submission, [first.submission], owner, returned('plan'), now)
  expect(sealsOf(1, [back.submission]).plan).toEqual({
    state: 'returned',
    timesReturned: 1,
    day: '2026-11-23',
    by: owner.name,
  })
  const second = handedIn(back.item, 'plan', unit, [back.submission])
  expect(second.submission.edition).toBe(2)
  const seals = sealsOf(1, [second.submission, back.submission])
  expect(seals.plan).toMatchObject({ state: 'waiting', timesReturned: 1, by: unit.name })
  expect(seals.result).toEqual({ state: 'none', timesReturned: 0, day: null, by: null })
  expect(sealsOf(2, [second.submission]).plan.state).toBe('none')
})
