/**
 * What is wrong with the items of a questionnaire 题目问题, item by item, so that an editor sees it where it is to be mended.
 * A draft may have such faults; an issued questionnaire has none. Source: SPEC §9.
 */
import { answersOf, type Bilingual, DONT_KNOW, type Item } from './item.ts'

export const itemFaultCodes = [
  'words-missing',
  'id-twice',
  'too-few-options',
  'option-twice',
  'option-reserved',
  'option-words-missing',
  'range-empty',
  'condition-unknown-item',
  'condition-not-earlier',
  'condition-open-item',
  'condition-unknown-answer',
] as const
export type ItemFaultCode = (typeof itemFaultCodes)[number]

export interface ItemFault {
  /** The place of the item, from 0. */
  readonly at: number
  readonly item: string
  readonly code: ItemFaultCode
}

const lacksWords = ({ zh, en }: Bilingual) => zh.trim() === '' || en.trim() === ''

function ownFaults(item: Item): ItemFaultCode[] {
  const codes: ItemFaultCode[] = lacksWords(item.words) ? ['words-missing'] : []
  if (item.kind === 'choice') {
    const ids = item.options.map((option) => option.id)
    if (ids.length < 2) codes.push('too-few-options')
    if (new Set(ids).size < ids.length) codes.push('option-twice')
    if (ids.includes(DONT_KNOW)) codes.push('option-reserved')
    if (item.options.some((option) => lacksWords(option.words))) codes.push('option-words-missing')
  }
  if (item.kind === 'number' && item.min >= item.max) codes.push('range-empty')
  return codes
}

function conditionFault({ showIf, id }: Item, earlier: readonly Item[], all: readonly Item[]): ItemFaultCode | null {
  if (!showIf) return null
  const asked = earlier.find((item) => item.id === showIf.item)
  if (!asked) {
    const isThere = showIf.item === id || all.some((item) => item.id === showIf.item)
    return isThere ? 'condition-not-earlier' : 'condition-unknown-item'
  }
  const known = answersOf(asked)
  if (!known) return 'condition-open-item'
  return showIf.is.length > 0 && showIf.is.every((answer) => known.includes(answer)) ? null : 'condition-unknown-answer'
}

/** Every fault, in the order of the items; empty when the items can be asked as they stand. */
export function itemFaults(items: readonly Item[]): ItemFault[] {
  return items.flatMap((item, at) => {
    const earlier = items.slice(0, at)
    const condition = conditionFault(item, earlier, items)
    const codes = [
      ...ownFaults(item),
      ...(earlier.some((other) => other.id === item.id) ? (['id-twice'] as const) : []),
      ...(condition ? [condition] : []),
    ]
    return codes.map((code) => ({ at, item: item.id, code }))
  })
}
