import { phoneOf } from '@ratchet/domain/contact/phone'
import type { Day } from '@ratchet/domain/day'
import { whyNotText } from '@ratchet/domain/feedback/say'
import { whyNotFile } from '@ratchet/domain/intake/origin'
import type { SourceRule, TypedSource } from '@ratchet/domain/intake/source'
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'

/** What is typed from a paper, as it is kept on the device: the phone number is not among it. */
export interface SourceFiling {
  readonly source: TypedSource
  readonly unitId: string
  readonly number: string
  readonly original: string
  readonly cameOn: string
  readonly due: string
  readonly kind: OpinionKind | null
  readonly placeId: string | null
  readonly category: string
  readonly text: string
  readonly urgent: boolean
}

export type FilingField = 'number' | 'cameOn' | 'due' | 'kind' | 'text' | 'phone'
const fieldOf: Readonly<Record<string, FilingField>> = {
  'number-missing': 'number',
  'number-not-given': 'number',
  'number-names-somebody': 'number',
  'came-later': 'cameOn',
  'due-before-came': 'due',
}

/** Why it cannot be filed, and at which field that is said; a null reason is a field that is needed. */
export function whyNotFiling(value: SourceFiling, phone: string, rule: SourceRule, today: Day) {
  const { number, cameOn, due, kind, text } = value
  if (cameOn === '') return { field: 'cameOn' as const, why: null }
  const given = { number, cameOn: cameOn as Day, due: due === '' ? null : (due as Day) }
  const why = whyNotFile(given, rule, today)
  if (why) return { field: fieldOf[why.code] ?? ('number' as const), why }
  if (kind === null) return { field: 'kind' as const, why: null }
  const said = whyNotText(text)
  if (said) return { field: 'text' as const, why: said }
  if (phone.trim() !== '' && phoneOf(phone) === null) return { field: 'phone' as const, why: { code: 'phone-wrong' } }
  return null
}
