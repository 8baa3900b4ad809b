/**
 * Quarterly report 季度填报: what one unit hands in for one quarter of 6个1、一提升+X. Its cards are filled from the product's own
 * records; evidence is put to the rest; whoever hands in never verifies. The deadline is counted in working days after the
 * quarter's end; late and returned stay visible. Source: SPEC §5; DOMAIN S-061 to S-069, Q-12, Q-14.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type CycleId, type Quarter, quarterSchema } from '../cycle/cycle-id.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { baseIndicators } from '../indicator/indicator.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** The six base indicators that a report has a card for; the seventh card, rise and bonus, is filled by others. */
export const cardIds = baseIndicators
export const cardIdSchema = z.enum(cardIds)
export type CardId = z.infer<typeof cardIdSchema>

export const reportStatuses = ['open', 'submitted', 'returned', 'verified'] as const
export const reportStatusSchema = z.enum(reportStatuses)
export type ReportStatus = z.infer<typeof reportStatusSchema>

/** What the unit says to each card. */
export const textsSchema = z.partialRecord(cardIdSchema, z.string().trim().max(2000))
export type Texts = z.infer<typeof textsSchema>

/** How far a card was filled at one moment: the figure, what the rule wants of it, and the share of the card from 0 to 1. */
export const cardFigureSchema = z.object({
  count: z.number().min(0),
  wanted: z.number().min(0),
  unit: z.enum(['households', 'events', 'questions_answered']),
  photos: z.number().int().min(0),
  share: z.number().min(0).max(1),
})
export type CardFigure = z.infer<typeof cardFigureSchema>
export const figuresSchema = z.record(cardIdSchema, cardFigureSchema)
export type Figures = z.infer<typeof figuresSchema>

export const reportSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  quarter: quarterSchema,
  status: reportStatusSchema,
  /** Until when it is to be handed in; of a returned one, until when again. */
  dueDay: daySchema,
  openedAt: instantSchema,
  openedBy: personSchema,
  /** Handed in last; the figures are of that moment. */
  submittedAt: instantSchema.nullable(),
  submittedBy: personSchema.nullable(),
  /** Once late, late for ever. */
  late: z.boolean(),
  returns: z.number().int().min(0),
  texts: textsSchema,
  figures: figuresSchema.nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Report = z.infer<typeof reportSchema>

export const reportRefusals = [
  'quarter-without-cycle',
  'nobody-listed',
  'reports-opened-already',
  'report-of-another',
  'report-waits',
  'report-verified',
  'quarter-published',
  'card-accepted',
  'cards-unexplained',
  'evidence-full',
  'evidence-gone',
  'record-elsewhere',
  'record-linked-already',
] as const
export type ReportRefusal = (typeof reportRefusals)[number]
export type ReportAct =
  | 'assessment.quarterOpened'
  | 'assessment.submitted'
  | 'assessment.evidenceAdded'
  | 'assessment.evidenceWithdrawn'
export type ReportFact = Fact<ReportAct>

/** The half-year of which the quarter is a part. */
export const cycleOfQuarter = (quarter: Quarter): CycleId =>
  `${quarter.slice(0, 4)}H${Number(quarter.slice(5)) <= 2 ? 1 : 2}`

/** A quarter's reports, opened for every listed unit that has none yet. */
export interface Opening {
  readonly quarter: Quarter
  readonly dueDay: Day
  /** Whether its half-year was opened. */
  readonly hasCycle: boolean
  readonly listedUnitIds: readonly string[]
  /** Units that have a report already. */
  readonly openedUnitIds: readonly string[]
}

/** Why the quarter's reports may not be opened, or null. */
export function whyNotOpenQuarter({ quarter, hasCycle, listedUnitIds, openedUnitIds }: Opening): WhyNot<ReportRefusal> {
  if (!hasCycle) return { code: 'quarter-without-cycle', details: { quarter, cycle: cycleOfQuarter(quarter) } }
  if (listedUnitIds.length === 0) return { code: 'nobody-listed', details: { cycle: cycleOfQuarter(quarter) } }
  const missing = listedUnitIds.filter((id) => !openedUnitIds.includes(id))
  return missing.length === 0 ? { code: 'reports-opened-already', details: { quarter } } : null
}

