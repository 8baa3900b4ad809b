/**
 * Checkpoint 校验点: the trail's head, signed, kept and shown outside the database. Source: SPEC §13; RELIABILITY
 * "Audit trail". Whoever keeps a copy can prove later that nothing before it was changed.
 */
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const checkpointSchema = z.strictObject({
  /** How many links the trail had. */
  size: z.number().int().min(1),
  /** Merkle root (RFC 6962) over their leaves. */
  root: hash,
  /** Hash of the last link. */
  headHash: hash,
  at: z.iso.datetime(),
  keyId: z.string(),
  /** Ed25519 over the canonical JSON of the other five, base64. */
  signature: z.base64(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

/** What the public site shows: with the key (SPKI, base64) anybody can check the signature. */
export const publicCheckpointSchema = checkpointSchema.extend({ publicKey: z.base64() })
export type PublicCheckpoint = z.infer<typeof publicCheckpointSchema>
