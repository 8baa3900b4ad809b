/**
 * Sources of opinions 意见来源: the one register of them. Each has its own number, its own deadline and its own form of
 * reply; where an order names a day, that day counts. An office may set other days; a petition's are the law's.
 * Source: SPEC §10; DOMAIN D-12, D-16 (信访工作条例 2022: 15 days to register, 60 days, 30 more).
 */
import { z } from 'zod'
import { addWorkingDays, type Calendar, isEstimated } from '../calendar/calendar.ts'
import { addDays, type Day } from '../day.ts'
import type { OpinionSource } from '../opinion/opinion.ts'

/**
 * What a reply must look like: our own page, a call, told at the door, a text to enter into the other system, the answer at
 * the next meeting, a letter, a report to who gave the instruction, a message to the group; of a survey, nobody can be told.
 */
export const replyForms = ['page', 'call', 'door', 'system', 'meeting', 'letter', 'report', 'group', 'nobody'] as const
export const replyFormSchema = z.enum(replyForms)
export type ReplyForm = z.infer<typeof replyFormSchema>

export const countings = ['working', 'calendar'] as const
export const countingSchema = z.enum(countings)
export type Counting = z.infer<typeof countingSchema>

export interface SourceRule {
  /** Whether the source gives a number of its own, and whether one must be typed. */
  readonly number: 'needed' | 'may' | 'none'
  /** Null: the deadline of the office's own page counts, and no other. */
  readonly days: number | null
  readonly counting: Counting
  /** Days in which it must be registered and the sender told so. */
  readonly registerDays: number | null
  /** Days by which the deadline may be moved once, with a reason. */
  readonly extendDays: number | null
  readonly reply: ReplyForm
  /** How it comes in: residents themselves, typed by an official, out of a file, out of a wave, pasted. */
  readonly way: 'own' | 'typed' | 'file' | 'wave' | 'pasted'
  /** The days are a law's: nobody sets others. */
  readonly isLaw: boolean
}

const own = (reply: ReplyForm): SourceRule => ({
  number: 'none',
  days: null,
  counting: 'working',
  registerDays: null,
  extendDays: null,
  reply,
  way: 'own',
  isLaw: false,
})
const theirs = (days: number, counting: Counting, reply: ReplyForm, more: Partial<SourceRule> = {}): SourceRule => ({
  ...own(reply),
  number: 'needed',
  days,
  counting,
  way: 'typed',
  ...more,
})

export const sourceRules: Readonly<Record<OpinionSource, SourceRule>> = {
  feedback: own('page'),
  helper: own('call'),
  phone: own('call'),
  qr: own('nobody'),
  household: own('door'),
  survey: { ...own('nobody'), way: 'wave' },
  hotline: theirs(7, 'calendar', 'system', { way: 'file', extendDays: 15 }),
  meeting: theirs(15, 'working', 'meeting', { number: 'may' }),
  instruction: theirs(10, 'working', 'report', { extendDays: 10 }),
  petition: theirs(60, 'calendar', 'letter', { registerDays: 15, extendDays: 30, isLaw: true }),
  proposal: theirs(90, 'calendar', 'letter', { extendDays: 90 }),
  board: theirs(15, 'working', 'system', { extendDays: 15 }),
  grid: theirs(5, 'working', 'system', { number: 'may', extendDays: 5 }),
  chat: { ...theirs(15, 'working', 'group', { number: 'none' }), way: 'pasted' },
}

/** Sources that an official types in, with the number and day of the paper at hand. */
export const typedSources = ['instruction', 'petition', 'proposal', 'board', 'grid', 'meeting', 'hotline'] as const
export const typedSourceSchema = z.enum(typedSources)
export type TypedSource = z.infer<typeof typedSourceSchema>

/** What an office set for a source in place of the house's rule. */
export interface OwnRule {
  readonly days: number
  readonly counting: Counting
  readonly replyForm: ReplyForm
}

/** The rule that holds: the office's where it has one and the law leaves it room. */
export function ruleOf(source: OpinionSource, set: OwnRule | null): SourceRule {
  const rule = sourceRules[source]
  if (!set || rule.days === null) return rule
  return { ...rule, reply: set.replyForm, ...(rule.isLaw ? {} : { days: set.days, counting: set.counting }) }
}

export const dueBases = ['given', 'rule', 'extended'] as const
export type DueBasis = (typeof dueBases)[number]

export interface OwnDue {
  readonly due: Day | null
  readonly dueBasis: DueBasis | null
  readonly dueEstimated: boolean
  readonly registerDue: Day | null
}

/** The source's own deadline, counted from the day on which it came; a day that the paper names goes before the rule. */
export function ownDueOf(rule: SourceRule, cameOn: Day, given: Day | null, calendar: Calendar): OwnDue {
  const registerDue = rule.registerDays === null ? null : addDays(cameOn, rule.registerDays)
  if (given) return { due: given, dueBasis: 'given', dueEstimated: false, registerDue }
  if (rule.days === null) return { due: null, dueBasis: null, dueEstimated: false, registerDue }
  if (rule.counting === 'calendar')
    return { due: addDays(cameOn, rule.days), dueBasis: 'rule', dueEstimated: false, registerDue }
  const due = addWorkingDays(calendar, cameOn, rule.days)
  return { due, dueBasis: 'rule', dueEstimated: isEstimated(calendar, due), registerDue }
}

/** Until when there is an answer: the source's own deadline where it has one, else what residents are promised. */
export function owedDue(
  house: { readonly replyDue: Day; readonly dueEstimated: boolean },
  source: Pick<OwnDue, 'due' | 'dueEstimated'>,
): { readonly replyDue: Day; readonly dueEstimated: boolean } {
  if (source.due === null) return { ...house }
  return { replyDue: source.due, dueEstimated: source.dueEstimated }
}

/** A number as it is compared: in one width, without blanks around or within, in capitals. */
export function sourceNumberOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}
