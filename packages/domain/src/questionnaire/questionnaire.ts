/**
 * Questionnaire 问卷, in editions. An issued edition never changes, since answers were given to its very words; a change
 * makes the next one. It may carry the approval of the statistics office 统计部门批准, printed where it is shown; that it has
 * none, or one that has run out, is said too. Source: SPEC §9; DOMAIN D-39, G-16.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { bilingual, isScored, itemSchema } from './item.ts'
import { itemFaults } from './item-fault.ts'

export const questionnaireKinds = ['quarterly', 'household', 'lookback', 'qr'] as const
export const questionnaireKindSchema = z.enum(questionnaireKinds)
export type QuestionnaireKind = z.infer<typeof questionnaireKindSchema>

export const approvalSchema = z.object({
  /** Approved 批准 or put on file 备案: which of the two is printed. */
  basis: z.enum(['approved', 'filed']),
  body: z.string().trim().min(1).max(100),
  /** The mark of the form 表号; empty when the office gave none. */
  mark: z.string().trim().max(40),
  /** The document's number 文号. */
  number: z.string().trim().min(1).max(80),
  validUntil: daySchema,
})
export type Approval = z.infer<typeof approvalSchema>

export const questionnaireSchema = z.object({
  id: idSchema,
  /** Names the series; its editions share it. */
  name: z.string().trim().min(1).max(80),
  edition: z.number().int().min(1),
  kind: questionnaireKindSchema,
  status: z.enum(['draft', 'issued', 'retired']),
  title: bilingual(80),
  introduction: bilingual(500),
  items: z.array(itemSchema).max(60),
  /** The edition of the scales by which its answers become points. */
  scalesEdition: z.number().int().min(1),
  approval: approvalSchema.nullable(),
  issuedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Questionnaire = z.infer<typeof questionnaireSchema>
/** What of a draft can be edited. */
export const questionnaireContentSchema = questionnaireSchema.pick({
  kind: true,
  title: true,
  introduction: true,
  items: true,
  scalesEdition: true,
  approval: true,
})
export type QuestionnaireContent = z.infer<typeof questionnaireContentSchema>

export const questionnaireRefusals = [
  'name-taken',
  'draft-exists',
  'not-draft',
  'title-missing',
  'no-items',
  'nothing-scored',
  'items-faulty',
  'approval-expired',
  'not-issued',
  'questionnaire-retired',
  'scales-unknown',
  'wave-released',
  'wave-has-answers',
  'for-volunteers',
  'already-used',
] as const
export type QuestionnaireRefusal = (typeof questionnaireRefusals)[number]
export type QuestionnaireAct =
  | 'questionnaire.drafted'
  | 'questionnaire.edited'
  | 'questionnaire.issued'
  | 'questionnaire.retired'
  | 'questionnaire.usedForWave'
export type QuestionnaireFact = Fact<QuestionnaireAct>
type Acted = { readonly questionnaire: Questionnaire; readonly fact: QuestionnaireFact }

function acted(act: QuestionnaireAct, questionnaire: Questionnaire): Acted {
  const { id, ...payload } = questionnaire
  return { questionnaire, fact: { act, subject: ['questionnaire', id], payload } }
}

/** Why no series of this name may begin, or null. */
export function whyNotDraft(name: string, all: readonly Pick<Questionnaire, 'name'>[]): WhyNot<QuestionnaireRefusal> {
  const isTaken = all.some((row) => row.name === name.trim())
  return isTaken ? { code: 'name-taken', details: { name: name.trim() } } : null
}

/** Begins a series with an empty first edition; throws Refusal. */
export function draft(
  fresh: Pick<Questionnaire, 'id' | 'name' | 'kind' | 'title' | 'scalesEdition'>,
  all: readonly Questionnaire[],
): Acted {
  refuse(whyNotDraft(fresh.name, all))
  return acted('questionnaire.drafted', {
    ...fresh,
    name: fresh.name.trim(),
    edition: 1,
    status: 'draft',
    introduction: { zh: '', en: '' },
    items: [],
    approval: null,
    issuedOn: null,
    version: 1,
  })
}

/** Why the series may not have another draft, or null. */
export function whyNotDraftNext(
  name: string,
  all: readonly Pick<Questionnaire, 'name' | 'edition' | 'status'>[],
): WhyNot<QuestionnaireRefusal> {
  const open = all.find((row) => row.name === name && row.status === 'draft')
  return open ? { code: 'draft-exists', details: { edition: open.edition } } : null
}

/** The next edition, copied from any earlier one. Its approval was given to other words and is not copied. Throws Refusal. */
export function draftNext(from: Questionnaire, id: string, all: readonly Questionnaire[]): Acted {
  refuse(whyNotDraftNext(from.name, all))
  const edition = Math.max(...all.filter((row) => row.name === from.name).map((row) => row.edition), from.edition) + 1
  const next: Questionnaire = { ...from, id, edition, status: 'draft', approval: null, issuedOn: null, version: 1 }
  return acted('questionnaire.drafted', next)
}

/** Why the edition may not be edited, or null. */
export function whyNotEdit({
  status,
  edition,
}: Pick<Questionnaire, 'status' | 'edition'>): WhyNot<QuestionnaireRefusal> {
  return status === 'draft' ? null : { code: 'not-draft', details: { edition } }
}

/** Puts other content into a draft, finished or not; throws Refusal. */
export function edit(before: Questionnaire, content: QuestionnaireContent): Acted {
  refuse(whyNotEdit(before))
  return acted('questionnaire.edited', { ...before, ...content, version: before.version + 1 })
}

const isExpired = ({ approval }: Pick<Questionnaire, 'approval'>, day: Day) =>
  approval !== null && approval.validUntil < day

/** Why the edition may not be issued on the day, or null. */
export function whyNotIssue(it: Questionnaire, day: Day): WhyNot<QuestionnaireRefusal> {
  const why = whyNotEdit(it)
  if (why) return why
  if (it.title.zh.trim() === '' || it.title.en.trim() === '') return { code: 'title-missing' }
  if (it.items.length === 0) return { code: 'no-items' }
  const [first, ...others] = itemFaults(it.items)
  if (first) return { code: 'items-faulty', details: { count: others.length + 1, at: first.at + 1 } }
  if (!it.items.some(isScored)) return { code: 'nothing-scored' }
  if (isExpired(it, day)) return { code: 'approval-expired', details: { validUntil: it.approval?.validUntil } }
  return null
}

/** Freezes the edition for use; throws Refusal. */
export function issue(before: Questionnaire, today: Day): Acted {
  refuse(whyNotIssue(before, today))
  const next: Questionnaire = { ...before, status: 'issued', issuedOn: today, version: before.version + 1 }
  return acted('questionnaire.issued', next)
}

/** Why the edition may not be taken out of use, or null. */
export function whyNotRetire({ status, edition }: Questionnaire): WhyNot<QuestionnaireRefusal> {
  if (status === 'draft') return { code: 'not-issued', details: { edition } }
  return status === 'retired' ? { code: 'questionnaire-retired', details: { edition } } : null
}

/** Takes the edition out of use; waves that have it keep it. Throws Refusal. */
export function retire(before: Questionnaire): Acted {
  refuse(whyNotRetire(before))
  return acted('questionnaire.retired', { ...before, status: 'retired', version: before.version + 1 })
}

/** How an edition stands on the day: an issued one whose approval has run out is expired 已过有效期. */
export function standingOf(
  it: Pick<Questionnaire, 'status' | 'approval'>,
  day: Day,
): 'draft' | 'issued' | 'expired' | 'retired' {
  return it.status === 'issued' && isExpired(it, day) ? 'expired' : it.status
}

/** Why nobody may be asked with the edition on the day, or null. */
export function whyNotUse(
  it: Pick<Questionnaire, 'status' | 'edition' | 'approval'>,
  day: Day,
): WhyNot<QuestionnaireRefusal> {
  if (it.status === 'draft') return { code: 'not-issued', details: { edition: it.edition } }
  if (it.status === 'retired') return { code: 'questionnaire-retired', details: { edition: it.edition } }
  return isExpired(it, day) ? { code: 'approval-expired', details: { validUntil: it.approval?.validUntil } } : null
}
