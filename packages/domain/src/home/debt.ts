/**
 * Debt 欠办: one thing that somebody owes today. It is worked out of the data whenever it is asked for and kept nowhere, so
 * it is gone the moment its matter is done. Late ones come first, then what is due first, then by where they came from: a
 * resident in need before a paper. Source: UX §3.2; SPEC §2 (who does what).
 */
import { addWorkingDays, type Calendar, isEstimated, workingDaysBetween, yearOf } from '../calendar/calendar.ts'
import type { CycleId } from '../cycle/cycle-id.ts'
import { addDays, type Day } from '../day.ts'
import type { RectificationItem } from '../rectification/item.ts'
import { nextReview, type Review, type Submission } from '../rectification/submission.ts'

/** What is to be done, and so which verb its button has. */
export const debtKinds = [
  'plan',
  'progress',
  'result',
  'revise',
  'redo',
  'task',
  'sort',
  'handle',
  'open-item',
  'reassign',
  'review',
  'publish',
  'gate',
  'compare',
  'tell',
  'confirm',
  'urgent',
  'holidays',
  'wave',
  'receive',
  'acknowledge',
  'answer',
  'recheck',
  'report',
  'verify',
  'warning',
  'warning-word',
  'register-source',
  'reply-source',
  'lookback',
  'case',
  'arbitrate',
  'grant',
  'overdue-return',
  'set-deadline',
  'look-again',
  'assist',
  'improve',
  'freeze',
  'begin',
  'approve',
  'deliver',
  'check-title',
] as const
export type DebtKind = (typeof debtKinds)[number]

/** Where it came from, the heaviest first. */
export const debtSources = [
  'urgent',
  'feedback',
  'instruction',
  'petition',
  'hotline',
  'phone',
  'helper',
  'board',
  'proposal',
  'grid',
  'meeting',
  'chat',
  'qr',
  'household',
  'concern',
  'recurrence',
  'recover',
  'management',
  'carried',
  'imported',
  'manual',
  'examination',
  'survey',
  'handover',
  'warning',
  'accountability',
  'dispatch',
  'lookback',
  'supervision',
  'circular',
  'form',
  'ledger',
  'assessment',
  'strategy',
  'cycle',
  'calendar',
  'webhook',
] as const
export type DebtSource = (typeof debtSources)[number]

/** Kinds in which somebody else's work waits for one's word 待我审; everything else is one's own work 我要办. */
const waitingForMe: ReadonlySet<DebtKind> = new Set([
  'review',
  'compare',
  'confirm',
  'recheck',
  'verify',
  'warning-word',
  'arbitrate',
  'grant',
  'approve',
])
export const waitsForMyWord = ({ kind }: Pick<Debt, 'kind'>): boolean => waitingForMe.has(kind)

export type DebtSubject =
  | 'item'
  | 'task'
  | 'opinion'
  | 'concern'
  | 'cycle'
  | 'proposal'
  | 'examination'
  | 'wave'
  | 'handover'
  | 'dispatch'
  | 'warning'
  | 'finding'
  | 'circular'
  | 'form'
  | 'ledger'
  | 'report'
  | 'verification'
  | 'lookback'
  | 'case'
  | 'calendar'
  | 'webhook'

/** How its time runs. */
export interface Due {
  readonly dueDay: Day | null
  /** Working days; negative when late, null without a day. */
  readonly daysLeft: number | null
  readonly late: boolean
  /** The day lies beyond the years whose holidays are known. */
  readonly estimated: boolean
}

export interface Debt extends Due {
  readonly kind: DebtKind
  readonly source: DebtSource
  readonly subject: { readonly kind: DebtSubject; readonly id: string }
  readonly number: string | null
  /** Officials' words, or a machine-masked beginning of a resident's; of a proposal, who made it; of sheets, who gave them. Null where none are needed. */
  readonly title: string | null
  /** A code that the words explain: the review, the stage, the kind of proposal, the theme, the quarter, the year; or where it is dealt with: a task's measure, a finding's inspection; or a number of sheets. */
  readonly about: string | null
  /** Officials' words beside the title: why it was returned, whose work it is. */
  readonly note: string | null
  /** A row that stands for so many of its kind; null for a single thing. */
  readonly count: number | null
  /** Of the subject, for an act that can be done at once. */
  readonly version: number | null
  readonly cycleId: CycleId | null
}

/** A deadline this many working days away is near enough to be owed. */
export const NEAR_DAYS = 3

/** Whether the day has come, or comes within the next few working days. */
export function isNear(calendar: Calendar, today: Day, day: Day): boolean {
  return day <= addWorkingDays(calendar, today, NEAR_DAYS)
}

/** How the time until the day runs. */
export function dueOf(calendar: Calendar, today: Day, dueDay: Day | null): Due {
  if (dueDay === null) return { dueDay, daysLeft: null, late: false, estimated: false }
  return {
    dueDay,
    daysLeft: workingDaysBetween(calendar, today, dueDay),
    late: dueDay < today,
    estimated: isEstimated(calendar, dueDay),
  }
}

const LAST = '9999'
const weightOf = ({ source }: Pick<Debt, 'source'>) => debtSources.indexOf(source)

/** Late first, then what is due first, then by source, then by number. */
export function sortDebts<D extends Pick<Debt, 'late' | 'dueDay' | 'source' | 'number'>>(debts: readonly D[]): D[] {
  return debts.toSorted(
    (a, b) =>
      Number(b.late) - Number(a.late) ||
      (a.dueDay ?? LAST).localeCompare(b.dueDay ?? LAST) ||
      weightOf(a) - weightOf(b) ||
      (a.number ?? LAST).localeCompare(b.number ?? LAST),
  )
}

/** What the lead unit owes of an open item, with why its last version came back; null while it waits for others. */
export function owedOfItem(
  item: Pick<RectificationItem, 'status' | 'round'>,
  submissions: readonly Pick<Submission, 'round' | 'review' | 'edition' | 'decision' | 'reason'>[],
): { kind: DebtKind; review: Review; reason: string | null } | null {
  const review = nextReview(item.status)
  if (review === null) return null
  const last = submissions
    .filter((row) => row.round === item.round && row.review === review)
    .toSorted((a, b) => a.edition - b.edition)
    .at(-1)
  if (last?.decision === 'returned') return { kind: 'revise', review, reason: last.reason }
  return { kind: item.status === 'reopened' ? 'redo' : review, review, reason: null }
}

/** Civil days before the year's end from which next year's arrangement is owed. */
const HOLIDAYS_AHEAD = 60

/**
 * The first year whose arrangement 放假安排 is to be entered, and until when: this year's end is near, or a deadline reaches
 * into a year that nobody entered. Null when neither is so.
 */
export function holidaysOwed(calendar: Calendar, today: Day, lastDue: Day | null): { year: number; due: Day } | null {
  const known = calendar.knownUntil ?? addDays(`${yearOf(today)}-01-01` as Day, -1)
  const isAhead = known <= addDays(today, HOLIDAYS_AHEAD)
  if (!isAhead && (lastDue === null || lastDue <= known)) return null
  return { year: yearOf(known) + 1, due: known }
}

/** As much of a resident's words as a row has room for. */
const EXCERPT = 40

export function excerpt(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}…` : letters.join('')
}
