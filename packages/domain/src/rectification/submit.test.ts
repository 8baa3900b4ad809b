import { describe, expect, test } from 'vitest'
import { idOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import {
  assigned,
  contents,
  handedIn,
  lead,
  owner,
  paper,
  photo,
  plan,
  progress,
  result,
  today,
  unit,
} from './example.ts'
import { type ItemStatus, itemStatuses } from './item.ts'
import { review } from './review.ts'
import { type Content, nextReview, type Review, reviews, waitingReview } from './submission.ts'
import { submit, whyNotSubmit, whyNotTurn } from './submit.ts'

const context = { submissions: [], lead }
const why = (kind: Review, content: Content, evidence = [photo], change = {}) =>
  whyNotSubmit(assigned(change), { review: kind, content, evidence }, context, unit, today)?.code
const whyResult = (change: Partial<typeof result> & object, evidence = [photo]) =>
  why('result', { ...result, ...change } as Content, evidence, { status: 'progress_approved' })

describe('status × review: these may, only these', () => {
  const may: [ItemStatus, Review][] = [
    ['assigned', 'plan'],
    ['reopened', 'plan'],
    ['in_progress', 'progress'],
    ['progress_approved', 'result'],
  ]
  test('the table', () => {
    const allowed = itemStatuses.flatMap((status) =>
      reviews
        .filter((kind) => whyNotTurn(assigned({ status }), kind, context, unit) === null)
        .map((kind) => [status, kind]),
    )
    expect(allowed.map(String).toSorted()).toEqual(may.map(String).toSorted())
  })
  test.each<[ItemStatus, string]>([
    ['plan_submitted', 'review-waiting'],
    ['result_submitted', 'review-waiting'],
    ['closed', 'item-closed'],
    ['verified', 'item-closed'],
    ['contested', 'review-not-due'],
    ['in_progress', 'review-not-due'],
  ])('a plan for %s: %s', (status, code) => {
    expect(why('plan', plan, [], { status })).toBe(code)
  })
  test('each status has at most one review before it and one waiting', () => {
    expect(itemStatuses.map((status) => [nextReview(status), waitingReview(status)])).toEqual([
      ['plan', null],
      [null, null],
      [null, 'plan'],
      ['progress', null],
      [null, 'progress'],
      ['result', null],
      [null, 'result'],
      [null, null],
      [null, null],
      ['plan', null],
    ])
  })
})

test.each<[string, string | undefined, string | undefined]>([
  ['a plan that ends on the deadline', undefined, '2026-12-20'],
  ['a plan that ends after it', 'end-after-due', '2026-12-21'],
  ['a plan that ends before it begins', 'end-before-start', '2026-11-23'],
])('%s', (_, code, end) => {
  expect(why('plan', { ...plan, end: end as Day })).toBe(code)
})

test('an item without a deadline, or one that is overdue, can still be planned', () => {
  const late = { ...plan, end: '2027-06-01' as Day }
  expect(why('plan', late, [], { dueDay: null })).toBeUndefined()
  expect(why('plan', late, [], { dueDay: '2026-11-22' as Day })).toBeUndefined()
  expect(why('plan', late, [], { dueDay: today })).toBe('end-after-due')
})

describe('what each outcome needs', () => {
  const tomorrow = '2026-11-24' as Day
  test.each<[string, object, (typeof photo & { readonly earlier?: boolean })[], string | undefined]>([
    ['solved with a photo', {}, [photo], undefined],
    ['solved with papers only', {}, [paper], 'evidence-missing'],
    ['solved without anything', {}, [], 'evidence-missing'],
    ['solved with a photo of an earlier round', {}, [{ ...photo, earlier: true }, paper], 'evidence-earlier'],
    ['explained with one', { outcome: 'explained' }, [{ ...photo, earlier: true }], undefined],
    ['solved without what was measured', { measured: '' }, [photo], 'measured-missing'],
    ['explained with a paper', { outcome: 'explained', measured: '' }, [paper], undefined],
    ['explained without anything', { outcome: 'explained' }, [], 'evidence-missing'],
    ['cannot with why and when', { outcome: 'cannot', because: 'pipes', againDay: tomorrow }, [], undefined],
    ['cannot without why', { outcome: 'cannot', because: null, againDay: tomorrow }, [photo], 'because-missing'],
    ['cannot without when', { outcome: 'cannot', because: 'pipes', againDay: null }, [photo], 'again-day-missing'],
    ['cannot until today', { outcome: 'cannot', because: 'pipes', againDay: today }, [photo], 'again-day-past'],
  ])('%s', (_, change, evidence, code) => {
    expect(whyResult(change, evidence)).toBe(code)
  })
})

test('what belongs to another review is refused', () => {
  expect(why('plan', progress)).toBe('content-other-review')
  expect(why('result', progress, [photo], { status: 'progress_approved' })).toBe('content-other-review')
})

test('a unit that is gone without a successor hands in nothing', () => {
  const gone = { submissions: [], lead: { name: 'park office', retired: true } }
  const draft = { review: 'plan', content: plan, evidence: [] } as const
  expect(whyNotSubmit(assigned(), draft, gone, unit, today)).toMatchObject({
    code: 'unit-retired',
    details: { name: 'park office' },
  })
})

test('who has reviewed in the round hands in nothing in it, and may again in the next', () => {
  const first = handedIn(assigned(), 'plan')
  const judged = { decision: 'approved', marks: { row: true, plan: true }, reason: '' } as const
  const done = review(first.item, first.submission, [first.submission], owner, judged, now)
  const submissions = [done.submission]
  expect(whyNotTurn(done.item, 'progress', { submissions, lead }, owner)?.code).toBe('reviewed-round')
  expect(whyNotTurn(done.item, 'progress', { submissions, lead }, unit)).toBeNull()
  const again = { ...done.item, round: 2, status: 'reopened' } as const
  expect(whyNotTurn(again, 'plan', { submissions, lead }, owner)).toBeNull()
})

test('a version is whole: counted in its round, with who, when and what was shown', () => {
  const { item, submission, fact } = handedIn(assigned({ round: 2, status: 'reopened' }), 'plan')
  expect(item).toMatchObject({ status: 'plan_submitted', version: 2 })
  expect(submission).toMatchObject({ round: 2, edition: 1, content: contents.plan, evidence: [photo.id], at: now })
  expect(submission).toMatchObject({ by: { id: unit.userId, name: unit.name }, byOwner: false, decision: null })
  expect(fact).toMatchObject({
    act: 'rectification.planSubmitted',
    subject: ['rectification_item', item.id],
    payload: { number: item.number, round: 2, edition: 1, review: 'plan' },
  })
})

test('one file handed in twice is one file; only what cannot be done keeps why and when', () => {
  const item = assigned({ status: 'progress_approved' })
  const content = { ...result, because: 'x', againDay: '2027-01-01' as Day }
  const draft = { id: idOf(5), review: 'result', content, evidence: [photo, photo] } as const
  const { submission } = submit(item, draft, { ...context, ownerDepartment: false }, unit, now)
  expect(submission.evidence).toEqual([photo.id])
  expect(submission.content).toMatchObject({ because: null, againDay: null })
})

test('the owner department’s own work is known as such, and the rest of its round with it', () => {
  const own = handedIn(assigned(), 'plan', owner).submission
  expect(handedIn(assigned({ status: 'in_progress' }), 'progress', unit, [own]).submission.byOwner).toBe(true)
  const next = assigned({ status: 'reopened', round: 2 })
  expect(handedIn(next, 'plan', unit, [own]).submission.byOwner).toBe(false)
  expect(handedIn(assigned(), 'plan', owner).submission.byOwner).toBe(true)
  expect(handedIn(assigned(), 'plan', unit, [], true).submission.byOwner).toBe(true)
})
