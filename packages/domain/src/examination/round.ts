/**
 * Round 市考轮次: one result of the city, by half-year (the reference case also has yearly ranks), with the zones that
 * were compared. Source: SPEC §3 (city examination), §12; DOMAIN S-021–S-023, Q-04.
 */
import { z } from 'zod'
import { cycleIdSchema } from '../cycle/cycle-id.ts'
import { daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

/** A half-year, or a year where the city published one figure for it. */
export const roundIdSchema = z.union([cycleIdSchema, z.string().regex(/^20\d\d$/)])
export type RoundId = z.infer<typeof roundIdSchema>

export const roundSchema = z.object({
  id: roundIdSchema,
  publishedOn: daySchema.nullable(),
  /** 通报文号, empty when the circular has none. */
  circularNumber: z.string().trim().max(100),
  status: z.enum(['entered', 'compared']),
  enteredBy: idSchema,
  comparedBy: idSchema.nullable(),
  /** The scan, PDF or OFD of the circular. */
  scanId: idSchema.nullable(),
  peersEdition: z.number().int().min(1),
  /** Invented figures of the demonstration: marked on every screen that shows them. */
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Round = z.infer<typeof roundSchema>

/** Names of the zones compared. */
export const peersSchema = z.array(z.string().trim().min(1)).min(2)

/** The eight development zones of the city, 西咸新区 included (DOMAIN S-023). */
export const firstPeers = [
  '高新区',
  '经开区',
  '曲江新区',
  '浐灞生态区',
  '航空基地',
  '航天基地',
  '国际港务区',
  '西咸新区',
]

/** The nearest earlier half-year among the rounds; years and half-years are never compared with each other. */
export function previousRound<R extends Pick<Round, 'id'>>(id: RoundId, rounds: readonly R[]): R | null {
  const earlier = rounds.filter((row) => row.id.length === id.length && row.id < id)
  return earlier.toSorted((a, b) => a.id.localeCompare(b.id)).at(-1) ?? null
}
