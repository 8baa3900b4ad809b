import { describe, expect, test } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { idOf, now } from '../cycle/example.ts'
import type { Day, Instant } from '../day.ts'
import { LONGEST_BATCH, tickOf, whyNotBatch, whyNotTick } from './batch.ts'
import { finishPart, lateParts, setPart, whyNotFinishPart, whyNotSetPart } from './co-part.ts'
import { keptRows, rowsOf, whyNotKept, whyNotMarks, whyNotRows } from './decomposition.ts'
import { assigned, handedIn, lead, owner, plan, today, unit } from './example.ts'
import { flowOf } from './flow.ts'
import { review, whyNotReviewer } from './review.ts'
import { type PlanContent, planSchema, type Submission } from './submission.ts'
import { submit } from './submit.ts'

const [first, second] = [idOf(800), idOf(801)]
const item = assigned({ leadUnitId: first, coUnitIds: [second] })
const rowOf = (no: number, unitId = second) => {
  const { task, responsibleLeader, handler, standard, evidenceKind, start, end } = plan
  return { no, unitId, task, responsibleLeader, handler, standard, evidenceKind, start, end }
}
const table: PlanContent = { ...plan, rows: [rowOf(2), rowOf(3, first)] }
const marksOf = (...returned: number[]) => ({
  row: returned.length === 0,
  plan: true,
  rows: [1, 2, 3].map((no) => ({ no, ok: !returned.includes(no), reason: returned.includes(no) ? 'where?' : '' })),
})

describe('the table row by row', () => {
  test('a plan of one row is read as it always was', () => {
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(rowsOf(plan)).toMatchObject([{ no: 1, unitId: null, task: plan.task }])
    expect(whyNotMarks(plan, { row: true, plan: true }, 'approved')).toBeNull()
    expect(whyNotMarks(plan, { row: false, plan: true }, 'returned')).toBeNull()
  })
  test.each([
    [null, 'approved', 'marks-missing'],
    [marksOf(), 'approved', undefined],
    [{ ...marksOf(), plan: false }, 'approved', 'marks-open'],
    [marksOf(2), 'approved', 'marks-open'],
    [marksOf(2), 'returned', undefined],
    [{ ...marksOf(2), row: true }, 'returned', 'marks-missing'],
    [{ ...marksOf(), rows: marksOf().rows.slice(1) }, 'approved', 'marks-missing'],
    [{ row: true, plan: true }, 'approved', 'marks-missing'],
    [{ ...marksOf(2), rows: marksOf(2).rows.map((row) => ({ ...row, reason: '' })) }, 'returned', 'row-reason-missing'],
  ] as const)('%j %s: %s', (marks, decision, code) => {
    expect(whyNotMarks(table, marks, decision)?.code).toBe(code)
  })
  test('each row has a unit of the item, a figure of its own, and ends in time', () => {
    const why = (...rows: ReturnType<typeof rowOf>[]) => whyNotRows({ ...plan, rows }, item, today)?.code
    expect(why(rowOf(2), rowOf(3, first))).toBeUndefined()
    expect(why(rowOf(2), rowOf(2))).toBe('row-missing')
    expect(why(rowOf(2, idOf(802)))).toBe('row-unit-other')
    expect(why({ ...rowOf(2), end: '2026-11-01' as Day })).toBe('end-before-start')
    expect(why({ ...rowOf(2), end: '2026-12-21' as Day })).toBe('end-after-due')
  })
  test('what was approved stays; what was returned may change, and rows may be added', () => {
    const handed = submit(
      ...([item, { id: idOf(600), review: 'plan', content: table, evidence: [] }] as const),
      ...([{ submissions: [], lead, ownerDepartment: false }, unit, now] as const),
    )
    const judgement = { decision: 'returned', marks: marksOf(2), reason: 'row 2' } as const
    const { submission } = review(handed.item, handed.submission, [handed.submission], owner, judgement, now)
    expect(keptRows([submission], 1).map((row) => row.no)).toEqual([1, 3])
    const next = (content: PlanContent) => whyNotKept(content, [submission], 1)?.details?.no
    expect(next({ ...table, rows: [{ ...rowOf(2), task: 'east gate' }, rowOf(3, first), rowOf(4)] })).toBeUndefined()
    expect(next({ ...table, rows: [rowOf(3, first)] })).toBeUndefined()
    expect(next({ ...table, task: 'other' })).toBe(1)
    expect(next({ ...table, rows: [rowOf(2)] })).toBe(3)
    expect(keptRows([submission], 2)).toEqual([])
  })
})

