/**
 * Answers 答案: what one respondent said, checked against the items, the same whether it came by phone, on paper or in a
 * firm's file. Nothing is corrected here: an answer that cannot be is named with its reason. Source: SPEC §9.
 */
import { z } from 'zod'
import { answersOf, DONT_KNOW, type Item, splitOptions } from './item.ts'

/** By item: steps and yes/no (1, 0) as numbers; options, places and words as text; absent when it was not answered. */
export const answersSchema = z.record(z.string(), z.union([z.number(), z.string()]))
export type Answer = number | string
export type Answers = Readonly<Record<string, Answer>>

export const answerIssueCodes = [
  'unknown-item',
  'not-asked',
  'required-missing',
  'wrong-kind',
  'out-of-scale',
  'unknown-option',
  'option-twice',
  'dont-know-not-offered',
  'too-long',
  'unknown-place',
] as const
export type AnswerIssueCode = (typeof answerIssueCodes)[number]
export interface AnswerIssue {
  readonly item: string
  readonly code: AnswerIssueCode
}

function answerTo(id: string, answers: Answers): Answer | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  return answer === '' ? undefined : answer
}

/**
 * Whether the item is asked after these answers. A condition looks at one earlier answer; of several options one suffices.
 * The answers must be those that were asked themselves, as `askedItems` keeps them.
 */
export function isAsked({ showIf }: Item, answers: Answers): boolean {
  if (!showIf) return true
  const answer = answerTo(showIf.item, answers)
  if (answer === undefined) return false
  if (showIf.is.includes(answer)) return true
  return typeof answer === 'string' && splitOptions(answer).some((option) => showIf.is.includes(option))
}

/** The items that are asked, in order: the answer to an item that is not asked itself leads to no other. */
export function askedItems(items: readonly Item[], answers: Answers): Item[] {
  const kept: Record<string, Answer> = {}
  return items.filter((item) => {
    if (!isAsked(item, kept)) return false
    const answer = answerTo(item.id, answers)
    if (answer !== undefined) kept[item.id] = answer
    return true
  })
}

/** Why the answer cannot be one to this item; null when it can. `places` are the ids of the zone's communities. */
function whyNotAnswer(item: Item, answer: Answer, places: ReadonlySet<string> | null): AnswerIssueCode | null {
  if (answer === DONT_KNOW && item.kind !== 'text') return item.dontKnow ? null : 'dont-know-not-offered'
  switch (item.kind) {
    case 'five':
    case 'ten':
    case 'yesno':
      if (typeof answer !== 'number') return 'wrong-kind'
      return answersOf(item)?.includes(answer) ? null : 'out-of-scale'
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'wrong-kind'
      return answer >= item.min && answer <= item.max ? null : 'out-of-scale'
    case 'choice': {
      if (typeof answer !== 'string') return 'wrong-kind'
      const chosen = item.multiple ? splitOptions(answer) : [answer]
      if (!chosen.every((id) => item.options.some((option) => option.id === id))) return 'unknown-option'
      return new Set(chosen).size < chosen.length ? 'option-twice' : null
    }
    case 'text':
      if (typeof answer !== 'string') return 'wrong-kind'
      return [...answer].length > item.maxLength ? 'too-long' : null
    case 'place':
      if (typeof answer !== 'string') return 'wrong-kind'
      return places && !places.has(answer) ? 'unknown-place' : null
  }
}

/** Everything that is wrong with the answers, in the order of the items, unknown ones last; empty when nothing is. */
export function answerIssues(
  items: readonly Item[],
  answers: Answers,
  places: ReadonlySet<string> | null = null,
): AnswerIssue[] {
  const asked = new Set(askedItems(items, answers).map((item) => item.id))
  const known = items.flatMap((item): AnswerIssue[] => {
    const answer = answerTo(item.id, answers)
    if (answer === undefined) {
      return item.required && asked.has(item.id) ? [{ item: item.id, code: 'required-missing' }] : []
    }
    if (!asked.has(item.id)) return [{ item: item.id, code: 'not-asked' }]
    const code = whyNotAnswer(item, answer, places)
    return code ? [{ item: item.id, code }] : []
  })
  const strangers = Object.keys(answers).filter((id) => !items.some((item) => item.id === id))
  return [...known, ...strangers.map((item): AnswerIssue => ({ item, code: 'unknown-item' }))]
}
