/**
 * Receipt 签收: somebody of the receiving unit says that the form came; of one that goes up, the owner department or a leader.
 * That an office outside received it is recorded by the owner, with how. A receipt that is missing is a row without a moment.
 * Source: DOMAIN S-196; SPEC §3 (four carries).
 */
import { holds, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { Form, FormFact, FormReceipt, FormWhyNot } from './form.ts'
import { kindRules } from './kind.ts'

/** Why the actor may not acknowledge for the receiver, or null; `path` leads from the zone to the unit. */
export function whyNotAcknowledge(
  form: Pick<Form, 'status' | 'kind' | 'issuedBy'>,
  receipt: Pick<FormReceipt, 'at' | 'acknowledgedBy' | 'unitId'>,
  actor: Actor,
  path: readonly string[],
  note: string,
): FormWhyNot {
  if (form.status === 'withdrawn') return { code: 'withdrawn-already' }
  if (form.status === 'draft' || form.status === 'approved') return { code: 'not-issued' }
  if (receipt.at !== null)
    return { code: 'acknowledged-already', details: { name: receipt.acknowledgedBy?.name ?? '', at: receipt.at } }
  if (receipt.unitId === null) {
    if (!holds(actor, 'owner')) return { code: 'not-receiver' }
    return note.trim() === '' ? { code: 'note-missing' } : null
  }
  const isUp = kindRules[form.kind].way === 'up'
  const receives = actor.grants.some(
    ({ role, unitId }) =>
      ((role === 'lead_unit' || role === 'unit') && path.includes(unitId)) ||
      (isUp && (role === 'owner' || role === 'leader')),
  )
  if (!receives) return { code: 'not-receiver' }
  return form.issuedBy?.id === actor.userId ? { code: 'own-receipt', details: { name: actor.name } } : null
}

/** Received. With the last receipt the form itself is acknowledged. Throws Refusal. */
export function acknowledge(
  form: Form,
  receipts: readonly FormReceipt[],
  receiptId: string,
  { actor, path, note, at }: { actor: Actor; path: readonly string[]; note: string; at: Instant },
): { readonly receipt: FormReceipt; readonly form: Form | null; readonly fact: FormFact } {
  const before = receipts.find(({ id }) => id === receiptId)
  if (!before) throw new Error('the receipt belongs to another form')
  refuse(whyNotAcknowledge(form, before, actor, path, note))
  const said = before.unitId === null ? note.trim() : null
  const receipt = { ...before, acknowledgedBy: personOf(actor), at, note: said, version: before.version + 1 }
  const isLast = receipts.every((row) => row.id === receiptId || row.at !== null)
  return {
    receipt,
    form: isLast ? { ...form, status: 'acknowledged', version: form.version + 1 } : null,
    fact: {
      act: 'form.acknowledged',
      subject: ['form', form.id],
      payload: { number: form.number, name: receipt.name, all: isLast },
      unitId: receipt.unitId,
    },
  }
}
