/**
 * Job 后台任务: long work with progress, that may be left, resumed, cancelled, and whose result is kept seven days.
 * Source: ARCHITECTURE "Procedures"; RELIABILITY "Outbox".
 */
import { z } from 'zod'
import type { Actor } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'

export const jobStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type JobStatus = (typeof jobStatuses)[number]

export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  object: z.string(),
  status: z.enum(jobStatuses),
  progress: z.number().int(),
  /** Null while the amount of work is unknown. */
  total: z.number().int().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  resultBlobId: z.uuid().nullable(),
  error: z.string().nullable(),
  cancelAsked: z.boolean(),
  attempt: z.number().int(),
  askedBy: z.uuid().nullable(),
  askedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
})
export type Job = z.infer<typeof jobSchema>

/** A finished job and its result are kept this long. */
export const JOB_DAYS = 7

export type JobRefusal = 'job-finished' | 'job-of-another'

/** Null when the actor may stop the job: their own, and not over yet. */
export function whyNotCancelJob(job: Pick<Job, 'status' | 'askedBy'>, actor: Actor): WhyNot<JobRefusal> {
  if (job.askedBy !== actor.userId) return { code: 'job-of-another' }
  if (job.status !== 'queued' && job.status !== 'running')
    return { code: 'job-finished', details: { status: job.status } }
  return null
}
