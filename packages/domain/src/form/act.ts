/**
 * What is done with the draft of a form 起草、修改、审定、退回: whoever wrote a word of it does not approve it; the data are taken
 * again without losing what somebody wrote. Source: SPEC §11.
 */
import { type Person, personOf } from '../cycle/actor.ts'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { Form, FormContent, FormFact, FormWhyNot } from './form.ts'
import { kindRules } from './kind.ts'
import { type Part, partSchema, redrawn, typedOver } from './part.ts'
import { whyNotWhole } from './whole.ts'

type Acted = { readonly next: Form; readonly fact: FormFact }

export const factOf = (act: FormFact['act'], { id, kind, title, cycleId, giverId }: Form): FormFact => ({
  act,
  subject: ['form', id],
  payload: { kind, title, cycleId },
  unitId: giverId,
})

/** The draft as it is first kept. */
export function draft(form: Omit<Form, 'status' | 'version' | 'editedBy' | keyof typeof unissued>): Acted {
  const next: Form = { ...form, ...unissued, status: 'draft', editedBy: [], version: 1 }
  return { next, fact: factOf('form.drafted', next) }
}
const unissued = {
  number: null,
  year: null,
  serial: null,
  digest: null,
  approvedBy: null,
  approvedAt: null,
  issuedBy: null,
  issuedAt: null,
  issuedOn: null,
  withdrawn: null,
  blobId: null,
} as const

export function whyNotEdit({ status }: Pick<Form, 'status'>): FormWhyNot {
  if (status === 'withdrawn') return { code: 'withdrawn-already' }
  if (status === 'issued' || status === 'acknowledged') return { code: 'issued-already' }
  return status === 'draft' ? null : { code: 'not-a-draft' }
}

export interface Edit {
  readonly title: string
  readonly dueDay: Day | null
  readonly content: FormContent
}

const withEditor = (form: Form, actor: Actor): Person[] => [
  ...form.editedBy.filter((person) => person.id !== actor.userId),
  personOf(actor),
]

/** Whom it is for is chosen by the office; a unit's own report goes up to whom it was drafted for. */
export const choosesReceivers = ({ kind }: Pick<Form, 'kind'>): boolean => kindRules[kind].givenBy === 'owner'

/** The draft with other words, in the name of whom it was drafted for; whoever changed it is kept. Throws Refusal. */
export function edit(form: Form, { title, dueDay, content: typed }: Edit, actor: Actor): Acted {
  refuse(whyNotEdit(form))
  const receivers = choosesReceivers(form) ? typed.receivers : form.content.receivers
  const content = { ...typed, giver: form.content.giver, receivers }
  const was = JSON.stringify([form.title, form.dueDay, form.content])
  if (was === JSON.stringify([title, dueDay, content])) refuse({ code: 'nothing-changed' })
  const table = typedOver(form.content.parts, content.parts)
  if (table !== null) refuse({ code: 'data-typed-over', details: { table } })
  const version = form.version + 1
  const next: Form = { ...form, title, dueDay, content, editedBy: withEditor(form, actor), version }
  return {
    next,
    fact: { ...factOf('form.edited', next), payload: { ...factOf('form.edited', next).payload, version } },
  }
}

/** The draft with the data of now, and everything that somebody wrote. Throws Refusal. */
export function refresh(form: Form, drawn: readonly Part[], actor: Actor): Acted {
  refuse(whyNotEdit(form))
  // Read as they are kept, so that the same data are the same text.
  const parts = partSchema.array().parse(redrawn(form.content.parts, drawn))
  if (JSON.stringify(parts) === JSON.stringify(form.content.parts)) refuse({ code: 'nothing-changed' })
  const content = { ...form.content, parts }
  const next: Form = { ...form, content, editedBy: withEditor(form, actor), version: form.version + 1 }
  return { next, fact: factOf('form.refreshed', next) }
}

export function whyNotApprove(form: Form, actor: Pick<Actor, 'userId' | 'name'>, today: Day): FormWhyNot {
  const why = whyNotEdit(form)
  if (why) return why
  if ([form.draftedBy, ...form.editedBy].some((person) => person.id === actor.userId))
    return { code: 'own-draft', details: { name: actor.name } }
  return whyNotWhole(form, today)
}

/** Approved 审定 by somebody who wrote none of it; throws Refusal. */
export function approve(form: Form, actor: Actor, today: Day, at: Instant): Acted {
  refuse(whyNotApprove(form, actor, today))
  const approvedBy = personOf(actor)
  const next: Form = { ...form, status: 'approved', approvedBy, approvedAt: at, version: form.version + 1 }
  return { next, fact: factOf('form.approved', next) }
}

export function whyNotSendBack({ status }: Pick<Form, 'status'>, reason: string): FormWhyNot {
  if (status === 'withdrawn') return { code: 'withdrawn-already' }
  if (status === 'issued' || status === 'acknowledged') return { code: 'issued-already' }
  if (status !== 'approved') return { code: 'not-approved' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Back to the draft 退回修改, with a reason; throws Refusal. */
export function sendBack(form: Form, reason: string): Acted {
  refuse(whyNotSendBack(form, reason))
  const next: Form = { ...form, status: 'draft', approvedBy: null, approvedAt: null, version: form.version + 1 }
  return { next, fact: { ...factOf('form.sentBack', next), reason: reason.trim() } }
}
