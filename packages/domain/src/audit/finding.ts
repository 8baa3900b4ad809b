/**
 * Finding 异常: what the verification of the trail 审计校验 names. Source: SPEC §13 ("names the first broken link"),
 * RELIABILITY "Audit trail".
 */
import { z } from 'zod'

export const findingKinds = [
  'fact-changed',
  'fact-forged',
  'fact-missing',
  'fact-unlinked',
  'fact-unsealed-long',
  'link-gap',
  'link-changed',
  'reordered',
  'tail-dropped',
  'backup-restored',
  'history-rewritten',
  'checkpoint-forged',
  'key-unknown',
  'row-changed',
  'row-deleted',
  'row-added',
  'blob-changed',
  'sealed-changed',
  'answers-changed',
  'ballots-changed',
  'counters-changed',
] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingSchema = z.strictObject({
  kind: z.enum(findingKinds),
  /** The thing itself: `fact 0199…`, `link 17`, `cycle 2026H2`, `checkpoint 120`. */
  where: z.string(),
  /** What was expected and found, for the person who has to look. */
  detail: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

/** Counts of what was recomputed; `findings` may be cut, `findingCount` never is. */
export const verificationSchema = z.strictObject({
  facts: z.number().int(),
  links: z.number().int(),
  rows: z.number().int(),
  blobs: z.number().int(),
  /** Not counted by verifications that were kept before there were any. */
  ballots: z.number().int().default(0),
  unsealed: z.number().int(),
  checkpoints: z.number().int(),
  findingCount: z.number().int(),
  findings: z.array(findingSchema),
})
export type Verification = z.infer<typeof verificationSchema>
