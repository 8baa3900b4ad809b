import type { AppRouter } from '@ratchet/api/router'
import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import { DONT_KNOW, type Item, type ItemKind, itemIdSchema } from '@ratchet/domain/questionnaire/item'
import {
  type Approval,
  type QuestionnaireContent,
  questionnaireContentSchema,
} from '@ratchet/domain/questionnaire/questionnaire'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['questionnaire']
export type Found = Outputs['find']
export type Listed = Outputs['list']['questionnaires'][number]

/** An item while it is edited: its key stays when its code changes or it moves. */
export interface FormItem {
  readonly key: number
  readonly item: Item
}
/** An approval while it is typed. */
export type TypedApproval = Omit<Approval, 'validUntil'> & { readonly validUntil: string }

export interface QuestionnaireForm extends Omit<QuestionnaireContent, 'items' | 'approval'> {
  readonly items: readonly FormItem[]
  readonly approval: TypedApproval | null
  /** The version on which it began: what others saved since is a conflict. */
  readonly seen: number
}

export function formOf(content: QuestionnaireContent & { readonly version: number }): QuestionnaireForm {
  const { kind, title, introduction, items, scalesEdition, approval, version } = content
  return {
    kind,
    title,
    introduction,
    items: items.map((item, key) => ({ key, item })),
    scalesEdition,
    approval,
    seen: version,
  }
}

/** What would be sent, or the paths of what cannot be. */
export function contentOf({ items, seen: _, ...form }: QuestionnaireForm) {
  const parsed = questionnaireContentSchema.safeParse({ ...form, items: items.map(({ item }) => item) })
  return parsed.success
    ? { content: parsed.data, wrong: [] }
    : { content: null, wrong: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))] }
}

/** Whether the form says something else than what is saved. */
export function isChanged(
  form: QuestionnaireForm,
  stored: QuestionnaireContent & { readonly version: number },
): boolean {
  const plain = ({ items, seen: _, ...rest }: QuestionnaireForm) =>
    JSON.stringify({ ...rest, items: items.map(({ item }) => item) })
  return plain(form) !== plain(formOf(stored))
}

const nextKey = (items: readonly FormItem[]) => Math.max(-1, ...items.map(({ key }) => key)) + 1

/** The items with these of the bank at the end; what is there already is not added twice. */
export function withBank(items: readonly FormItem[], ids: readonly BankId[]): FormItem[] {
  const fresh = ids.filter((id) => !items.some(({ item }) => item.id === id))
  const from = nextKey(items)
  return [...items, ...fresh.map((id, at) => ({ key: from + at, item: bankItem(id, bankWords) }))]
}

/** The items with an empty one of the kind at the end. */
export function withOwn(items: readonly FormItem[], kind: ItemKind): FormItem[] {
  let count = items.length + 1
  while (items.some(({ item }) => item.id === `q${count}`)) count += 1
  return [...items, { key: nextKey(items), item: emptyItem(`q${count}`, kind) }]
}

function emptyItem(id: string, kind: ItemKind): Item {
  const base = { id, words: { zh: '', en: '' }, required: false, dontKnow: true }
  const option = (code: string) => ({ id: code, words: { zh: '', en: '' } })
  switch (kind) {
    case 'choice':
      return { ...base, kind, multiple: false, options: [option('a'), option('b')] }
    case 'number':
      return { ...base, kind, min: 0, max: 100, unit: { zh: '', en: '' } }
    case 'text':
      return { ...base, kind, dontKnow: false, maxLength: 200 }
    default:
      return { ...base, kind }
  }
}

/** A code for one more option: the first letter or figure that is free. */
export function freeOption(ids: readonly string[]): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => !ids.includes(letter))
  return letters[0] ?? `o${ids.length + 1}`
}

/** The items with the one at `from` moved by one place; the same when there is none to go to. */
export function moved(items: readonly FormItem[], from: number, by: 1 | -1): FormItem[] {
  const [one, other] = [items[from], items[from + by]]
  if (!one || !other) return [...items]
  return items.map((it, at) => (at === from ? other : at === from + by ? one : it))
}

/** Whether a code can head a column. */
export const isCode = (id: string) => itemIdSchema.safeParse(id).success
export const isOptionCode = (id: string) => /^[a-z0-9][a-z0-9_]{0,39}$/.test(id) && id !== DONT_KNOW
