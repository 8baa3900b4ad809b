/**
 * Point 码点: one printed code at one site of a community or village. It serves every campaign until it is closed; a sheet
 * that is torn or was copied is replaced by another code, and no code is ever used again. Nobody is ranked by what comes
 * in at a point. Source: SPEC §9; UX §3.5 "one code per placement"; issue "码上评".
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Unit, UnitKind } from '../people/unit.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** Where residents live: what they say is counted for one of these. */
export const placeKinds: readonly UnitKind[] = ['community', 'village']
export const pointStatusSchema = z.enum(['open', 'closed', 'replaced'])
export type PointStatus = z.infer<typeof pointStatusSchema>
/** In words that people there use: 3号楼大堂. */
export const siteSchema = z.string().trim().min(2).max(30)
/** Points that one act opens, and one print shows. */
export const MOST_POINTS = 500
/** Residents who scan an old code read it. */
export const reasonSchema = z.string().trim().max(500)

export const pointSchema = z.object({
  id: idSchema,
  code: z.string(),
  placeId: idSchema,
  site: z.string().min(1),
  batchId: idSchema.nullable(),
  status: pointStatusSchema,
  reason: z.string().nullable(),
  replacedBy: idSchema.nullable(),
  openedAt: instantSchema,
  version: versionSchema,
})
export type Point = z.infer<typeof pointSchema>

export const pointRefusals = [
  'no-site',
  'too-many',
  'not-a-place',
  'place-retired',
  'site-taken',
  'not-open',
  'reason-missing',
] as const
export type PointRefusal = (typeof pointRefusals)[number]
export type PointAct = 'point.opened' | 'point.closed' | 'point.replaced'
type PointFact = Fact<PointAct>

/** Sites asked for at one place. */
export interface Opening {
  readonly place: Pick<Unit, 'id' | 'kind' | 'name' | 'retiredDay'>
  readonly sites: readonly string[]
  /** Sites there that have an open point. */
  readonly taken: readonly string[]
}

/** Two spellings of one site are one site: case, width and spaces tell nobody apart. */
const spelled = (site: string) => site.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** The first of the sites that is there already, or twice among them; undefined when there is none. */
export function takenSite(sites: readonly string[], taken: readonly string[]): string | undefined {
  const seen = new Set(taken.map(spelled))
  return sites.find((site) => seen.has(spelled(site)) || !seen.add(spelled(site)))
}

/** Why these points may not be opened, or null. */
export function whyNotOpen(openings: readonly Opening[]): WhyNot<PointRefusal> {
  const asked = openings.reduce((sum, { sites }) => sum + sites.length, 0)
  if (asked === 0) return { code: 'no-site' }
  if (asked > MOST_POINTS) return { code: 'too-many', details: { asked, most: MOST_POINTS } }
  for (const { place, sites, taken } of openings) {
    if (!placeKinds.includes(place.kind)) return { code: 'not-a-place', details: { place: place.name } }
    if (place.retiredDay !== null) return { code: 'place-retired', details: { place: place.name } }
    const site = takenSite(sites, taken)
    if (site !== undefined) return { code: 'site-taken', details: { place: place.name, site } }
  }
  return null
}

/** What each new point gets from outside: chance and time are no business of a rule. */
export interface Fresh {
  readonly id: string
  readonly code: string
}

/** Opens points at the sites of one or more places, with one fact a place; throws Refusal. */
export function open(
  openings: readonly Opening[],
  fresh: () => Fresh,
  openedAt: Instant,
): readonly { readonly points: readonly Point[]; readonly fact: PointFact }[] {
  refuse(whyNotOpen(openings))
  return openings
    .filter(({ sites }) => sites.length > 0)
    .map(({ place, sites }) => {
      const points = sites.map((site) => opened({ ...fresh(), placeId: place.id, site: site.trim(), openedAt }))
      const payload = { points: points.map(({ id, code, site }) => ({ id, code, site })) }
      return { points, fact: { act: 'point.opened', subject: ['unit', place.id], payload, unitId: place.id } }
    })
}

const opened = (given: Fresh & Pick<Point, 'placeId' | 'site' | 'openedAt'>): Point => ({
  ...given,
  batchId: null,
  status: 'open',
  reason: null,
  replacedBy: null,
  version: 1,
})

/** Why the point may not be closed or replaced, or null. */
export function whyNotEnd(point: Pick<Point, 'status'>, reason: string): WhyNot<PointRefusal> {
  if (point.status !== 'open') return { code: 'not-open', details: { status: point.status } }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Closes the point: whoever scans it is told so. Throws Refusal. */
export function close(before: Point, reason: string): { readonly point: Point; readonly fact: PointFact } {
  refuse(whyNotEnd(before, reason))
  const point: Point = { ...before, status: 'closed', reason: reason.trim(), version: before.version + 1 }
  return { point, fact: ended('point.closed', point, {}) }
}

/** Puts another code in the place of this one, at the same site; whoever scans the old one is led to it. Throws Refusal. */
export function replace(
  before: Point,
  reason: string,
  fresh: Fresh,
  openedAt: Instant,
): { readonly point: Point; readonly successor: Point; readonly fact: PointFact } {
  refuse(whyNotEnd(before, reason))
  const successor = opened({ ...fresh, placeId: before.placeId, site: before.site, openedAt })
  const end = { status: 'replaced' as const, reason: reason.trim(), replacedBy: successor.id }
  const point: Point = { ...before, ...end, version: before.version + 1 }
  return { point, successor, fact: ended('point.replaced', point, { by: successor.id, byCode: successor.code }) }
}

function ended(act: PointAct, { id, code, placeId, site, reason }: Point, more: object): PointFact {
  return { act, subject: ['point', id], payload: { code, placeId, site, ...more }, reason, unitId: placeId }
}
