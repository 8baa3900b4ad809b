/**
 * Re-checks 复核: a drawn share of the interviews is asked again by somebody who is not the firm. The draw is PRN-SHA256/1
 * over the frozen list, so anybody can repeat it; what a re-check finds not to be so is left out of the analysis. Source:
 * SPEC §9; STATISTICS §1 (sampling for 回访); DOMAIN S-019.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { rechecksDue } from './contract.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

export const recheckModes = ['phone', 'visit', 'recording'] as const
export const recheckOutcomes = ['confirmed', 'differs', 'not_reached', 'not_interviewed'] as const
export type RecheckMode = (typeof recheckModes)[number]
export type RecheckOutcome = (typeof recheckOutcomes)[number]

/** An interview with one of these outcomes is left out of the analysis. */
export const discrediting = ['differs', 'not_interviewed'] as const satisfies readonly RecheckOutcome[]

export const recheckSchema = z.object({
  id: idSchema,
  waveId: idSchema,
  drawId: idSchema,
  caseId: z.string(),
  interviewer: z.string().nullable(),
  placeId: idSchema.nullable(),
  mode: z.enum(recheckModes).nullable(),
  outcome: z.enum(recheckOutcomes).nullable(),
  note: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.string().nullable(),
  version: versionSchema,
})
export type Recheck = z.infer<typeof recheckSchema>

/** A text that nobody could choose for its result: a lottery's numbers with its date, in public. */
export const SHORTEST_SEED = 8

export interface DrawStand {
  /** Interviews that can be drawn: all that are seen, without those drawn before. */
  readonly frame: number
  readonly drawn: number
  readonly frameHash: string
}

/** How many are still to be drawn under the contract; 0 without one. */
export function rechecksOwed(wave: Pick<Wave, 'contract'>, stand: Pick<DrawStand, 'frame' | 'drawn'>): number {
  const due = rechecksDue(wave.contract?.recheckShare ?? 0, stand.frame + stand.drawn)
  return Math.min(stand.frame, Math.max(0, due - stand.drawn))
}

/** Why no re-checks may be drawn, or null. `seenHash` is the hash of the list that was made public before the seed. */
export function whyNotDraw(
  wave: Pick<Wave, 'design' | 'contract'>,
  stand: DrawStand,
  given: { readonly seed: string; readonly seenHash: string },
): WhyNot<SurveyPlanRefusal> {
  if (wave.design !== 'probability') return { code: 'recheck-opt-in' }
  if (!wave.contract || wave.contract.recheckShare === 0) return { code: 'recheck-no-share' }
  if (stand.frame + stand.drawn === 0) return { code: 'recheck-no-interviews' }
  if (rechecksOwed(wave, stand) === 0) return { code: 'recheck-all-drawn', details: { drawn: stand.drawn } }
  if (stand.frameHash !== given.seenHash) return { code: 'recheck-frame-changed' }
  return given.seed.trim().length < SHORTEST_SEED
    ? { code: 'recheck-seed-short', details: { least: SHORTEST_SEED } }
    : null
}

/** What a draw says of itself in the trail. */
export function drawFact(
  waveId: string,
  draw: { readonly seed: string; readonly frameHash: string; readonly frameSize: number; readonly size: number },
): Fact<'survey.rechecksDrawn'> {
  return { act: 'survey.rechecksDrawn', subject: ['wave', waveId], payload: { ...draw } }
}

export interface RecheckFinding {
  readonly mode: RecheckMode
  readonly outcome: RecheckOutcome
  readonly note: string
}

/** Why the finding may not be recorded, or null: never by the firm that held the interviews. */
export function whyNotRecordRecheck(finding: RecheckFinding, isOfFirm: boolean): WhyNot<SurveyPlanRefusal> {
  if (isOfFirm) return { code: 'recheck-own-firm' }
  const needsNote = (discrediting as readonly RecheckOutcome[]).includes(finding.outcome)
  return needsNote && finding.note.trim() === '' ? { code: 'recheck-note-missing' } : null
}

/** Records what was found; a later finding about the same interview takes its place. Throws Refusal. */
export function recordRecheck(
  recheck: Recheck,
  finding: RecheckFinding,
  by: { readonly name: string; readonly isOfFirm: boolean; readonly at: string },
): { readonly recheck: Recheck; readonly fact: Fact<'survey.recheckRecorded'> } {
  refuse(whyNotRecordRecheck(finding, by.isOfFirm))
  const { mode, outcome } = finding
  const note = finding.note.trim() === '' ? null : finding.note.trim()
  const found = { mode, outcome, note, byName: by.name, at: by.at }
  return {
    recheck: { ...recheck, ...found, version: recheck.version + 1 },
    fact: {
      act: 'survey.recheckRecorded',
      subject: ['wave', recheck.waveId],
      payload: { caseId: recheck.caseId, mode, outcome, before: recheck.outcome },
    },
  }
}
