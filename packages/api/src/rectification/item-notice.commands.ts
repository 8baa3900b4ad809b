/** Who is told in the portal when an item moves 事项通知: the unit whose turn it is, or whoever reviews. */
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import { reviewerOf } from '@ratchet/domain/rectification/review'
import type { Submission } from '@ratchet/domain/rectification/submission'
import type { Context, Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'

type Told = Pick<RectificationItem, 'id' | 'number' | 'title' | 'leadUnitId' | 'coUnitIds'>

const subjectOf = (item: Told) => ['rectification_item', item.id] as const
const detailsOf = ({ number, title }: Told) => ({ number, title })
/** Whoever hands in for a unit; a merged unit's successor is found by the notice itself. */
const handers = (unitId: string) => ({ unitId, roles: ['lead_unit', 'unit'] as const })

export async function tellAssigned(tx: Tx, ctx: Context, item: Told): Promise<void> {
  for (const unitId of [item.leadUnitId, ...item.coUnitIds]) {
    const to = handers(unitId)
    await tell(tx, ctx, { to, kind: 'item.assigned', subject: subjectOf(item), details: detailsOf(item) })
  }
}

export async function tellSubmitted(tx: Tx, ctx: Context, item: Told, submission: Submission): Promise<void> {
  const details = { ...detailsOf(item), review: submission.review }
  const to = { zone: [reviewerOf(submission)] }
  await tell(tx, ctx, { to, kind: 'item.submitted', subject: subjectOf(item), details })
}

/** The lead unit, and whoever handed it in, who may have been the owner. */
export async function tellReviewed(
  tx: Tx,
  ctx: Context,
  item: Told & Pick<RectificationItem, 'status'>,
  { decision, review, reason, by }: Submission,
): Promise<void> {
  const kind = decision === 'returned' ? 'item.returned' : item.status === 'closed' ? 'item.closed' : 'item.approved'
  const details = { ...detailsOf(item), review, ...(reason !== null && { reason }) }
  for (const to of [handers(item.leadUnitId), { userIds: [by.id] }]) {
    await tell(tx, ctx, { to, kind, subject: subjectOf(item), details })
  }
}

export async function tellReopened(tx: Tx, ctx: Context, item: Told): Promise<void> {
  for (const to of [handers(item.leadUnitId), { zone: ['owner'] as const }]) {
    await tell(tx, ctx, { to, kind: 'item.reopened', subject: subjectOf(item), details: detailsOf(item) })
  }
}

export async function tellContested(
  tx: Tx,
  ctx: Context,
  item: Told,
  clause: string,
  who: 'owner' | 'inspector',
): Promise<void> {
  const details = { ...detailsOf(item), reason: clause }
  await tell(tx, ctx, { to: { zone: [who] }, kind: 'item.contested', subject: subjectOf(item), details })
}

/** The unit that returned it, and the one that leads it now. */
export async function tellRouted(tx: Tx, ctx: Context, item: Told, from: string, reason: string): Promise<void> {
  const details = { ...detailsOf(item), reason }
  await tell(tx, ctx, { to: handers(from), kind: 'item.routed', subject: subjectOf(item), details })
  if (from === item.leadUnitId) return
  const to = handers(item.leadUnitId)
  await tell(tx, ctx, { to, kind: 'item.assigned', subject: subjectOf(item), details: detailsOf(item) })
}

export async function tellTimeAsked(tx: Tx, ctx: Context, item: Told, who: 'owner' | 'inspector'): Promise<void> {
  const details = detailsOf(item)
  await tell(tx, ctx, { to: { zone: [who] }, kind: 'item.timeAsked', subject: subjectOf(item), details })
}

export async function tellTimeDecided(tx: Tx, ctx: Context, item: Told, reason: string): Promise<void> {
  const details = { ...detailsOf(item), ...(reason !== '' && { reason }) }
  const to = handers(item.leadUnitId)
  await tell(tx, ctx, { to, kind: 'item.timeDecided', subject: subjectOf(item), details })
}

export async function tellDueMoved(tx: Tx, ctx: Context, item: Told, reason: string): Promise<void> {
  const to = handers(item.leadUnitId)
  await tell(tx, ctx, {
    ...{ to, kind: 'item.dueMoved', subject: subjectOf(item) },
    details: { ...detailsOf(item), reason },
  })
}

/** The units that have worked without a day, and have one now. */
export async function tellDeadlineSet(tx: Tx, ctx: Context, item: Told, reason: string | null = null): Promise<void> {
  for (const unitId of [item.leadUnitId, ...item.coUnitIds]) {
    const details = { ...detailsOf(item), ...(reason !== null && { reason }) }
    await tell(tx, ctx, { to: handers(unitId), kind: 'item.deadlineSet', subject: subjectOf(item), details })
  }
}

export async function tellPartSet(tx: Tx, ctx: Context, item: Told, unitId: string): Promise<void> {
  const details = detailsOf(item)
  await tell(tx, ctx, { to: handers(unitId), kind: 'item.partSet', subject: subjectOf(item), details })
}

/** What could not be done for now is looked at again: the units that do it. */
export async function tellLookedAgain(tx: Tx, ctx: Context, item: Told): Promise<void> {
  for (const unitId of [item.leadUnitId, ...item.coUnitIds]) {
    const to = handers(unitId)
    await tell(tx, ctx, { to, kind: 'item.lookedAgain', subject: subjectOf(item), details: detailsOf(item) })
  }
}

/** The problem came back: the unit, whose rule or habit is to change, and the owner. */
export async function tellRecurred(tx: Tx, ctx: Context, item: Told): Promise<void> {
  for (const to of [handers(item.leadUnitId), { zone: ['owner'] as const }]) {
    await tell(tx, ctx, { to, kind: 'item.recurred', subject: subjectOf(item), details: detailsOf(item) })
  }
}
