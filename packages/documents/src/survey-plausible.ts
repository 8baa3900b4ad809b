/** Whether what stands in a column can be what its header resembles 按内容核对表头. Source: SPEC §9. */
import type { Cell } from './sheet.ts'
import type { SurveyField } from './survey-field.ts'
import type { PlaceBook } from './survey-place.ts'
import { isScaleWord, saysDontKnow } from './survey-scale.ts'
import { cleanCell, lookupText, numberOf } from './survey-text.ts'
import { clockOf, momentOf } from './survey-time.ts'
import { genderOf, yesNoOf } from './survey-words.ts'

/**
 * Whether at least a share of the samples, usually half, look like values of the field: a broken file is still that file.
 * A column without any may be anything.
 */
export function isPlausible(field: SurveyField, samples: readonly Cell[], book: PlaceBook, share = 0.5): boolean {
  if (samples.length === 0) return true
  const good = samples.filter((cell) => looksLike(field, cell, cleanCell(cell).text, book)).length
  return good >= samples.length * share
}

function looksLike({ id, kind }: SurveyField, cell: Cell, text: string, book: PlaceBook): boolean {
  if (kind === 'five' || kind === 'ten') return isAnswer(text)
  if (kind === 'yesno') return yesNoOf(text) !== null || /^[0129]$/.test(text) || saysDontKnow(text)
  if (kind === 'time') return momentOf(cell, false, '2000') !== null || clockOf(text) !== null
  if (kind === 'weight' || kind === 'number') return numberOf(text) !== null
  if (id === 'gender') return genderOf(text) !== null
  if (id === 'stratum') return book.streetOf(text) !== null
  if (id === 'community') return book.find(text, null) !== null
  if (id === 'community_code') return /^\d{2,15}$/.test(text)
  return kind !== 'id' || text.length <= 60
}

function isAnswer(text: string): boolean {
  const number = numberOf(text)
  if (number !== null) return Number.isInteger(number) && number >= -99 && number <= 99
  return isScaleWord(text) || saysDontKnow(text) || /^[a-e]$/.test(lookupText(text))
}