describe('ticks in a batch', () => {
  const { item: waiting, submission } = handedIn(item, 'plan')
  const clock = { total: LONGEST_BATCH }
  test('plans and progress of at most ten working days; never a result', () => {
    expect((['plan', 'progress', 'result'] as const).map((one) => whyNotTick({ review: one }, clock)?.code)).toEqual([
      undefined,
      undefined,
      'batch-result',
    ])
    expect(whyNotTick(submission, { total: 11 })?.code).toBe('batch-too-long')
    expect(whyNotTick(submission, null)?.code).toBe('batch-too-long')
  })
  test('a tick is the whole review, by whoever may do it', () => {
    expect(tickOf({ review: 'plan', content: table }).marks).toEqual(marksOf())
    expect(whyNotBatch(waiting, submission, [submission], clock, owner, [first])).toBeNull()
    expect(whyNotBatch(waiting, submission, [submission], clock, unit, [first])?.code).toBe('own-submission')
  })
  test('nobody of the lead unit reviews it, whatever else they are', () => {
    const both = { ...owner, grants: [...owner.grants, { role: 'unit' as const, unitId: first, path: [first] }] }
    expect(whyNotReviewer(submission, [submission], both, [first])?.code).toBe('own-unit')
    expect(whyNotReviewer(submission, [submission], both, [second])).toBeNull()
  })
})

describe('parts of co-operating units', () => {
  const draft = { unitId: second, task: 'lines', dueDay: '2026-11-30' as Day }
  const { part } = setPart(item, { ...draft, id: idOf(1) }, unit, now, today)
  test.each([
    [{}, undefined],
    [{ unitId: first }, 'not-co-unit'],
    [{ dueDay: '2026-11-22' }, 'due-past'],
    [{ dueDay: '2026-12-21' }, 'part-after-due'],
  ])('%j: %s', (change, code) => {
    expect(whyNotSetPart(item, { ...draft, ...change } as typeof draft, today)?.code).toBe(code)
  })
  test('is done once, with a note, while the round lasts', () => {
    expect(whyNotFinishPart(item, part, ' ')?.code).toBe('done-missing')
    const done = finishPart(item, part, 'painted', unit, now).part
    expect(done).toMatchObject({ doneNote: 'painted', version: 2 })
    expect(whyNotFinishPart(item, done, 'x')?.code).toBe('part-done')
    expect(whyNotFinishPart({ ...item, round: 2 }, part, 'x')?.code).toBe('item-closed')
    expect(lateParts([part, done], 1, '2026-12-01' as Day)).toEqual([part])
    expect(lateParts([part], 1, part.dueDay)).toEqual([])
  })
})

test('the flow counts who waits and how long a review takes, in working days', () => {
  const at = (text: string) => `2026-11-${text}T02:00:00.000Z` as Instant
  const row = (review: Submission['review'], from: string, to: string | null) => ({
    ...{ review, at: at(from), decision: to ? ('approved' as const) : null, reviewedAt: to ? at(to) : null },
  })
  // Friday 20 to Monday 23 is one working day.
  const rows = [row('plan', '20', '23'), row('plan', '16', '19'), row('plan', '16', '18'), row('progress', '19', null)]
  expect(flowOf(rows, calendarOf([]), at('23'))).toEqual([
    { review: 'plan', waiting: 0, longest: null, medianDays: 2, decided: 3 },
    { review: 'progress', waiting: 1, longest: 2, medianDays: null, decided: 0 },
    { review: 'result', waiting: 0, longest: null, medianDays: null, decided: 0 },
  ])
})
