/** People, items and submissions to test rectification 整改 with. No product code uses it. */
import { actorOf, idOf, itemOf, now } from '../cycle/example.ts'
import type { Day } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { RectificationItem } from './item.ts'
import type { PlanContent, ProgressContent, ResultContent, Review, Submission } from './submission.ts'
import { submit } from './submit.ts'

export const unit = actorOf(11, 'unit')
export const other = actorOf(12, 'lead_unit')
export const owner = actorOf(13, 'owner')
export const inspector = actorOf(14, 'inspector')
export const today = '2026-11-23' as Day
export const lead = { name: 'education', retired: false }
export const photo = { id: idOf(700), isPhoto: true }
export const paper = { id: idOf(701), isPhoto: false }

export const plan: PlanContent = {
  task: 'keep the gate clear',
  responsibleLeader: 'Zhao',
  handler: 'Wang',
  desk: 'traffic desk',
  standard: 'at least 12 km/h on ten school days',
  evidenceKind: 'photos',
  start: '2026-11-24' as Day,
  end: '2026-12-10' as Day,
  cause: 'attention',
  measures: 'parking bays',
}
export const progress: ProgressContent = { done: '32 bays', percent: 60, nextStep: 'the rest' }
export const result: ResultContent = {
  done: '46 bays',
  measured: '14.6 km/h',
  outcome: 'solved',
  because: null,
  againDay: null,
}
export const contents = { plan, progress, result } as const

export function assigned(change: Partial<RectificationItem> = {}): RectificationItem {
  return itemOf(1, { status: 'assigned', dueDay: '2026-12-20' as Day, ...change })
}

/** The review handed in by somebody, as the first version of its round. */
export function handedIn(
  item: RectificationItem,
  review: Review,
  by: Actor = unit,
  submissions: readonly Submission[] = [],
  ownerDepartment = false,
): ReturnType<typeof submit> {
  const draft = { id: idOf(600 + submissions.length), review, content: contents[review], evidence: [photo] }
  return submit(item, draft, { submissions, lead, ownerDepartment }, by, now)
}