/** Opens a report for each listed unit that has none; throws Refusal. */
export function openQuarter(
  opening: Opening,
  by: Person,
  fresh: { newId: () => string; illustrative: boolean },
  now: Instant,
): { next: Report[]; fact: ReportFact } {
  refuse(whyNotOpenQuarter(opening))
  const { quarter, dueDay, listedUnitIds, openedUnitIds } = opening
  const next = listedUnitIds
    .filter((id) => !openedUnitIds.includes(id))
    .map(
      (unitId): Report => ({
        ...{ id: fresh.newId(), unitId, quarter, status: 'open', dueDay, openedAt: now, openedBy: by },
        ...{ submittedAt: null, submittedBy: null, late: false, returns: 0, texts: {}, figures: null },
        ...{ illustrative: fresh.illustrative, version: 1 },
      }),
    )
  const payload = { quarter, dueDay, unitIds: next.map((report) => report.unitId) }
  return { next, fact: { act: 'assessment.quarterOpened', subject: ['assessment_quarter', quarter], payload } }
}

/** Who fills: of the unit itself, and whether the quarter's scores are published. */
export interface Filling {
  /** The actor works for the unit; of the owner's people, only those of its own department do. */
  readonly isOwnUnit: boolean
  readonly isPublished: boolean
  /** Cards that were accepted, in full or in part: they stay as they are. */
  readonly acceptedCards: readonly CardId[]
}

/** Why nothing of the report may be changed any more, or null. */
export function whyNotFill(
  { status, quarter }: Pick<Report, 'status' | 'quarter'>,
  { isOwnUnit, isPublished }: Filling,
): WhyNot<ReportRefusal> {
  if (!isOwnUnit) return { code: 'report-of-another' }
  if (isPublished) return { code: 'quarter-published', details: { quarter } }
  if (status === 'submitted') return { code: 'report-waits' }
  return status === 'verified' ? { code: 'report-verified' } : null
}

/** Why this card may not be changed any more, or null. */
export function whyNotFillCard(report: Report, filling: Filling, card: CardId): WhyNot<ReportRefusal> {
  const why = whyNotFill(report, filling)
  if (why) return why
  return filling.acceptedCards.includes(card) ? { code: 'card-accepted', details: { card } } : null
}

/** Cards that count, are not full, and of which the unit says nothing: each wants a sentence before the report is handed in. */
export function unexplained(figures: Figures, texts: Texts, scoredCards: readonly CardId[]): CardId[] {
  return scoredCards.filter((card) => figures[card].share < 1 && (texts[card] ?? '') === '')
}

/** What is handed in. */
export interface Submitting extends Filling {
  readonly texts: Texts
  readonly figures: Figures
  /** Cards with a weight. */
  readonly scoredCards: readonly CardId[]
}

/** Why the report may not be handed in, or null: a gap is no obstacle, a gap without a word is. */
export function whyNotSubmit(report: Report, submitting: Submitting): WhyNot<ReportRefusal> {
  const why = whyNotFill(report, submitting)
  if (why) return why
  const cards = unexplained(submitting.figures, submitting.texts, submitting.scoredCards)
  return cards.length > 0 ? { code: 'cards-unexplained', details: { cards } } : null
}

/** Hands the report in, with the figures of this moment; throws Refusal. */
export function submit(
  before: Report,
  submitting: Submitting,
  by: Person,
  { today, now }: { today: Day; now: Instant },
): { next: Report; fact: ReportFact } {
  refuse(whyNotSubmit(before, submitting))
  const { texts, figures } = submitting
  const next: Report = {
    ...before,
    ...{ status: 'submitted', submittedAt: now, submittedBy: by, texts, figures },
    late: before.late || today > before.dueDay,
    version: before.version + 1,
  }
  const payload = { quarter: next.quarter, dueDay: next.dueDay, late: next.late, returns: next.returns, figures }
  const fact: ReportFact = {
    act: 'assessment.submitted',
    subject: ['assessment_report', next.id],
    payload,
    unitId: next.unitId,
  }
  return { next, fact }
}
