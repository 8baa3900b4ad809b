/**
 * Issuing a form 印发 and what comes after: numbered then, so that no draft leaves a gap; frozen; withdrawn with a reason, or
 * corrected by another edition that cites it. Source: SPEC §11; DOMAIN S-196.
 */
import { personOf } from '../cycle/actor.ts'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { factOf } from './act.ts'
import type { Form, FormFact, FormWhyNot } from './form.ts'
import { kindRules } from './kind.ts'
import { whyNotWhole } from './whole.ts'

type Acted = { readonly next: Form; readonly fact: FormFact }

export function whyNotIssue(form: Form, today: Day): FormWhyNot {
  if (form.status === 'withdrawn') return { code: 'withdrawn-already' }
  if (form.status === 'issued' || form.status === 'acknowledged') return { code: 'issued-already' }
  if (kindRules[form.kind].approved && form.status !== 'approved') return { code: 'not-approved' }
  return whyNotWhole(form, today)
}

export interface Issue {
  readonly number: string
  readonly serial: number
  readonly digest: string
  readonly on: Day
  readonly at: Instant
  readonly blobId: string
}

/** Numbered, frozen and given to its receivers 印发; throws Refusal. */
export function issue(form: Form, actor: Actor, { number, serial, digest, on, at, blobId }: Issue): Acted {
  refuse(whyNotIssue(form, on))
  const numbered = { number, serial, digest, year: Number(on.slice(0, 4)), issuedOn: on, issuedAt: at, blobId }
  const issuedBy = personOf(actor)
  const next: Form = { ...form, ...numbered, status: 'issued', issuedBy, version: form.version + 1 }
  const fact = factOf('form.issued', next)
  const receivers = next.content.receivers.map(({ name }) => name)
  return { next, fact: { ...fact, payload: { ...fact.payload, number, digest, edition: next.edition, receivers } } }
}

export function whyNotWithdraw({ status }: Pick<Form, 'status'>, reason: string): FormWhyNot {
  if (status === 'withdrawn') return { code: 'withdrawn-already' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Withdrawn 撤回 with its reason: a draft comes to nothing, what was issued keeps its number and holds no longer. Throws Refusal. */
export function withdraw(form: Form, reason: string, actor: Actor, at: Instant): Acted {
  refuse(whyNotWithdraw(form, reason))
  const withdrawn = { by: personOf(actor), at, reason: reason.trim() }
  const next: Form = {
    ...form,
    ...(form.number === null && noApproval),
    status: 'withdrawn',
    withdrawn,
    version: form.version + 1,
  }
  return { next, fact: { ...factOf('form.withdrawn', next), reason: withdrawn.reason } }
}
const noApproval = { approvedBy: null, approvedAt: null } as const

export function whyNotCorrect({ status }: Pick<Form, 'status'>, isCorrected: boolean): FormWhyNot {
  if (status !== 'issued' && status !== 'acknowledged') return { code: 'not-issued' }
  return isCorrected ? { code: 'corrected-already' } : null
}
