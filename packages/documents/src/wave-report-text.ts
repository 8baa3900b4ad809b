/** Figures as the report writes them: one decimal, a dash where there is none, a true minus. */
import type { Figure } from '@ratchet/domain/analysis/figure'
import { one } from '@ratchet/words/number'
import { surveyReportWords } from '@ratchet/words/survey-report'

export const DASH = surveyReportWords.zh.blank

export const pointText = (value: number | null): string => (value === null ? DASH : one(value).replace('-', '−'))
export const shareText = (value: number | null): string => (value === null ? DASH : `${one(value * 100)}%`)

/** With its sign; nothing that rounds to nought has one. */
export function signedText(value: number | null): string {
  if (value === null) return DASH
  const text = one(Math.abs(value))
  return text === '0.0' ? text : `${value > 0 ? '+' : '−'}${text}`
}

type Interval = Pick<Figure, 'low' | 'high'>

export const halfText = ({ low, high }: Interval): string =>
  low === null || high === null ? DASH : one((high - low) / 2)

/** `78.1–81.4`. */
export const intervalText = ({ low, high }: Interval): string =>
  low === null || high === null ? DASH : `${pointText(low)}–${pointText(high)}`

export const countText = (n: number | null): string => (n === null ? DASH : n.toLocaleString('en-US'))
