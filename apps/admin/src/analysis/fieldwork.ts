import type { OutcomeTone } from '@ratchet/design/share-stack'
import type { ResponseRates } from '@ratchet/domain/analysis/response-figures'
import type { Disposition } from '@ratchet/domain/survey/plan'

export type RateName = keyof ResponseRates

const tones: Record<Disposition, OutcomeTone> = {
  complete: 'complete',
  partial: 'partial',
  refused: 'refusal',
  not_contacted: 'no-contact',
  other: 'other',
  unknown_household: 'unknown',
  unknown_other: 'unknown',
  ineligible: 'other',
}

export const toneOf = (disposition: Disposition): OutcomeTone => tones[disposition]
