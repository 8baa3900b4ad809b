import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import {
  addPhoto,
  answer,
  becomeItem,
  type Finding,
  type FindingStatus,
  find,
  findingStatuses,
  recheck,
  waitsForUnit,
  whyNotAnswer,
  whyNotBecomeItem,
  whyNotFind,
  whyNotPhoto,
  whyNotRecheck,
} from './finding.ts'
import {
  cancel,
  carryOut,
  type InspectionPlan,
  inspectionStatuses,
  plan,
  whyNotCarryOut,
  whyNotOutcome,
  whyNotPlan,
} from './inspection.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const today = '2026-11-27' as Day
const at = '2026-11-27T04:00:00.000Z' as Instant
const clock = { today, at }
const [inspector, clerk] = [
  { id: id(1), name: '甲' },
  { id: id(2), name: '乙' },
]
const actor = (userId: string): Actor => ({ userId, name: '某', grants: [] })
const unit = { name: '新筑街道', retired: false }
const wanted: InspectionPlan = {
  ...{ kind: 'planned', title: '环境卫生督查', scope: '双寨社区', unitId: id(3), plannedDay: today },
  lines: ['垃圾清运', '楼道堆物'],
}
const planned = plan(wanted, unit, { id: id(8), number: 'DC-2026-0001', inspector }, today).next
const looked = { doneDay: today, summary: '', verdicts: ['ok', 'problem'] as ('ok' | 'problem')[] }
const done = carryOut(planned, looked, today).next
const inspections = { planned, done, cancelled: cancel(planned, '合并到下周').next }

const found = find(
  done,
  { text: '三号楼垃圾没有清运', clause: '', dueDay: '2026-12-04' as Day },
  { id: id(9), inspectionId: done.id, by: inspector },
  clock,
).next
const answered = answer(found, done, true, '已经清运。', clerk, at).next
const again = { passed: false, text: '还有一处', dueDay: '2026-12-10' as Day } as const
const findings: Readonly<Record<FindingStatus, Finding>> = {
  open: found,
  answered,
  rechecked_ok: recheck(answered, done, { passed: true, text: '' }, actor(inspector.id), clock).next,
  rechecked_failed: recheck(answered, done, again, actor(inspector.id), clock).next,
  became_item: becomeItem(found, done, id(70)).next,
}

describe('an inspection', () => {
  test('is planned for a day to come; an ad-hoc one is written down afterwards too', () => {
    const yesterday = '2026-11-26' as Day
    expect(whyNotPlan({ kind: 'planned', plannedDay: yesterday }, unit, today)?.code).toBe('planned-in-the-past')
    expect(whyNotPlan({ kind: 'ad_hoc', plannedDay: yesterday }, unit, today)).toBeNull()
    expect(whyNotPlan(wanted, { ...unit, retired: true }, today)?.code).toBe('unit-retired')
  })
  test('is carried out or cancelled once, with a verdict for every line', () => {
    expect(inspectionStatuses.filter((status) => whyNotCarryOut(inspections[status]) === null)).toEqual(['planned'])
    expect(whyNotOutcome(planned, { ...looked, verdicts: ['ok'] }, today)).toMatchObject({ code: 'checks-open' })
    expect(whyNotOutcome(planned, { ...looked, doneDay: '2026-11-28' as Day }, today)?.code).toBe('done-in-the-future')
    expect(done.checklist.map(({ verdict }) => verdict)).toEqual(['ok', 'problem'])
    expect(() => cancel(planned, ' ')).toThrow('reason-missing')
  })
  test('finds something once it was carried out', () => {
    expect(inspectionStatuses.filter((status) => whyNotFind(inspections[status]) === null)).toEqual(['done'])
    const late = { text: '三号楼垃圾没有清运', clause: '', dueDay: '2026-11-26' as Day }
    expect(() => find(done, late, { id: id(9), inspectionId: done.id, by: inspector }, clock)).toThrow('due-past')
  })
})

describe('a finding', () => {
  const asked = {
    answer: (row: Finding) => whyNotAnswer(row, true),
    recheck: (row: Finding) => whyNotRecheck(row, actor(inspector.id)),
    becomeItem: whyNotBecomeItem,
    photoSeen: (row: Finding) => whyNotPhoto(row, 'seen', false),
    photoDone: (row: Finding) => whyNotPhoto(row, 'done', true),
  }
  test.each<[keyof typeof asked, FindingStatus[]]>([
    ['answer', ['open', 'rechecked_failed']],
    ['recheck', ['answered']],
    ['becomeItem', ['open', 'rechecked_failed']],
    ['photoSeen', ['open', 'answered', 'rechecked_failed']],
    ['photoDone', ['open', 'rechecked_failed']],
  ])('%s', (act, allowed) => {
    expect(findingStatuses.filter((status) => asked[act](findings[status]) === null)).toEqual(allowed)
  })
  test('is answered by the unit only, and looked at again by somebody else, with a new day where it is not done', () => {
    expect(whyNotAnswer(found, false)?.code).toBe('not-inspected-unit')
    expect(whyNotRecheck(answered, actor(clerk.id))?.code).toBe('own-answer')
    expect(findings.rechecked_failed).toMatchObject({ dueDay: '2026-12-10', recheck: '还有一处' })
    expect(findings.rechecked_ok.dueDay).toBe('2026-12-04')
    expect(() => recheck(answered, done, { ...again, text: ' ' }, actor(id(1)), clock)).toThrow('reason-missing')
    expect(() => recheck(answered, done, { ...again, dueDay: '2026-11-01' as Day }, actor(id(1)), clock)).toThrow(
      'due-past',
    )
    expect(findingStatuses.filter((status) => waitsForUnit(findings[status]))).toEqual(['open', 'rechecked_failed'])
  })
  test('has nine photos of a side at most; what was written enters no fact', () => {
    let row = found
    for (let each = 0; each < 9; each += 1) row = addPhoto(row, done, 'seen', false, id(20 + each)).next
    expect(whyNotPhoto(row, 'seen', false)?.code).toBe('photos-full')
    expect(whyNotPhoto(row, 'done', true)).toBeNull()
    const { fact } = answer(found, done, true, '李四家已经清运。', clerk, at)
    expect(JSON.stringify(fact)).not.toContain('李四')
    expect(becomeItem(found, done, id(70)).fact).toMatchObject({ payload: { itemId: id(70) }, unitId: id(3) })
  })
})
