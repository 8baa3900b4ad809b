/**
 * Ballot 扫码答卷: what one person who chose to answer sent from a scanned code. It counts people and nothing else: it has
 * no margin and no p-value, and no score, rank, bonus or accountability reads it. One form may be sent in several parts, a
 * question each; what was sent stands. Source: SPEC §9; STATISTICS §1 "QR 码上评"; DOMAIN Q-31.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { daySchema } from '../day.ts'
import { idSchema } from '../id.ts'
import { type AnswerIssue, type Answers, answerIssues, askedItems } from '../questionnaire/answer.ts'
import { type Item, itemSchema } from '../questionnaire/item.ts'
import type { WhyNot } from '../refusal.ts'
import { stampSchema } from './stamp.ts'

export const ballotModes = ['self', 'helper'] as const
export const ballotModeSchema = z.enum(ballotModes)
export type BallotMode = z.infer<typeof ballotModeSchema>

export const ballotRefusals = [
  'point-unknown',
  'point-closed',
  'campaign-not-running',
  'answers-wrong',
  'form-unknown',
  'key-reused',
  'nothing-answered',
] as const
export type BallotRefusal = (typeof ballotRefusals)[number]
export type BallotAct = 'ballot.received' | 'ballot.said' | 'ballot.told' | 'ballot.dayKeyThrown' | 'ballot.recounted'
export type BallotFact = Fact<BallotAct>

/** Questions offered after the first one before somebody is asked whether to go on. */
export const OFFERED_FURTHER = 2
/** Characters of the one line of text, as long as the field of a phone shows. */
export const LONGEST_LINE = 100

const place = z.string()
/** What stands behind a scanned code at the moment. */
export const askSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    point: z.object({ code: z.string(), place, placeId: idSchema, site: z.string() }),
    campaign: z.object({ id: idSchema, name: z.string(), lastDay: daySchema, illustrative: z.boolean() }),
    /** What this person sent so far; null before the first answer. */
    form: z.object({ receipt: z.string(), answered: z.number().int() }).nullable(),
    /** The next question; null when all were asked. */
    item: itemSchema.nullable(),
    /** Questions after this one. */
    left: z.number().int(),
    stamp: stampSchema,
  }),
  z.object({
    state: z.literal('ended'),
    place,
    lastDay: daySchema,
    n: z.number().int(),
    next: z.object({ firstDay: daySchema }).nullable(),
  }),
  z.object({ state: z.literal('before'), place, next: z.object({ firstDay: daySchema }) }),
  z.object({ state: z.literal('idle'), place }),
  z.object({ state: z.literal('closed'), place, reason: z.string(), instead: z.string().nullable() }),
  z.object({ state: z.literal('unknown') }),
])
export type Ask = z.infer<typeof askSchema>

/** The items that a scanned page asks: words are asked by the page itself, and the place is known by the code. */
export const scannedItems = (items: readonly Item[]): Item[] =>
  items.filter((item) => item.kind !== 'text' && item.kind !== 'place')

/** Answers are stored as text, in which the option `1` looks like a figure: the question tells what it is. */
function storedAnswers(items: readonly Item[], answers: Answers): Answers {
  const chosen = new Set(items.flatMap((item) => (item.kind === 'choice' ? [item.id] : [])))
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, chosen.has(id) ? String(answer) : answer]),
  )
}

/** The next question of a form, and how many may follow it. */
export function nextItem(items: readonly Item[], answers: Answers): { item: Item | null; left: number } {
  const open = askedItems(items, storedAnswers(items, answers)).filter((item) => !Object.hasOwn(answers, item.id))
  return { item: open[0] ?? null, left: Math.max(0, open.length - 1) }
}

/**
 * Why what was sent cannot be taken, or null. A form may stop anywhere, so nothing is missing; what is there must be an
 * answer to a question that is asked after `before`, the answers that were sent already.
 */
export function whyNotAnswer(items: readonly Item[], sent: Answers, before: Answers): WhyNot<BallotRefusal> {
  if (Object.keys(sent).length === 0) return { code: 'nothing-answered' }
  const again = Object.keys(sent).find((id) => Object.hasOwn(before, id))
  if (again) return { code: 'key-reused', details: { item: again } }
  const issues: AnswerIssue[] = answerIssues(items, { ...storedAnswers(items, before), ...sent }).filter(
    (issue) => issue.code !== 'required-missing',
  )
  return issues.length > 0 ? { code: 'answers-wrong', details: { issues } } : null
}
