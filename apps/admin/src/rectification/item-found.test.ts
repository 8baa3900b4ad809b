import type { Submission } from '@ratchet/domain/rectification/submission'
import { expect, test } from 'vitest'
import { type ItemFound, planOf, previousOf, timelineOf, turnOf } from './item-found.ts'

const item = (status: string) => ({ status, round: 1 }) as ItemFound['item']
const lead = (retired: boolean) => ({ retired }) as ItemFound['leadNow']
const turn = (status: string, retired = false) => turnOf({ item: item(status), leadNow: lead(retired) })
const version = (review: string, edition: number, change: object = {}) =>
  ({ id: `${review}${edition}`, review, edition, round: 1, decision: null, ...change }) as Submission

test('the title says whose turn it is; a unit that is gone comes before what it should hand in', () => {
  expect(turn('assigned')).toEqual({ kind: 'submit', review: 'plan' })
  expect(turn('reopened')).toEqual({ kind: 'submit', review: 'plan' })
  expect(turn('progress_submitted')).toEqual({ kind: 'review', review: 'progress' })
  expect(turn('progress_approved')).toEqual({ kind: 'submit', review: 'result' })
  expect(turn('in_progress', true)).toEqual({ kind: 'unled' })
  expect(turn('result_submitted', true)).toEqual({ kind: 'review', review: 'result' })
  expect(turn('contested')).toEqual({ kind: 'contested' })
  expect(turn('closed', true)).toEqual({ kind: 'closed' })
})

test('a version is compared with the one before it, the first result with the last progress report', () => {
  const rows = [version('plan', 1), version('plan', 2), version('progress', 1), version('result', 1)]
  expect(previousOf(rows, version('plan', 1))).toBeNull()
  expect(previousOf(rows, version('plan', 2))?.id).toBe('plan1')
  expect(previousOf(rows, version('progress', 1))).toBeNull()
  expect(previousOf(rows, version('result', 1))?.id).toBe('progress1')
  expect(previousOf(rows, version('result', 2))?.id).toBe('result1')
  expect(previousOf(rows, version('plan', 3, { round: 2 }))).toBeNull()
})

test('the plan that counts is the last of this round that was approved', () => {
  const plan = (edition: number, decision: string | null) =>
    version('plan', edition, { decision, content: { task: `task ${edition}` } })
  const planIn = (...submissions: Submission[]) => planOf({ item: item('assigned'), submissions })
  expect(planIn()).toBeNull()
  expect(planIn(plan(1, 'returned'))?.task).toBe('task 1')
  expect(planIn(plan(1, 'approved'), plan(2, null))?.task).toBe('task 1')
  expect(planIn({ ...plan(1, 'approved'), round: 0 })).toBeNull()
})

test('files put there one after the other are one line, the newest line first', () => {
  const fact = (id: string, act: string, at: string, actorName = 'Wang') =>
    ({ id, act: `rectification.${act}`, at, actorName }) as ItemFound['timeline'][number]
  const rows = timelineOf(
    [
      fact('1', 'opened', '2026-11-20T01:00'),
      fact('2', 'evidenceAdded', '2026-11-21T01:00'),
      fact('3', 'evidenceAdded', '2026-11-21T02:00'),
      fact('4', 'evidenceAdded', '2026-11-22T02:00'),
      fact('5', 'evidenceAdded', '2026-11-22T03:00', 'Zhao'),
    ],
    (at) => at.slice(0, 10),
  )
  expect(rows.map((row) => [row.id, row.count])).toEqual([
    ['5', 1],
    ['4', 1],
    ['3', 2],
    ['1', 1],
  ])
})
