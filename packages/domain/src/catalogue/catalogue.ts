/**
 * Catalogue 目录: typed data in editions — the six aspects with weights and lead units, the crosswalk to the themes, the
 * zones compared, the scales of questionnaires, and the categories of opinions. A cycle keeps the editions with which it was opened, a questionnaire its
 * scales. Source: SPEC §3, §9; DOMAIN, D-07.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { aspectIdSchema, aspectIds } from '../cycle/aspect.ts'
import { crosswalkSchema } from '../cycle/crosswalk.ts'
import { type Instant, instantSchema } from '../day.ts'
import { peersSchema } from '../examination/round.ts'
import { idSchema } from '../id.ts'
import { categoriesSchema } from '../opinion/category.ts'
import { type ScaleRefusal, scalesSchema, whyNotScales } from '../questionnaire/scale.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** One aspect of the city examination: its weight in the overall score, and who leads it. */
export const aspectEntrySchema = z.strictObject({
  id: aspectIdSchema,
  weight: z.number().positive().max(1000),
  leadUnitId: idSchema.nullable(),
})
export type AspectEntry = z.infer<typeof aspectEntrySchema>

export const contentSchemas = {
  aspects: z.array(aspectEntrySchema).min(1),
  crosswalk: crosswalkSchema,
  peers: peersSchema,
  scales: scalesSchema,
  category: categoriesSchema,
} as const
export const catalogueKindSchema = z.enum(['aspects', 'crosswalk', 'peers', 'scales', 'category'])
export type CatalogueKind = z.infer<typeof catalogueKindSchema>
export type CatalogueContent<Kind extends CatalogueKind> = z.infer<(typeof contentSchemas)[Kind]>

export interface Edition<Kind extends CatalogueKind = CatalogueKind> {
  readonly id: string
  readonly kind: Kind
  readonly edition: number
  readonly content: CatalogueContent<Kind>
  readonly note: string
  readonly createdAt: Instant
}

export const editionSchema = z.discriminatedUnion('kind', [
  z.object({
    id: idSchema,
    kind: z.literal('aspects'),
    edition: z.number(),
    content: contentSchemas.aspects,
    note: z.string(),
    createdAt: instantSchema,
  }),
  z.object({
    id: idSchema,
    kind: z.literal('crosswalk'),
    edition: z.number(),
    content: contentSchemas.crosswalk,
    note: z.string(),
    createdAt: instantSchema,
  }),
  z.object({
    id: idSchema,
    kind: z.literal('peers'),
    edition: z.number(),
    content: contentSchemas.peers,
    note: z.string(),
    createdAt: instantSchema,
  }),
  z.object({
    id: idSchema,
    kind: z.literal('scales'),
    edition: z.number(),
    content: contentSchemas.scales,
    note: z.string(),
    createdAt: instantSchema,
  }),
  z.object({
    id: idSchema,
    kind: z.literal('category'),
    edition: z.number(),
    content: contentSchemas.category,
    note: z.string(),
    createdAt: instantSchema,
  }),
])

export type CatalogueRefusal =
  | 'note-missing'
  | 'same-as-before'
  | 'aspect-missing-in-catalogue'
  | 'entry-twice'
  | ScaleRefusal
export type CatalogueFact = Fact<'catalogue.editionAdded'>

/** Why the content may not become the next edition, or null. */
export function whyNotAddEdition(
  kind: CatalogueKind,
  content: unknown,
  last: Edition | null,
  note: string,
): WhyNot<CatalogueRefusal> {
  if (note.trim() === '') return { code: 'note-missing' }
  const why = kind === 'scales' ? whyNotScales(content as CatalogueContent<'scales'>) : whyNotRows(kind, content)
  if (why) return why
  return last && JSON.stringify(last.content) === JSON.stringify(content) ? { code: 'same-as-before' } : null
}

/** Why the rows of a list may not stand so, or null. */
function whyNotRows(kind: Exclude<CatalogueKind, 'scales'>, content: unknown): WhyNot<CatalogueRefusal> {
  const entries = content as readonly unknown[]
  const names = entries.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))
  if (new Set(names).size < names.length) return { code: 'entry-twice' }
  if (kind === 'category') {
    const rows = content as CatalogueContent<'category'>
    const ids = rows.flatMap(({ id, name }) => [id, name.zh])
    if (new Set(ids).size < ids.length) return { code: 'entry-twice' }
  }
  if (kind === 'aspects') {
    const ids = (content as CatalogueContent<'aspects'>).map((row) => row.id)
    const missing = aspectIds.filter((id) => !ids.includes(id))
    if (missing.length > 0) return { code: 'aspect-missing-in-catalogue', details: { missing } }
    if (new Set(ids).size < ids.length) return { code: 'entry-twice' }
  }
  return null
}

/** The next edition; what begins from now on uses it. Throws `Refusal`. */
export function addEdition(
  fresh: Pick<Edition, 'id' | 'kind' | 'content' | 'note'>,
  last: Edition | null,
  now: Instant,
): { readonly edition: Edition; readonly fact: CatalogueFact } {
  refuse(whyNotAddEdition(fresh.kind, fresh.content, last, fresh.note))
  const edition: Edition = { ...fresh, note: fresh.note.trim(), edition: (last?.edition ?? 0) + 1, createdAt: now }
  const payload = { kind: edition.kind, edition: edition.edition, content: edition.content, note: edition.note }
  return {
    edition,
    fact: { act: 'catalogue.editionAdded', subject: ['catalogue', `${edition.kind}/${edition.edition}`], payload },
  }
}
