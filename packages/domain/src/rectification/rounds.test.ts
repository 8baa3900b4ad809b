import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorOf, idOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import { reopenItem, whyNotReopen } from './assign.ts'
import { assigned, contents, lead, paper, photo, result } from './example.ts'
import { isOpen, outcomes } from './item.ts'
import { type Publication, publish, whyNotPublish, withdraw } from './publication.ts'
import { review, whyNotReview } from './review.ts'
import { nextReview, reviews, type Submission } from './submission.ts'
import { submit, whyNotSubmit } from './submit.ts'

const people = [
  actorOf(31, 'unit'),
  actorOf(32, 'lead_unit', 'inspector'),
  actorOf(33, 'owner'),
  actorOf(34, 'owner', 'inspector'),
  actorOf(35, 'inspector'),
  actorOf(36, 'owner', 'unit'),
]
const person = fc.constantFrom(...people)
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      by: person,
      // Mostly the one whose turn it is, so that rounds come to their end; the others must be refused.
      kind: fc.constantFrom(...reviews, null, null, null, null, null, null),
      outcome: fc.constantFrom(...outcomes),
      evidence: fc.constantFrom([], [photo], [paper], [photo, paper]),
      ownerDepartment: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('review' as const),
      by: person,
      decision: fc.constantFrom('approved', 'approved', 'approved', 'returned'),
      ticked: fc.constantFrom(true, true, false),
      reason: fc.constantFrom('', 'no proof'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('publish' as const), photos: fc.boolean(), confirmed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const againDay = '2027-01-10' as Day
const contentOf = (kind: (typeof reviews)[number], outcome: (typeof outcomes)[number]) =>
  kind === 'result' ? { ...result, outcome, because: 'pipes', againDay } : contents[kind]

/** Plays the acts that the rules allow, and answers everything that came of them. */
function play(acts: readonly Act[]) {
  let item = assigned()
  const submissions: Submission[] = []
  const publications: Publication[] = []
  const closings: { round: number; submissions: Submission[] }[] = []
  acts.forEach((it, n) => {
    const live = publications.find((row) => row.withdrawnAt === null) ?? null
    if (it.do === 'submit') {
      const kind = it.kind ?? nextReview(item.status) ?? 'plan'
      const draft = { id: idOf(n), review: kind, content: contentOf(kind, it.outcome), evidence: it.evidence }
      const context = { submissions, lead, ownerDepartment: it.ownerDepartment }
      if (whyNotSubmit(item, draft, context, it.by, '2026-11-23' as Day)) return
      const done = submit(item, draft, context, it.by, now)
      item = done.item
      submissions.push(done.submission)
    } else if (it.do === 'review') {
      const at = submissions.length - 1
      const submission = submissions[at]
      const marks = { row: true, plan: it.ticked }
      if (!submission || whyNotReview(item, submission, submissions, it.by, { ...it, marks })) return
      const done = review(item, submission, submissions, it.by, { ...it, marks }, now)
      item = done.item
      submissions[at] = done.submission
      if (!isOpen(item)) closings.push({ round: item.round, submissions: [...submissions] })
    } else if (it.do === 'reopen') {
      if (!whyNotReopen(item)) item = reopenItem(item, { cycleId: '2026H2', dueDay: '2026-12-20' as Day }).item
    } else if (it.do === 'withdraw') {
      if (live) publications[publications.indexOf(live)] = withdraw(item, live, 'x', now).publication
    } else {
      const outcome = item.outcome ?? 'solved'
      const photosAfter = it.photos ? [photo.id] : []
      const draft = { quote: 'q', done: 'd', outcome, againDay, photosBefore: [], photosAfter }
      const context = { live, photosBefore: [], photosAfter: [photo.id], confirmed: it.confirmed, people: 1 }
      if (whyNotPublish(item, draft, context, '2026-11-23' as Day)) return
      const done = publish(item, draft, context, idOf(1000 + n), people[2] ?? actorOf(33), now)
      if (live && done.before) publications[publications.indexOf(live)] = done.before
      publications.push(done.publication)
    }
  })
  return { item, submissions, publications, closings }
}

test('whatever happens: closed only after three approvals of the round by people who handed in nothing in it', () => {
  let closed = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 90, size: 'max' }), (acts) => {
      const { item, closings, submissions, publications } = play(acts)
      closed += closings.length
      for (const closing of closings) {
        const round = closing.submissions.filter((row) => row.round === closing.round)
        const approved = round.filter((row) => row.decision === 'approved')
        expect(approved.map((row) => row.review)).toEqual(['plan', 'progress', 'result'])
        const submitters = new Set(round.map((row) => row.by.id))
        expect(round.filter((row) => submitters.has(row.reviewedBy?.id ?? ''))).toEqual([])
        for (const row of round) {
          const reviewer = people.find((one) => one.userId === row.reviewedBy?.id)
          expect(reviewer?.grants.some((grant) => grant.role === (row.byOwner ? 'inspector' : 'owner'))).toBe(true)
          if (row.decision === 'returned') expect(row.reason).not.toBe('')
        }
      }
      expect(isOpen(item)).toBe(item.closedAt === null)
      expect(isOpen(item)).toBe(item.outcome === null)
      expect(submissions.filter((row) => row.decision === null).length).toBeLessThanOrEqual(1)
      expect(publications.filter((row) => row.withdrawnAt === null).length).toBeLessThanOrEqual(1)
      for (const row of publications) {
        if (row.outcome === 'solved') expect(row.photosAfter.length > 0 || row.confirmed).toBe(true)
        expect(row.outcome === 'cannot').toBe(row.againDay !== null)
      }
    }),
    { numRuns: 200 },
  )
  // The property says something only where items do get closed.
  expect(closed).toBeGreaterThan(50)
})
