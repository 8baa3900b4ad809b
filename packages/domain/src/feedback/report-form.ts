/**
 * The form of 我要反映: one thing a step, nothing chosen beforehand, and every step but the words may be passed by. The
 * same rules hold on the phone, which asks them before anything is sent, and on the server. Source: UX §3.5; SPEC §8.
 */
import type { RefusalDetails } from '../refusal.ts'
import { whyNotPhone, whyNotText } from './say.ts'

export const reportSteps = ['photo', 'kind', 'place', 'words', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** Characters that are enough for most matters; more may be written. */
export const USUAL_TEXT = 300

/** What the form holds, as far as a step asks for it. */
export interface FilledReport {
  readonly kind: string
  readonly text: string
  readonly phone: string
  readonly mayCall: boolean
}

/** What keeps a step from being passed, and at which field it is said. */
export interface StepTrouble {
  readonly field: 'kind' | 'text' | 'phone'
  readonly code: string
  readonly details: RefusalDetails
}

/** The step that a typed name means; the first one when it means none. */
export function stepOf(name: string | null | undefined): ReportStep {
  return reportSteps.find((step) => step === name) ?? 'photo'
}

/** The step after this one, or the last. */
export function stepAfter(step: ReportStep): ReportStep {
  return reportSteps[reportSteps.indexOf(step) + 1] ?? 'check'
}

/** The step before this one, or the first. */
export function stepBefore(step: ReportStep): ReportStep {
  return reportSteps[reportSteps.indexOf(step) - 1] ?? 'photo'
}

/** Why this step cannot be left towards the next, or null. */
export function whyNotPass(step: ReportStep, { kind, text, phone, mayCall }: FilledReport): StepTrouble | null {
  if (step === 'kind') return kind === '' ? { field: 'kind', code: 'kind-missing', details: {} } : null
  if (step === 'words') return at('text', whyNotText(text))
  if (step !== 'check') return null
  const typed = phone.trim()
  return at('phone', whyNotPhone(typed === '' ? null : typed, mayCall ? 1 : null))
}

/** The first step that keeps the whole from being sent, or null. */
export function whyNotSend(filled: FilledReport): (StepTrouble & { readonly step: ReportStep }) | null {
  for (const step of reportSteps) {
    const why = whyNotPass(step, filled)
    if (why) return { step, ...why }
  }
  return null
}

function at(field: StepTrouble['field'], why: ReturnType<typeof whyNotText>): StepTrouble | null {
  return why && { field, code: why.code, details: why.details ?? {} }
}
