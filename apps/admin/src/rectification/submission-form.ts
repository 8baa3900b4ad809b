/** What is typed for a review, as text in every field, and how it becomes what is handed in. */
import type { Day } from '@ratchet/domain/day'
import type { RectificationRefusal } from '@ratchet/domain/rectification/rectification-refusal'
import {
  type Content,
  causes,
  type PlanContent,
  type ProgressContent,
  type ResultContent,
  type Review,
} from '@ratchet/domain/rectification/submission'
import { fieldOf } from './item-found.ts'
import { areWhole, rowsContent, rowsText, type TypedRow, typedRows } from './plan-rows.ts'

type Text<Of> = { readonly [Field in keyof Of]: string }
export type PlanForm = Text<Omit<PlanContent, 'rows'>>
export type ProgressForm = Text<ProgressContent>
export type ResultForm = Text<ResultContent>
export type Form = Readonly<Record<string, string>>
export type PlanField = Exclude<keyof PlanContent, 'rows'>
export type ResultField = keyof ResultContent

export const rowFields = [
  'task',
  'responsibleLeader',
  'handler',
  'desk',
  'standard',
  'evidenceKind',
  'start',
  'end',
] as const satisfies readonly PlanField[]
export const planFields = ['cause', 'measures'] as const satisfies readonly PlanField[]
export const fields = {
  plan: [...rowFields, ...planFields],
  progress: ['done', 'percent', 'nextStep'],
  result: ['outcome', 'done', 'measured', 'because', 'againDay'],
} as const satisfies Record<Review, readonly string[]>

/** Fields that may stay empty, whatever the outcome; the rule asks for the rest. */
const free = ['desk', 'nextStep', 'measured', 'because', 'againDay']

/** The form of a version, or an empty one. */
export function formOf(review: Review, content: Content | null): Form {
  const text = (name: string) => {
    const value = content ? fieldOf(content, name) : null
    return value === null || value === undefined ? '' : String(value)
  }
  const form = Object.fromEntries(fields[review].map((name) => [name, text(name)]))
  const rows = review === 'plan' && content ? rowsText((fieldOf(content, 'rows') ?? []) as TypedRow[]) : ''
  return rows === '' ? form : { ...form, rows }
}

/** Names of the fields that must be filled in and are not, in the order of the form. */
export function missingIn(review: Review, form: Form): string[] {
  const missing: string[] = fields[review].filter((name) => !free.includes(name) && (form[name] ?? '').trim() === '')
  return review === 'plan' && !areWhole(typedRows(form)) ? [...missing, 'rows'] : missing
}

/** What is handed in. Ask `missingIn` first: an empty day or choice is no content. */
export function contentOf(review: Review, form: Form): Content {
  const text = (name: string) => (form[name] ?? '').trim()
  if (review === 'progress') {
    return { done: text('done'), percent: Number(text('percent')), nextStep: text('nextStep') }
  }
  if (review === 'result') {
    const outcome = text('outcome') as ResultContent['outcome']
    const cannot = outcome === 'cannot'
    return {
      done: text('done'),
      measured: text('measured'),
      outcome,
      because: cannot ? text('because') || null : null,
      againDay: cannot ? ((text('againDay') || null) as Day | null) : null,
    }
  }
  const plan = Object.fromEntries(fields.plan.map((name) => [name, text(name)]))
  const rows = rowsContent(typedRows(form))
  return { ...plan, ...(rows.length > 0 && { rows }) } as unknown as PlanContent
}

/**
 * The form with the words that are still missing stood in for, so that the rule can be asked of what is there; null
 * while a day or a choice is missing that it goes by.
 */
export function standIn(review: Review, form: Form): Form | null {
  const asked = review === 'plan' ? ['start', 'end'] : review === 'result' ? ['outcome'] : []
  if (asked.some((name) => !form[name])) return null
  const given = missingIn(review, form)
    .filter((name) => name !== 'rows')
    .map((name) => [name, name === 'cause' ? causes[0] : name === 'percent' ? '0' : '-'])
  return { ...form, ...Object.fromEntries(given) }
}

const places: Partial<Record<RectificationRefusal, string>> = {
  'end-before-start': 'end',
  'end-after-due': 'end',
  'evidence-missing': 'evidence',
  'evidence-earlier': 'evidence',
  'measured-missing': 'measured',
  'because-missing': 'because',
  'again-day-missing': 'againDay',
  'again-day-past': 'againDay',
}

/** The field at which a refusal is mended; null when it belongs to none. */
export function fieldOfRefusal(code: string): string | null {
  return places[code as RectificationRefusal] ?? null
}
