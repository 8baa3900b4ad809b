/** Who is told in the portal when a case moves 问责通知: the unit whose turn it is, who decides, and whom it falls on. */
import type { Acted, Dossier } from '@ratchet/domain/accountability/case'
import type { NoticeKind, Recipients } from '@ratchet/domain/notice/notice'
import type { Context, Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'

/** Tells whose turn it is after the step; a step that asks nothing of anybody tells nobody. */
export async function tellMoved(tx: Tx, ctx: Context, { posts }: Dossier, acted: Acted): Promise<void> {
  const { id, number, unitId } = acted.case
  const { content } = acted.step
  const unit: Recipients = { unitId, roles: ['lead_unit', 'unit'] }
  const leaders: Recipients = { zone: ['leader'] }
  const told: [NoticeKind, Recipients][] = []
  if (content.kind === 'noticed') told.push(['case.noticed', unit])
  if (content.kind === 'stated' || content.kind === 'waived' || content.kind === 'lapsed') {
    told.push(['case.toDecide', leaders])
  }
  if (content.kind === 'decided') told.push(['case.toServe', { zone: ['owner'] }])
  if (content.kind === 'remedy_filed') {
    told.push(['case.remedyFiled', content.remedy === 'appeal' ? { zone: ['owner'] } : leaders])
  }
  if (content.kind === 'served' || content.kind === 'remedy_decided' || content.kind === 'corrected') {
    const persons = content.kind === 'served' ? [content.personId] : acted.effects.map((effect) => effect.personId)
    const userIds = posts.flatMap((post) => (post.userId && persons.includes(post.personId) ? [post.userId] : []))
    const kind = content.kind === 'served' ? 'case.served' : 'case.changed'
    if (userIds.length > 0) told.push([kind, { userIds: [...new Set(userIds)] }])
    if (persons.includes(null)) told.push([kind, unit])
  }
  for (const [kind, to] of told) {
    await tell(tx, ctx, { to, kind, subject: ['accountability_case', id], details: { number, title: '' } })
  }
}
