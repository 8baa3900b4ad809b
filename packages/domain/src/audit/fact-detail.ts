/**
 * One fact in full 留痕详情: what it bound and the link that holds it, for whoever checks a single entry by hand.
 * Source: SPEC §13; RELIABILITY "Audit trail".
 */
import { z } from 'zod'
import { factViewSchema } from './fact.ts'

export const factDetailSchema = factViewSchema.extend({
  actorId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  requestId: z.string(),
  /** Rows that the act wrote, each by the digest it had afterwards; null when the row was deleted. */
  changedRows: z.array(z.object({ table: z.string(), id: z.string(), digest: z.string().nullable() })),
  /** Null while the sealer has not been there. */
  link: z.object({ prevHash: z.string(), leafHash: z.string(), hash: z.string(), sealedAt: z.string() }).nullable(),
})
export type FactDetail = z.infer<typeof factDetailSchema>
