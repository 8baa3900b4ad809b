import { z } from 'zod'

/** A row's identity: a UUID, made by the caller and never by a rule (rules have no randomness). */
export const idSchema = z.uuid()
export type Id = z.infer<typeof idSchema>

/** Idempotency key of one act, made by the client when the form opens. */
export const keySchema = z.string().min(8).max(120)

/** Optimistic concurrency: the version that the writer saw. */
export const versionSchema = z.number().int().min(1)
