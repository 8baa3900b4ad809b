/** A small office of one unit for the tests of cases: its posts, the people who act, and a case at its beginning. */
import { calendarOf } from '../calendar/calendar.ts'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { type AccountabilityCase, type Acted, type Dossier, type NewCase, openCase } from './case.ts'
import type { Decision } from './decision.ts'
import { usualTerms } from './effect.ts'
import type { HolderThen } from './holder-then.ts'

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const [zoneId, unitId, otherUnitId] = [idOf(1), idOf(2), idOf(3)]
export const [principalPost, deputyPost, vacantPost, midPost] = [idOf(11), idOf(12), idOf(13), idOf(14)]
export const [head, deputy, formerHead, laterHead, mid] = [idOf(21), idOf(22), idOf(23), idOf(24), idOf(25)]

export const actor = (n: number, role: Role, unit: string | null = null): Actor => ({
  userId: idOf(n),
  name: `${role} ${n}`,
  grants: [{ role, unitId: unit ?? zoneId, path: unit ? [zoneId, unit] : [zoneId] }],
})
export const owner = actor(31, 'owner')
export const leader = actor(32, 'leader')
export const otherLeader = actor(33, 'leader')
export const inspector = actor(34, 'inspector')
export const clerk = actor(35, 'lead_unit', unitId)
export const stranger = actor(36, 'lead_unit', otherUnitId)
/** The head of the unit, and a leader who was its head before the year. */
export const headAccount = actor(37, 'lead_unit', unitId)
export const formerHeadLeader = actor(38, 'leader')

const post = (postId: string, postKind: HolderThen['postKind'], title: string) => ({ postId, postKind, title })
const held = (personId: string, from: string, before: string | null, userId: string | null = null) => ({
  ...{ personId, name: personId.slice(-2), userId },
  ...{ fromDay: from as Day, beforeDay: before as Day | null },
})
export const posts: readonly HolderThen[] = [
  {
    ...post(principalPost, 'principal', '局长'),
    ...held(formerHead, '2020-01-01', '2024-01-01', formerHeadLeader.userId),
  },
  { ...post(principalPost, 'principal', '局长'), ...held(head, '2024-01-01', '2026-02-01', headAccount.userId) },
  { ...post(principalPost, 'principal', '局长'), ...held(laterHead, '2026-02-01', null) },
  { ...post(deputyPost, 'deputy', '副局长'), ...held(deputy, '2025-03-01', null) },
  { ...post(vacantPost, 'deputy', '副局长（空缺）'), ...held(laterHead, '2026-03-01', null) },
  { ...post(midPost, 'mid_level', '科长'), ...held(mid, '2023-01-01', null) },
]

export const calendar = calendarOf([])
export const at = (day: string) => `${day}T02:00:00.000Z` as Instant
export const day = (text: string) => text as Day

export const newCase: NewCase = {
  id: idOf(41),
  number: 'WZ-2026-001',
  findingId: idOf(42),
  byHand: false,
  year: 2025,
  rule: 'R1',
  aspect: 'investment',
  unitId,
  clause: '11',
  clauseText: '年度满意度下降幅度最大的市考单项……',
  circularId: null,
  reasons: '符合第十一条情形，建议启动',
  spanFrom: day('2025-01-01'),
  spanBefore: day('2026-01-01'),
  suggested: [
    { target: 'principal', kind: 'not_excellent', amount: null },
    { target: 'principal', kind: 'bonus_cut', amount: 5 },
    { target: 'deputy', kind: 'not_excellent', amount: null },
    { target: 'deputy', kind: 'bonus_cut', amount: 5 },
  ],
  terms: usualTerms,
  illustrative: true,
}

let serial = 100
export const nextId = () => {
  serial += 1
  return idOf(serial)
}
export const acting = (who: Actor, when: string) => ({ stepId: nextId(), actor: who, now: at(when) })

export function opened(given: Partial<NewCase> = {}, by: Actor = owner): Dossier {
  const { case: first, step } = openCase({ ...newCase, ...given }, acting(by, '2026-01-05'))
  return { case: first, steps: [step], effects: [], posts }
}

/** The dossier after an act. */
export const after = (before: Dossier, acted: Acted): Dossier => ({
  ...before,
  case: acted.case,
  steps: [...before.steps, acted.step],
  effects: acted.effects,
})

export const withStatus = (dossier: Dossier, status: AccountabilityCase['status']): Dossier => ({
  ...dossier,
  case: { ...dossier.case, status },
})

export const decision = (given: Partial<Decision> = {}): Decision => ({
  outcome: 'apply',
  reasons: '下降属实，规则条件成立',
  onStatement: '部分采纳',
  tolerance: '',
  meeting: '主任办公会',
  minutesNumber: '〔2026〕14号',
  meetingDay: day('2026-01-20'),
  effects: [
    { postId: principalPost, personId: head, kind: 'not_excellent', amount: null },
    { postId: principalPost, personId: head, kind: 'bonus_cut', amount: 5 },
    { postId: deputyPost, personId: deputy, kind: 'not_excellent', amount: null },
  ],
  ...given,
})
