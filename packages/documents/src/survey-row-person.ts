/** Who answered 受访者背景: sex, age, age band and residence, as far as they were said. Source: SPEC §9, data/open. */
import type { RowCells } from './survey-row-cells.ts'
import type { TraitReader } from './survey-row-context.ts'
import { saysDontKnow } from './survey-scale.ts'
import { numberOf } from './survey-text.ts'
import type { SurveyTraits } from './survey-wave.ts'
import { isInBand } from './survey-words.ts'

/** The traits that the row gives. */
export function traitsIn(row: RowCells): SurveyTraits {
  const traits: SurveyTraits = {}
  const read = row.context.traits
  const gender = traitIn(row, 'gender', read.gender)
  if (gender === null) row.refuse('gender', 'unknown_gender')
  else if (gender) traits.gender = gender
  const age = ageIn(row)
  if (age !== null) traits.age = age
  const band = traitIn(row, 'age_band', read.age_band)
  if (band) {
    traits.age_band = band
    if (age !== null && isInBand(age, band) === false) row.refuse('age_band', 'age_band_mismatch')
  }
  const residency = traitIn(row, 'residency', read.residency)
  if (residency) traits.residency = residency
  return traits
}

function traitIn<Value>(row: RowCells, field: string, read: TraitReader<Value>): Value | undefined {
  const text = row.text(field)
  const value = text === '' ? undefined : read(text)?.value
  if (value !== undefined && value !== null) row.context.note(field, text, String(value))
  return value
}

function ageIn(row: RowCells): number | null {
  const text = row.text('age')
  if (text === '' || saysDontKnow(text)) return null
  const age = numberOf(text)
  if (age === null) row.refuse('age', 'text_in_number')
  else if (!Number.isInteger(age) || age < 18 || age > 100) row.refuse('age', 'impossible_age')
  else return age
  return null
}
