/**
 * Handover 发放交接: printed sheets go from the owner's department to the street, and from there to the community, village or
 * property company. Whoever gives writes it down, whoever takes counts and confirms; what is missing is named, never
 * hidden. Source: SPEC §9; DOMAIN S-183 组织人事部协调街道发放.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Unit, UnitKind } from '../people/unit.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { PrintBatch } from './print-batch.ts'

export const noteSchema = z.string().trim().max(200)
const sheetsSchema = z.number().int().max(100_000)

export const handoverSchema = z.object({
  id: idSchema,
  batchId: idSchema,
  fromUnitId: idSchema,
  toUnitId: idSchema,
  sheets: sheetsSchema.min(1),
  givenByName: z.string(),
  givenAt: instantSchema,
  /** As counted by whoever took them; null until then. */
  receivedSheets: sheetsSchema.min(0).nullable(),
  receivedByName: z.string().nullable(),
  receivedAt: instantSchema.nullable(),
  note: noteSchema,
  version: versionSchema,
})
export type Handover = z.infer<typeof handoverSchema>

export const handoverRefusals = [
  'no-points',
  'point-elsewhere',
  'point-not-open',
  'point-in-batch',
  'scan-by-passed',
  'to-oneself',
  'not-down-the-chain',
  'receiver-retired',
  'more-than-held',
  'received-already',
  'own-handover',
  'difference-unexplained',
  'stand-in-unexplained',
] as const
export type HandoverRefusal = (typeof handoverRefusals)[number]
export type HandoverAct = 'handover.batchMade' | 'handover.given' | 'handover.received'
export type HandoverFact = Fact<HandoverAct>
type Acted = { readonly handover: Handover; readonly fact: HandoverFact }

/** Down which kinds sheets go, from each kind. */
export const takersOf: Readonly<Partial<Record<UnitKind, readonly UnitKind[]>>> = {
  zone: ['street'],
  street: ['community', 'village', 'property'],
  community: ['property'],
  village: ['property'],
}

/** A unit of the chain, with the ids from the zone down to itself. */
export type ChainUnit = Pick<Unit, 'id' | 'kind' | 'name' | 'retiredDay'> & { readonly path: readonly string[] }

/** How many sheets the unit should have at hand: what it counted in, less what it gave on. The zone had them printed. */
export function heldBy(
  unit: Pick<ChainUnit, 'id' | 'kind'>,
  batch: Pick<PrintBatch, 'sheets'>,
  handovers: readonly Pick<Handover, 'fromUnitId' | 'toUnitId' | 'sheets' | 'receivedSheets'>[],
): number {
  const came = handovers.filter((row) => row.toUnitId === unit.id)
  const had = unit.kind === 'zone' ? batch.sheets : came.reduce((sum, row) => sum + (row.receivedSheets ?? 0), 0)
  const gone = handovers.filter((row) => row.fromUnitId === unit.id)
  return had - gone.reduce((sum, row) => sum + row.sheets, 0)
}

/** Whether sheets of the batch may go from the one unit to the other, or why not. */
export function whyNotToward(
  from: ChainUnit,
  to: ChainUnit,
  { streetId }: Pick<PrintBatch, 'streetId'>,
): WhyNot<HandoverRefusal> {
  if (from.id === to.id) return { code: 'to-oneself' }
  if (to.retiredDay !== null) return { code: 'receiver-retired', details: { to: to.name } }
  const isBelow = to.path.includes(from.id) && takersOf[from.kind]?.includes(to.kind)
  return isBelow && to.path.includes(streetId)
    ? null
    : { code: 'not-down-the-chain', details: { from: from.name, to: to.name } }
}

/** What is given, by whom and to whom. */
export interface Giving {
  readonly batch: PrintBatch
  readonly from: ChainUnit
  readonly to: ChainUnit
  readonly sheets: number
  /** Every handover of the batch so far. */
  readonly handovers: readonly Handover[]
}

/** Why the sheets may not be given on, or null. */
export function whyNotGive({ batch, from, to, sheets, handovers }: Giving): WhyNot<HandoverRefusal> {
  const why = whyNotToward(from, to, batch)
  if (why) return why
  const held = heldBy(from, batch, handovers)
  return sheets > held ? { code: 'more-than-held', details: { from: from.name, held, sheets } } : null
}

/** Gives sheets on; throws Refusal. */
export function give(giving: Giving, fresh: { id: string; name: string; note: string }, now: Instant): Acted {
  refuse(whyNotGive(giving))
  const handover: Handover = {
    id: fresh.id,
    batchId: giving.batch.id,
    fromUnitId: giving.from.id,
    toUnitId: giving.to.id,
    sheets: giving.sheets,
    givenByName: fresh.name,
    givenAt: now,
    receivedSheets: null,
    receivedByName: null,
    receivedAt: null,
    note: fresh.note,
    version: 1,
  }
  return acted('handover.given', handover, giving.from.id)
}

/** Who confirms: by account, and whether the giving unit is theirs as well. */
export interface Receiving {
  readonly sheets: number
  readonly note: string
  readonly by: { readonly userId: string; readonly name: string; readonly alsoHoldsGiver: boolean }
  /** The account that wrote the handover down. */
  readonly giverId: string | null
}

/**
 * Why the receipt may not be confirmed, or null. Two people stand behind each handover. Where the receiving unit has no
 * account, a colleague of the giver confirms in its place and says by what 代为签收, such as a signed slip.
 */
export function whyNotReceive(handover: Handover, { sheets, note, by, giverId }: Receiving): WhyNot<HandoverRefusal> {
  if (handover.receivedAt !== null) return { code: 'received-already', details: { name: handover.receivedByName } }
  if (by.userId === giverId) return { code: 'own-handover' }
  if (note.trim() !== '') return null
  if (sheets !== handover.sheets) {
    return { code: 'difference-unexplained', details: { given: handover.sheets, counted: sheets } }
  }
  return by.alsoHoldsGiver ? { code: 'stand-in-unexplained' } : null
}

/** Confirms what was counted; throws Refusal. */
export function receive(before: Handover, receiving: Receiving, now: Instant): Acted {
  refuse(whyNotReceive(before, receiving))
  const { sheets, note, by } = receiving
  const notes = [before.note, note.trim()].filter((text) => text !== '')
  const handover: Handover = {
    ...before,
    receivedSheets: sheets,
    receivedByName: by.name,
    receivedAt: now,
    note: notes.join('\n'),
    version: before.version + 1,
  }
  return acted('handover.received', handover, before.toUnitId)
}

/** What was counted against what was given: negative when sheets are missing, null until somebody counted. */
export const differenceOf = ({ sheets, receivedSheets }: Pick<Handover, 'sheets' | 'receivedSheets'>): number | null =>
  receivedSheets === null ? null : receivedSheets - sheets

function acted(act: HandoverAct, handover: Handover, unitId: string): Acted {
  const { id, ...payload } = handover
  return { handover, fact: { act, subject: ['handover', id], payload, unitId } }
}

export const batchStandings = ['printed', 'waiting', 'received'] as const
export type BatchStanding = (typeof batchStandings)[number]

/** How a batch stands: nothing given yet, somebody has to count, or every receipt is there. */
export function batchStandingOf(handovers: readonly Pick<Handover, 'receivedAt'>[]): BatchStanding {
  if (handovers.length === 0) return 'printed'
  return handovers.some((row) => row.receivedAt === null) ? 'waiting' : 'received'
}
