/**
 * Unit 单位: one node of the org tree, zone 开发区 → departments; zone → streets → communities and villages;
 * zone → parks; property companies under communities. Units are renamed, moved, merged and retired, and every earlier
 * name and place stays readable. Source: SPEC §2.
 */
import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

export const unitKinds = [
  'zone',
  'department',
  'street',
  'community',
  'village',
  'park',
  'property',
  'survey_firm',
] as const
export const unitKindSchema = z.enum(unitKinds)
export type UnitKind = z.infer<typeof unitKindSchema>

/** Which kinds a unit may stand under; the zone stands under nothing. */
export const parentKindsOf: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  zone: [],
  department: ['zone'],
  street: ['zone'],
  community: ['street'],
  village: ['street'],
  park: ['zone'],
  property: ['community', 'village'],
  survey_firm: ['zone'],
}

export const unitNameSchema = z.string().trim().min(2).max(60)
/** Official division code: 9 digits for a street, 12 for a community or village. */
export const unitCodeSchema = z.string().regex(/^\d{9}(\d{3})?$/)

export const unitSchema = z.object({
  id: idSchema,
  code: unitCodeSchema.nullable(),
  kind: unitKindSchema,
  name: z.string().min(1),
  parentId: idSchema.nullable(),
  sort: z.number().int(),
  sinceDay: daySchema,
  retiredDay: daySchema.nullable(),
  mergedIntoId: idSchema.nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Unit = z.infer<typeof unitSchema>

/** What a unit was called and where it stood, from a day until before another. */
export const unitPeriodSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  name: z.string().min(1),
  parentId: idSchema.nullable(),
  fromDay: daySchema,
  beforeDay: daySchema.nullable(),
})
export type UnitPeriod = z.infer<typeof unitPeriodSchema>
