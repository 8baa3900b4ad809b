import type { AppRouter } from '@ratchet/api/router'
import type { CellState, SevenCell, SevenCellsInput } from '@ratchet/design/seven-cells'
import { lackOf, piecesOf, scoredCards } from '@ratchet/domain/assessment/card'
import type { Evidence, RecordKind } from '@ratchet/domain/assessment/evidence'
import { type CardId, cardIds, type Figures, type ReportStatus } from '@ratchet/domain/assessment/report'
import type { Indicator } from '@ratchet/domain/indicator/indicator'
import type { inferRouterOutputs } from '@trpc/server'
import { rowsPath } from '../household/households-state.ts'

type Outputs = inferRouterOutputs<AppRouter>['assessment']
export type ReportPageData = Outputs['report']
export type Found = NonNullable<ReportPageData['found']>
export type ListedReport = Outputs['reports']['rows'][number]
export type CardDecision = Found['decisions'][number]

export const isChangeable = (status: ReportStatus): boolean => status === 'open' || status === 'returned'

/** How the cell of a card stands; a returned card that was handed in again waits. */
export function cellStateOf(
  card: CardId,
  scored: readonly CardId[],
  status: ReportStatus,
  decisions: readonly Pick<CardDecision, 'card' | 'decision'>[],
): CellState {
  if (!scored.includes(card)) return 'unscored'
  const decision = decisions.find((row) => row.card === card)?.decision
  if (decision === 'accepted' || decision === 'part') return decision
  if (decision === 'returned' && status === 'returned') return 'returned'
  return status === 'submitted' || status === 'verified' ? 'waiting' : 'filling'
}

interface Standing {
  readonly status: ReportStatus
  readonly figures: Figures
  readonly decisions: readonly Pick<CardDecision, 'card' | 'decision' | 'credit'>[]
  readonly rise?: number | null | undefined
  readonly bonus?: number | null | undefined
}

/** The bar of the report: a verified card shows its credit, any other how far it is filled. */
export function cellsOf(
  { status, figures, decisions, rise, bonus }: Standing,
  set: { readonly indicators: readonly Indicator[] },
  names: Readonly<Record<CardId, string>>,
): SevenCellsInput {
  const scored = scoredCards({ indicators: [...set.indicators] })
  const cells = cardIds.map((card): SevenCell => {
    const state = cellStateOf(card, scored, status, decisions)
    const settled = state === 'accepted' || state === 'part'
    const credit = decisions.find((row) => row.card === card)?.credit ?? 0
    return { name: names[card], state, share: settled ? credit : figures[card].share }
  })
  return { cells, rise, bonus }
}

/** What the card still wants, or null. */
export function lackOfCard(
  card: CardId,
  { figures, evidence, records }: Pick<Found, 'figures' | 'evidence' | 'records'>,
) {
  return lackOf(card, figures[card], piecesOf(evidence as readonly Evidence[], records))
}

/** The page that a record stands on; null where it has none. */
export function recordPath(
  kind: RecordKind | null,
  recordId: string | null,
  {
    unitId,
    quarter,
    search,
  }: { readonly unitId: string; readonly quarter: string; readonly search?: string | undefined },
): string | null {
  if (kind === 'household_quarter') return rowsPath(unitId, quarter, { stand: 'done' })
  if (kind === 'survey_wave') return `/surveys/${recordId}/results`
  if (kind === 'ledger_query' || kind === 'publication') return search ? `/tasks?${search}` : null
  if (kind === 'activity') return `/activities/${recordId}`
  return kind === 'highlight' ? `/outreach?highlight=${recordId}` : null
}
