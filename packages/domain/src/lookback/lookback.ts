/**
 * Look-back 回头看: a return visit to a random sample of what was closed 销号. The list is frozen, published with its hash, and
 * only then a public seed is fixed and the draw made, so that nobody can choose who is asked; anybody draws it again.
 * Here: the shape of a round and what the lists hold. Source: SPEC §11; DOMAIN S-174, G-08, Q-24; STATISTICS PRN-SHA256/1.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { cycleIdSchema, quarterSchema } from '../cycle/cycle-id.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

/** Days after closing between which an item is looked back at. */
export const FIRST_DAY = 14
export const LAST_DAY = 60
/** Answers below which a share of a unit or place is not shown: a count stands in its place. */
export const LEAST_ANSWERS = 5

export const lookbackStatuses = ['frozen', 'published', 'seeded', 'drawn', 'completed', 'voided'] as const
export const lookbackStatusSchema = z.enum(lookbackStatuses)
export type LookbackStatus = z.infer<typeof lookbackStatusSchema>

/** What a round tolerates; fixed with its list, before anybody can know the seed. */
export const termsSchema = z.strictObject({
  /** Share of false closures that must not pass unnoticed. */
  tolerated: z.number().min(0.01).max(0.5),
  confidence: z.number().min(0.8).max(0.999),
  /** Tries at different times before somebody counts as not reached. */
  tries: z.number().int().min(1).max(10),
})
export type Terms = z.infer<typeof termsSchema>
export const usualTerms: Terms = { tolerated: 0.05, confidence: 0.95, tries: 3 }

/** So many of a stratum 层 are drawn out of so many. */
export const allocationSchema = z.array(
  z.object({ stratum: z.string().min(1), size: z.number().int().min(1), drawn: z.number().int().min(0) }),
)
export type Allocation = z.infer<typeof allocationSchema>

export const seedTextSchema = z
  .string()
  .transform((text) => text.trim().replace(/\s+/gu, ' '))
  .pipe(z.string().min(6).max(200))

export const lookbackSchema = z.object({
  id: idSchema,
  number: z.string().regex(/^HK-20\d\d-\d{2,}$/),
  cycleId: cycleIdSchema,
  /** Items closed in this quarter only; null for whatever of the cycle is in time. */
  quarter: quarterSchema.nullable(),
  status: lookbackStatusSchema,
  ...termsSchema.shape,
  listHash: z.string().regex(/^[0-9a-f]{64}$/),
  population: z.number().int().min(0),
  sampleSize: z.number().int().min(0),
  allocation: allocationSchema,
  frozenAt: instantSchema,
  frozenBy: personSchema,
  publishedAt: instantSchema.nullable(),
  publishedBy: personSchema.nullable(),
  /** Announced with the list: where anybody finds the seed, "第123期双色球开奖号码", and the later day on which it comes out. */
  seedSource: z.string().nullable(),
  seedDay: daySchema.nullable(),
  seedText: z.string().nullable(),
  seedBy: personSchema.nullable(),
  seedAt: instantSchema.nullable(),
  /** The second person, who compared the seed with its source. */
  witnessBy: personSchema.nullable(),
  witnessAt: instantSchema.nullable(),
  drawnAt: instantSchema.nullable(),
  drawnBy: personSchema.nullable(),
  completedAt: instantSchema.nullable(),
  completedBy: personSchema.nullable(),
  voidReason: z.string().nullable(),
  voidedBy: personSchema.nullable(),
  voidedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Lookback = z.infer<typeof lookbackSchema>

/** One voice of the frozen list; nothing of it but code and stratum is published. */
export const rowSchema = z.object({
  id: idSchema,
  lookbackId: idSchema,
  /** Stable and public: Z077. */
  code: z.string().regex(/^Z\d{3,}$/),
  stratum: z.string().min(1),
  opinionId: idSchema,
  itemId: idSchema,
  itemRound: z.number().int().min(1),
  unitId: idSchema,
  placeId: idSchema.nullable(),
  closedDay: daySchema,
})
export type Row = z.infer<typeof rowSchema>

export const lookbackActs = [
  'lookback.frozen',
  'lookback.published',
  'lookback.seedProposed',
  'lookback.seedRefused',
  'lookback.seedConfirmed',
  'lookback.drawn',
  'lookback.assigned',
  'lookback.tried',
  'lookback.asked',
  'lookback.visitAssigned',
  'lookback.photoAdded',
  'lookback.visited',
  'lookback.completed',
  'lookback.voided',
] as const
export type LookbackFact = Fact<(typeof lookbackActs)[number]>
export interface Stepped {
  readonly next: Lookback
  readonly fact: LookbackFact
}

/** The round one version on, with the fact of the act: codes and figures, nobody's name or words. */
export function stepped(
  act: LookbackFact['act'],
  before: Lookback,
  change: Partial<Lookback>,
  reason: string | null = null,
): Stepped {
  const next = { ...before, ...change, version: before.version + 1 }
  return { next, fact: lookbackFact(act, next, reason) }
}

export function lookbackFact(act: LookbackFact['act'], round: Lookback, reason: string | null = null): LookbackFact {
  const { id, number, cycleId, status, listHash, population, sampleSize, seedDay } = round
  // Until the second person typed the same it is nobody's to read, not in the trail either; the row's digest binds it.
  const seedText = round.witnessAt === null ? null : round.seedText
  const payload = { number, cycleId, status, listHash, population, sampleSize, seedText, seedDay }
  return { act, subject: ['lookback', id], payload, reason }
}

/** Why nothing more is done in this round, or null. */
export function whyNotRunning({ status, number }: Pick<Lookback, 'status' | 'number'>): LookbackWhyNot {
  return status === 'completed' || status === 'voided' ? { code: 'round-ended', details: { number, status } } : null
}
