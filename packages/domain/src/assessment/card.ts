/**
 * Card 填报卡: how far an indicator's card is filled, by its rule and by what was put there. A figure of the record counts, a
 * paper alone counts as one event; a meeting needs a resident present, an analysis its data and its findings, a highlight a
 * media report of the registry. It says how full the card is; what it earns is decided by whoever verifies.
 * Source: SPEC §5; DOMAIN S-063 to S-068, Q-12, Q-13, Q-18, Q-19.
 */
import { type IndicatorSet, ruleOf } from '../indicator/indicator.ts'
import type { Evidence, FoundRecord } from './evidence.ts'
import { type CardFigure, type CardId, cardIds, type Figures, type Texts } from './report.ts'

/** A piece as the rule sees it: put there by the unit, or found in the records. */
export type Piece = Pick<Evidence, 'indicator' | 'kind' | 'recordKind' | 'recordId' | 'detail'>

export const pieceOf = (record: FoundRecord): Piece => ({ ...record, kind: 'record' })

/** What is put there and not withdrawn, then what the records add that is not among it. */
export function piecesOf(evidence: readonly Evidence[], records: readonly FoundRecord[]): Piece[] {
  const live = evidence.filter((row) => row.withdrawnAt === null)
  const isNew = (record: FoundRecord) =>
    !live.some(
      (row) =>
        row.indicator === record.indicator && row.recordKind === record.recordKind && row.recordId === record.recordId,
    )
  // Of households the record knows better than what was noted of it at the last handing in.
  const fresh = new Set(records.map((record) => `${record.recordKind}/${record.recordId}`))
  const kept = live.filter(
    (row) => row.recordKind !== 'household_quarter' || !fresh.has(`${row.recordKind}/${row.recordId}`),
  )
  const added = records.filter((record) => record.recordKind === 'household_quarter' || isNew(record))
  return [...kept, ...added.map(pieceOf)]
}

const sum = (pieces: readonly Piece[], of: (piece: Piece) => number | undefined) =>
  pieces.reduce((total, piece) => total + (of(piece) ?? 0), 0)

/** Events that count for the card. */
function eventsOf(card: CardId, pieces: readonly Piece[], text: string): number {
  const records = pieces.filter((piece) => piece.kind === 'record')
  const papers = pieces.filter((piece) => piece.kind !== 'record')
  if (card === 'analysis') return records.length > 0 && (papers.length > 0 || text !== '') ? 1 : 0
  // What a unit publishes of itself stands there and counts for nothing.
  if (card === 'highlight') return records.filter((piece) => piece.detail.counts !== false).length
  // A meeting without residents is a meeting, and not this one.
  const held = card === 'meeting' ? records.filter((piece) => piece.detail.residents !== 0) : records
  return held.length > 0 ? held.length : Math.min(papers.length, 1)
}

/** The figure of one card. */
export function cardFigure(
  set: Pick<IndicatorSet, 'indicators'>,
  card: CardId,
  pieces: readonly Piece[],
  text: string,
): CardFigure {
  const own = pieces.filter((piece) => piece.indicator === card)
  const photos = sum(own, (piece) => (piece.detail.isPhoto ? 1 : piece.detail.photos))
  if (card === 'household') {
    const wanted = ruleOf(set, card).count
    const count = sum(own, (piece) => piece.detail.count)
    return { count, wanted, unit: 'households', photos, share: Math.min(1, count / wanted) }
  }
  const rule = ruleOf(set, card)
  const isEvents = rule.counts === 'events'
  const count = isEvents ? eventsOf(card, own, text) : sum(own, (piece) => piece.detail.questionsAnswered)
  const share = Math.min(1, count / rule.least)
  const lacksPhoto = rule.photoRequired && photos === 0
  return { count, wanted: rule.least, unit: rule.counts, photos, share: lacksPhoto ? share / 2 : share }
}

/** The figures of all six cards. */
export function figuresOf(set: Pick<IndicatorSet, 'indicators'>, pieces: readonly Piece[], texts: Texts): Figures {
  return Object.fromEntries(cardIds.map((card) => [card, cardFigure(set, card, pieces, texts[card] ?? '')])) as Figures
}

/** The credit that the figure speaks for, 0 to 1: in proportion only where the rule has that switch. Verification decides. */
export function claimedCredit(set: Pick<IndicatorSet, 'indicators'>, card: CardId, { share }: CardFigure): number {
  if (share >= 1) return 1
  return card === 'household' && ruleOf(set, card).proportional ? share : 0
}

export const lacks = ['households', 'events', 'questions', 'photo', 'data', 'findings', 'outlet'] as const
export type Lack = (typeof lacks)[number]

/** What the card still wants, or null; `missing` is a number of them where they can be counted. */
export function lackOf(
  card: CardId,
  figure: CardFigure,
  pieces: readonly Piece[],
): { readonly lack: Lack; readonly missing: number } | null {
  if (figure.share >= 1) return null
  const missing = Math.max(0, figure.wanted - figure.count)
  if (card === 'household') return { lack: 'households', missing }
  if (card === 'highlight') return { lack: 'outlet', missing }
  if (card === 'analysis') {
    const hasData = pieces.some((piece) => piece.indicator === card && piece.kind === 'record')
    return { lack: hasData ? 'findings' : 'data', missing }
  }
  if (missing > 0) return { lack: figure.unit === 'questions_answered' ? 'questions' : 'events', missing }
  return { lack: 'photo', missing: 1 }
}

/** Cards that weigh something in the set, in their order. */
export const scoredCards = (set: Pick<IndicatorSet, 'indicators'>): CardId[] =>
  cardIds.filter((card) => set.indicators.some((row) => row.id === card && row.weight > 0))
