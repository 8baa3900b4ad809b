/**
 * Evidence 佐证: what a card of a quarterly report rests on: a file, a record of the product, a link or a text. Nothing comes in
 * after it was handed in, unless returned, nor after the quarter was published. A file that was used before is pointed out and
 * never refused: joint work has one photo. Source: SPEC §5 (A photo or file used before is pointed out); DOMAIN.
 */
import { z } from 'zod'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import {
  type CardId,
  cardIdSchema,
  type Filling,
  type Report,
  type ReportFact,
  type ReportRefusal,
  whyNotFillCard,
} from './report.ts'

/** Pieces that one report may hold. */
export const MOST_EVIDENCE = 120

/** Records of the product that a card may rest on. */
export const recordKinds = [
  'household_quarter',
  'activity',
  'publication',
  'survey_wave',
  'ledger_query',
  'highlight',
] as const
export const recordKindSchema = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKindSchema>

/** Which records a card may rest on; the first four come in by themselves, the data of an analysis is chosen. */
export const recordKindsOf: Readonly<Record<CardId, readonly RecordKind[]>> = {
  household: ['household_quarter'],
  meeting: ['activity'],
  deed: ['publication'],
  presentation: ['activity'],
  analysis: ['survey_wave', 'ledger_query'],
  highlight: ['highlight'],
}

/** What was known of it when it was put there: figures only, each as far as it has one. */
export const evidenceDetailSchema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  text: z.string().max(2000).optional(),
  /** Civil day of the record. */
  day: z.string().optional(),
  /** Households, for their quarter. */
  count: z.number().optional(),
  /** Contacts that came to nothing. */
  vain: z.number().optional(),
  residents: z.number().optional(),
  headcount: z.number().optional(),
  questionsAnswered: z.number().optional(),
  photos: z.number().optional(),
  /** Level of the outlet, and whether the report counts. */
  level: z.string().optional(),
  counts: z.boolean().optional(),
  place: z.string().optional(),
  isPhoto: z.boolean().optional(),
  size: z.number().optional(),
  mediaType: z.string().optional(),
  /** The search of a ledger query, as its page's address has it. */
  search: z.string().max(500).optional(),
  /** Came in by itself when the report was handed in. */
  auto: z.boolean().optional(),
})
export type EvidenceDetail = z.infer<typeof evidenceDetailSchema>

export const evidenceSchema = z.object({
  id: idSchema,
  reportId: idSchema,
  indicator: cardIdSchema,
  kind: z.enum(['file', 'record', 'link', 'text']),
  blobId: idSchema.nullable(),
  /** Of the bytes as they were given, hex; a photo is kept re-encoded. */
  sha256: z.string().nullable(),
  recordKind: recordKindSchema.nullable(),
  recordId: z.string().nullable(),
  title: z.string().min(1).max(200),
  detail: evidenceDetailSchema,
  addedBy: personSchema,
  addedAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>

/** A record of the product that fills a card by itself, or may be chosen for it. */
export interface FoundRecord {
  readonly indicator: CardId
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly title: string
  readonly detail: EvidenceDetail
}

/** What is put there. */
export type GivenEvidence = Pick<
  Evidence,
  'indicator' | 'kind' | 'blobId' | 'sha256' | 'recordKind' | 'recordId' | 'title' | 'detail'
>

/** Why the piece may not be put to the report, or null. */
export function whyNotAdd(
  report: Report,
  given: Pick<GivenEvidence, 'indicator' | 'kind' | 'recordKind' | 'recordId'>,
  filling: Filling,
  present: readonly Evidence[],
): WhyNot<ReportRefusal> {
  const why = whyNotFillCard(report, filling, given.indicator)
  if (why) return why
  const live = present.filter((row) => row.withdrawnAt === null)
  if (live.length >= MOST_EVIDENCE) return { code: 'evidence-full', details: { most: MOST_EVIDENCE } }
  if (given.kind !== 'record') return null
  if (!given.recordKind || !recordKindsOf[given.indicator].includes(given.recordKind))
    return { code: 'record-elsewhere' }
  const same = live.some(
    (row) =>
      row.indicator === given.indicator && row.recordKind === given.recordKind && row.recordId === given.recordId,
  )
  return same ? { code: 'record-linked-already' } : null
}

/** Puts a piece to the report; throws Refusal. */
export function addEvidence(
  report: Report,
  given: GivenEvidence,
  { filling, present }: { filling: Filling; present: readonly Evidence[] },
  fresh: { id: string; by: Person },
  now: Instant,
): { next: Evidence; fact: ReportFact } {
  refuse(whyNotAdd(report, given, filling, present))
  const next = evidenceOf(report, given, fresh, now)
  return { next, fact: factOf('assessment.evidenceAdded', report, next) }
}

/** The row of a piece, with nothing asked: for records that come in by themselves in the act of handing in. */
export function evidenceOf(
  report: Pick<Report, 'id'>,
  given: GivenEvidence,
  fresh: { id: string; by: Person },
  now: Instant,
): Evidence {
  return {
    ...given,
    ...{ id: fresh.id, reportId: report.id, addedBy: fresh.by, addedAt: now, withdrawnAt: null, version: 1 },
  }
}

/** Why the piece may not be taken back, or null. */
export function whyNotWithdraw(report: Report, evidence: Evidence, filling: Filling): WhyNot<ReportRefusal> {
  if (evidence.withdrawnAt !== null) return { code: 'evidence-gone', details: { title: evidence.title } }
  return whyNotFillCard(report, filling, evidence.indicator)
}

/** Takes a piece back; it stays readable as withdrawn. Throws Refusal. */
export function withdraw(
  report: Report,
  evidence: Evidence,
  filling: Filling,
  now: Instant,
): { next: Evidence; fact: ReportFact } {
  refuse(whyNotWithdraw(report, evidence, filling))
  const next: Evidence = { ...evidence, withdrawnAt: now, version: evidence.version + 1 }
  return { next, fact: factOf('assessment.evidenceWithdrawn', report, next) }
}

function factOf(
  act: 'assessment.evidenceAdded' | 'assessment.evidenceWithdrawn',
  report: Report,
  { id, indicator, kind, blobId, sha256, recordKind, recordId }: Evidence,
): ReportFact {
  return {
    act,
    subject: ['assessment_report', report.id],
    payload: { quarter: report.quarter, evidenceId: id, indicator, kind, blobId, sha256, recordKind, recordId },
    unitId: report.unitId,
  }
}
