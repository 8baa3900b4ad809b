/**
 * Publication 公布: the owner proposes the scores of a quarter that is over, another person (a leader, or a second owner)
 * confirms, and the snapshot is frozen. A correction 更正 is another edition with its reason: nothing that was published is
 * taken away, both figures are shown. Source: SPEC §5 (publishing takes two persons), §2 (small office: the fallback is named).
 */
import type { Fact } from '../audit/fact.ts'
import { holds, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { shownScore } from './score.ts'
import type { Publication, ScoreContent, ScoreRow } from './score-content.ts'
import type { ScoreWhyNot } from './score-refusal.ts'

export type PublicationFact = Fact<
  'score.proposed' | 'score.published' | 'score.proposalDeclined' | 'score.proposalWithdrawn'
>

/** What is known when somebody proposes. */
export interface Proposing {
  readonly content: ScoreContent
  readonly isOver: boolean
  /** Units whose report was handed in and not yet decided in all its parts. */
  readonly unverified: readonly string[]
  /** Applications for a bonus that nobody decided. */
  readonly undecidedBonuses: number
  /** Every edition of the quarter so far, declined ones included. */
  readonly editions: readonly Publication[]
}

const isOpen = (row: Publication) => row.publishedAt === null && row.declinedAt === null
const live = (editions: readonly Publication[]) => editions.filter((row) => row.declinedAt === null)

/** The edition that stands; null before the first. */
export const standingEdition = (editions: readonly Publication[]): Publication | null =>
  editions.findLast((row) => row.publishedAt !== null) ?? null

/** The edition that waits for its second person. */
export const waitingEdition = (editions: readonly Publication[]): Publication | null => editions.find(isOpen) ?? null

export interface Changed {
  readonly unitId: string
  readonly unitName: string
  readonly before: Pick<ScoreRow, 'total' | 'rank'> | null
  readonly after: Pick<ScoreRow, 'total' | 'rank'> | null
}

/** Units whose figure or place is another than in the edition before: both figures. */
export function changedRows(before: readonly ScoreRow[], after: readonly ScoreRow[]): Changed[] {
  const ids = [...new Set([...after, ...before].map((row) => row.unitId))]
  const figure = (row: ScoreRow | undefined) => (row ? { total: shownScore(row.total), rank: row.rank } : null)
  return ids.flatMap((unitId) => {
    const [was, is] = [before.find((row) => row.unitId === unitId), after.find((row) => row.unitId === unitId)]
    const [a, b] = [figure(was), figure(is)]
    const same = a?.total === b?.total && a?.rank === b?.rank
    return same ? [] : [{ unitId, unitName: (is ?? was)?.unitName ?? '', before: a, after: b }]
  })
}

/** Why the quarter may not be proposed for publication, or null. */
export function whyNotPropose(
  { content, isOver, unverified, undecidedBonuses, editions }: Proposing,
  reason: string,
): ScoreWhyNot {
  const { quarter, rows } = content
  if (!isOver) return { code: 'quarter-running', details: { quarter } }
  if (rows.length === 0) return { code: 'nobody-listed', details: { quarter } }
  const waiting = waitingEdition(editions)
  if (waiting) return { code: 'proposal-open', details: { name: waiting.proposedBy.name } }
  if (unverified.length > 0)
    return { code: 'reports-unverified', details: { names: unverified, count: unverified.length } }
  if (undecidedBonuses > 0) return { code: 'bonus-undecided', details: { count: undecidedBonuses } }
  const standing = standingEdition(editions)
  if (!standing) return null
  if (changedRows(standing.content.rows, rows).length === 0) return { code: 'nothing-changed' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Proposes the scores as they are now; throws Refusal. */
export function propose(
  proposing: Proposing,
  reason: string,
  actor: Actor,
  fresh: { id: string; illustrative: boolean },
  now: Instant,
): { publication: Publication; fact: PublicationFact } {
  refuse(whyNotPropose(proposing, reason))
  const { content, editions } = proposing
  const edition = live(editions).length + 1
  const publication: Publication = {
    ...fresh,
    ...{ quarter: content.quarter, edition, kind: edition === 1 ? 'original' : 'correction', content },
    reason: reason.trim() || null,
    ...{ proposedBy: personOf(actor), proposedAt: now, confirmedBy: null, publishedAt: null },
    ...{ declinedBy: null, declinedAt: null, declineReason: null, version: 1 },
  }
  return { publication, fact: factOf('score.proposed', publication, summary(publication)) }
}

/** Why the actor may not confirm or decline the proposal, or null. */
export function whyNotDecide(
  publication: Publication,
  actor: Actor,
): ScoreWhyNot<'no-proposal' | 'same-person' | 'not-verifier'> {
  if (!isOpen(publication)) return { code: 'no-proposal' }
  if (publication.proposedBy.id === actor.userId) {
    return { code: 'same-person', details: { name: publication.proposedBy.name } }
  }
  return holds(actor, 'leader') || holds(actor, 'owner') ? null : { code: 'not-verifier' }
}

/** Why the proposal may not be published now, or null: what it says must still be what the records say. */
export function whyNotConfirm(publication: Publication, now: ScoreContent, actor: Actor): ScoreWhyNot {
  const why = whyNotDecide(publication, actor)
  if (why) return why
  const moved = changedRows(publication.content.rows, now.rows)
  return moved.length > 0 ? { code: 'figures-moved', details: { names: moved.map((row) => row.unitName) } } : null
}

/** Publishes and freezes; throws Refusal. */
export function confirm(publication: Publication, current: ScoreContent, actor: Actor, now: Instant) {
  refuse(whyNotConfirm(publication, current, actor))
  const next: Publication = {
    ...publication,
    ...{ confirmedBy: personOf(actor), publishedAt: now, version: publication.version + 1 },
  }
  return { publication: next, fact: factOf('score.published', next, summary(next)) }
}

/** Why the proposal may not be declined with this reason, or null. */
export function whyNotDecline(publication: Publication, reason: string, actor: Actor): ScoreWhyNot {
  return whyNotDecide(publication, actor) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** The second person says no; throws Refusal. */
export function decline(publication: Publication, reason: string, actor: Actor, now: Instant) {
  refuse(whyNotDecline(publication, reason, actor))
  return ended('score.proposalDeclined', publication, reason, actor, now)
}

/** Why the actor may not take the proposal back, or null. */
export function whyNotWithdraw(publication: Publication, actor: Actor): ScoreWhyNot<'no-proposal' | 'not-proposer'> {
  if (!isOpen(publication)) return { code: 'no-proposal' }
  const { id, name } = publication.proposedBy
  return id === actor.userId ? null : { code: 'not-proposer', details: { name } }
}

/** The proposer takes it back; throws Refusal. */
export function withdraw(publication: Publication, actor: Actor, now: Instant) {
  refuse(whyNotWithdraw(publication, actor))
  return ended('score.proposalWithdrawn', publication, '', actor, now)
}

function ended(act: PublicationFact['act'], publication: Publication, reason: string, actor: Actor, now: Instant) {
  const declineReason = reason.trim() || null
  const next: Publication = {
    ...publication,
    ...{ declinedBy: personOf(actor), declinedAt: now, declineReason, version: publication.version + 1 },
  }
  const payload = { quarter: next.quarter, edition: next.edition }
  return { publication: next, fact: { ...factOf(act, next, payload), reason: declineReason } }
}

const summary = ({ quarter, edition, kind, content, reason }: Publication) => ({
  ...{ quarter, edition, kind, reason },
  scores: content.rows.map(({ unitId, total, rank }) => ({ unitId, total: shownScore(total), rank })),
})

function factOf(act: PublicationFact['act'], row: Publication, payload: PublicationFact['payload']): PublicationFact {
  return { act, subject: ['score_publication', row.id], payload }
}
