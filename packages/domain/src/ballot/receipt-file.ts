/**
 * The proof of a receipt as a file 凭据: what `/receipt.json` gives and `ratchet receipt --proof` takes. Whoever has it needs
 * neither the website nor the database to check it. Source: RELIABILITY "Ballot defence".
 */
import { z } from 'zod'
import { publicCheckpointSchema } from '../audit/checkpoint.ts'
import type { ReceiptProof } from './proof.ts'

/** A text of a leaf or a fact is short, and a path has a neighbour a level. */
const text = z.string().max(20_000)
const inclusionSchema = z.strictObject({
  index: z.number().int().min(0),
  size: z.number().int().min(1),
  path: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(60),
})

const proofSchema: z.ZodType<ReceiptProof> = z.strictObject({
  receipt: z.string().max(20),
  parts: z
    .array(
      z.strictObject({
        leaf: text,
        inBatch: inclusionSchema,
        fact: z.strictObject({ text, payload: text }),
        inTrail: inclusionSchema,
      }),
    )
    .min(1)
    .max(100),
  checkpoint: publicCheckpointSchema,
})

export const receiptFileSchema = z.object({
  state: z.literal('found'),
  receipt: z.string().max(20),
  forms: z.array(
    z.strictObject({
      receivedAt: z.iso.datetime(),
      place: z.string(),
      code: z.string(),
      campaign: z.string(),
      /** Forms of the campaign that are counted, this one among them. */
      n: z.number().int(),
      /** Sendings that no checkpoint covers yet. */
      waiting: z.number().int(),
      proof: proofSchema.nullable(),
    }),
  ),
})
export type ReceiptFile = z.infer<typeof receiptFileSchema>
