/** Who is told in the portal, and outside, when a warning turns 预警通知. */
import type { Day } from '@ratchet/domain/day'
import type { NoticeKind, Recipients } from '@ratchet/domain/notice/notice'
import type { EscalationKind } from '@ratchet/domain/warning/due'
import type { Warning } from '@ratchet/domain/warning/warning'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { Context, Tx } from '../context.ts'
import { tell } from '../notice/notice.queries.ts'

type Teller = Pick<Context, 'actor' | 'now' | 'newId' | 'requestId'>

export const workersOf = (unitId: string): Recipients => ({ unitId, roles: ['lead_unit', 'unit'] })

async function findName(tx: Tx, unitId: string): Promise<string> {
  return (await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst())?.name ?? ''
}

/** Tells a circle of one turn; the message outside is one for the turn, whoever is in the circle. */
export async function tellTurn(
  tx: Tx,
  ctx: Teller,
  { id, kind, number, title, unitId, replyDue, reason, version }: Warning,
  notice: NoticeKind,
  to: Recipients,
  said: { readonly occasion?: string; readonly due?: Day | null; readonly reason?: boolean } = {},
): Promise<void> {
  const { occasion = `version ${version}`, due = replyDue } = said
  const details = {
    number: number ?? warningPaperWords.kind[kind],
    title,
    ...(said.reason && reason !== null && { reason }),
  }
  const out = { unit: await findName(tx, unitId), due, occasion }
  await tell(tx, ctx, { to, kind: notice, subject: ['warning', id], details, out })
}

export const tellDrafted = (tx: Tx, ctx: Teller, draft: Warning): Promise<void> =>
  tellTurn(tx, ctx, draft, 'warning.drafted', { zone: ['owner'] })

export async function tellIssued(tx: Tx, ctx: Teller, issued: Warning): Promise<void> {
  await tellTurn(tx, ctx, issued, 'warning.issued', workersOf(issued.unitId))
  // An urgent one goes to the higher leaders as a copy.
  if (issued.kind === 'urgent') await tellTurn(tx, ctx, issued, 'warning.issued', { zone: ['leader'] })
}

export const tellEscalated = (tx: Tx, ctx: Teller, row: Warning, kind: EscalationKind, due: Day): Promise<void> =>
  tellTurn(tx, ctx, row, 'warning.escalated', { zone: ['leader'] }, { occasion: `${kind} ${due}`, due })

export async function tellMoved(tx: Tx, ctx: Teller, row: Warning): Promise<void> {
  await tellTurn(tx, ctx, row, 'warning.dueMoved', workersOf(row.unitId))
  await tellTurn(tx, ctx, row, 'warning.dueMoved', { zone: ['owner'] })
}
