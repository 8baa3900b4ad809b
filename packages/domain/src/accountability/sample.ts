/**
 * Sample of a round 市考样本量: how many the city asked, where it tells so, with the source. Told later than the result or
 * never, so it is an addition beside it; the last one entered counts, and none is ever guessed. Source: DOMAIN E-2, Q-06.
 */
import { z } from 'zod'
import { type Person, personSchema } from '../cycle/actor.ts'
import type { AspectId } from '../cycle/aspect.ts'
import { type Instant, instantSchema } from '../day.ts'
import { examinationSubjectSchema } from '../examination/entry.ts'
import { roundIdSchema } from '../examination/round.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { FindingFact, FindingRefusal } from './finding.ts'

export const sampleSchema = z.object({
  id: idSchema,
  roundId: roundIdSchema,
  /** `overall`: of every aspect that has none of its own, since one survey asks for all. */
  subject: examinationSubjectSchema,
  n: z.number().int().min(1).max(10_000_000),
  /** Design effect; null where the city does not tell it. */
  deff: z.number().gt(0).max(20).nullable(),
  /** Spread of the answers in points; null where the city does not tell it. */
  sd: z.number().gt(0).max(50).nullable(),
  /** Where the number stands: document, page. */
  source: z.string().trim().min(1).max(300),
  enteredBy: personSchema,
  enteredAt: instantSchema,
  version: versionSchema,
})
export type Sample = z.infer<typeof sampleSchema>
export type SampleForm = Pick<Sample, 'roundId' | 'subject' | 'n' | 'deff' | 'sd' | 'source'>

/** The last that was entered for the subject in the round: each is numbered on from the one before. */
function lastOf(samples: readonly Sample[], roundId: string, subject: Sample['subject']): Sample | null {
  const own = samples.filter((row) => row.roundId === roundId && row.subject === subject)
  return own.toSorted((a, b) => a.version - b.version).at(-1) ?? null
}

/** The sample of the aspect in the round: its own, else that of the whole; the last entered of each. */
export function sampleOf(samples: readonly Sample[], roundId: string, aspect: AspectId): Sample | null {
  return lastOf(samples, roundId, aspect) ?? lastOf(samples, roundId, 'overall')
}

/** Why the sample size may not be entered, or null. */
export function whyNotEnterSample(form: SampleForm, samples: readonly Sample[]): WhyNot<FindingRefusal> {
  const { roundId, subject, n, deff, sd, source } = form
  if (!Number.isInteger(n) || n < 1) return { code: 'n-missing' }
  if (source.trim() === '') return { code: 'reason-missing' }
  const last = lastOf(samples, roundId, subject)
  const same = last && last.n === n && last.deff === deff && last.sd === sd
  return same ? { code: 'same-sample', details: { n } } : null
}

/** The sample beside those before it, which stay. Throws `Refusal`. */
export function enterSample(
  form: SampleForm,
  samples: readonly Sample[],
  { id, by, now }: { readonly id: string; readonly by: Person; readonly now: Instant },
): { readonly sample: Sample; readonly fact: FindingFact } {
  refuse(whyNotEnterSample(form, samples))
  const version = (lastOf(samples, form.roundId, form.subject)?.version ?? 0) + 1
  const sample: Sample = { ...form, source: form.source.trim(), id, enteredBy: by, enteredAt: now, version }
  const { roundId, subject, n, deff, sd, source } = sample
  const fact: FindingFact = {
    act: 'accountability.sampleEntered',
    subject: ['examination', roundId],
    payload: { subject, n, deff, sd },
    reason: source,
  }
  return { sample, fact }
}
