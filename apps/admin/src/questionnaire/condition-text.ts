import { DONT_KNOW, type Item } from '@ratchet/domain/questionnaire/item'
import type { Locale } from '@ratchet/words/catalogue'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { pageWords } from './page-words.ts'

/** What an answer to the item is called. */
export function answerText(item: Item, answer: number | string, locale: Locale): string {
  const w = phoneWords[locale]
  if (answer === DONT_KNOW) return w.dontKnow
  if (item.kind === 'five') return w.five[Number(answer)] ?? String(answer)
  if (item.kind === 'ten') return w.ten(Number(answer))
  if (item.kind === 'yesno') return answer === 1 ? w.yes : w.no
  if (item.kind === 'choice') return item.options.find(({ id }) => id === answer)?.words[locale] || String(answer)
  return String(answer)
}

/** When the item is asked, as a sentence; null without a condition, or when it names no earlier item. */
export function conditionText(items: readonly Item[], item: Item, locale: Locale): string | null {
  const { showIf } = item
  if (!showIf) return null
  const at = items.findIndex(({ id }) => id === showIf.item)
  const asked = items[at]
  if (!asked || at >= items.indexOf(item) || showIf.is.length === 0) return null
  return pageWords(locale).shown(
    at + 1,
    showIf.is.map((answer) => answerText(asked, answer, locale)),
  )
}
