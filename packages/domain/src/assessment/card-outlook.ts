/**
 * Outlook 预计: where a report is heading while it is being filled: the day or the count that the pace so far leads to, and the
 * score if everything filled were accepted. It promises nothing; verification decides. Source: SPEC §5; UX §3.1 (/report).
 */
import { addDays, type Day, daysBetween } from '../day.ts'
import { type IndicatorSet, indicatorOf } from '../indicator/indicator.ts'
import { claimedCredit, scoredCards } from './card.ts'
import type { CardFigure, CardId, Figures } from './report.ts'

/** On which day the wanted figure is reached at the pace so far; null when it stands still or is reached already. */
export function reachedOn({ count, wanted }: Pick<CardFigure, 'count' | 'wanted'>, from: Day, today: Day): Day | null {
  const days = daysBetween(from, today) + 1
  if (count <= 0 || count >= wanted || days <= 0) return null
  return addDays(from, Math.ceil((wanted * days) / count) - 1)
}

/** How many there will be on the quarter's last day at the pace so far; `before` is the first day no longer in it. */
export function projected(count: number, { from, before, today }: { from: Day; before: Day; today: Day }): number {
  const [all, gone] = [daysBetween(from, before), daysBetween(from, today) + 1]
  return gone <= 0 || gone >= all ? count : Math.floor((count * all) / gone)
}

/** Points out of 100 that the base would have if everything handed in were accepted; what is decided counts as it was. */
export function claimedBase(
  set: Pick<IndicatorSet, 'indicators'>,
  figures: Figures,
  credits: Readonly<Partial<Record<CardId, number>>>,
  rise: { readonly weight: number; readonly points: number } | null,
): number {
  const rows = scoredCards(set).map((card) => ({
    weight: indicatorOf(set, card).weight,
    credit: credits[card] ?? claimedCredit(set, card, figures[card]),
  }))
  const applicable = rows.reduce((total, row) => total + row.weight, rise?.weight ?? 0)
  const earned = rows.reduce((total, row) => total + row.weight * row.credit, rise?.points ?? 0)
  return applicable === 0 ? 0 : (earned / applicable) * 100
}
