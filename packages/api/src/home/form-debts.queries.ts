import type { Person } from '@ratchet/domain/cycle/actor'
import { whyNotApprove } from '@ratchet/domain/form/act'
import type { FormStatus } from '@ratchet/domain/form/form'
import { type KeptKind, kindRules } from '@ratchet/domain/form/kind'
import { whyNotAcknowledge } from '@ratchet/domain/form/receipt'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { listForms } from '../form/form.queries.ts'
import { type Asking, type Candidate, candidate } from './candidate.ts'

/** Drafts that lack nothing and that somebody else wrote: they wait for one's approval 审定. */
export async function listApprovalDebts({ db, actor, today }: Asking): Promise<Candidate[]> {
  const drafts = (await listForms(db)).filter(({ kind }) => kindRules[kind].approved)
  return drafts
    .filter((form) => whyNotApprove(form, actor, today) === null)
    .map(({ id, title, draftedBy, dueDay, version, cycleId }) =>
      candidate({
        kind: 'approve',
        source: 'form',
        subject: ['form', id],
        ...{ title: title.replaceAll('\n', ''), about: id, note: draftedBy.name, dueDay, version, cycleId },
      }),
    )
}

/** Forms that were issued to a unit of the caller, or to whoever they go up to, and that nobody has acknowledged. */
export async function listFormDebts({ db, actor, units }: Asking): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('formReceipt as receipt')
    .innerJoin('form', 'form.id', 'receipt.formId')
    .select(['receipt.id', 'receipt.unitId', 'receipt.name', 'receipt.version', 'form.id as formId'])
    .select(['form.number', 'form.title', 'form.kind', 'form.status', 'form.issuedBy', 'form.dueDay'])
    .where('receipt.at', 'is', null)
    .where('receipt.unitId', 'is not', null)
    .where('form.status', '=', 'issued')
    .orderBy('form.issuedAt')
    .orderBy('receipt.id')
    .execute()
  return rows.flatMap(({ id, unitId, version, formId, number, title, kind, status, issuedBy, name }) => {
    const form = { kind: kind as KeptKind, status: status as FormStatus, issuedBy: issuedBy as Person | null }
    const { path } = leadNow(units, unitId ?? '')
    if (whyNotAcknowledge(form, { at: null, acknowledgedBy: null, unitId }, actor, path, '') !== null) return []
    return [
      candidate({
        kind: 'acknowledge',
        source: 'form',
        subject: ['form', id],
        ...{ number, title: title.replaceAll('\n', ''), about: formId, version, note: name },
      }),
    ]
  })
}
