import { showReceipt } from '@ratchet/domain/ballot/receipt'
import { dayOf } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import type { Context } from '../context.ts'
import { checkPointCode } from '../point/code.ts'
import { findPointByCode } from '../point/point.queries.ts'
import { findSaidDone } from '../site/said-done.queries.ts'
import { findLastCampaign } from './ask.queries.ts'
import { findSentAnswers } from './ballot.queries.ts'
import { findRunning } from './board.queries.ts'
import { readForm } from './token.ts'

/** Things done since the last survey that a thanks page tells of. */
const TOLD = 3

/** What became of the last survey at the place of the code, and the receipt of the form that was sent. */
export async function findThanks(ctx: Context, typed: string, form: string) {
  const code = checkPointCode(ctx, typed)
  const point = code === null ? null : await findPointByCode(ctx.db, code)
  if (!point) throw new Refusal('point-unknown')
  const formId = readForm(ctx.keyring, form)
  if (formId === null) throw new Refusal('form-unknown')
  const today = dayOf(ctx.now)
  const running = await findRunning(ctx.db, today)
  const answers = running ? (await findSentAnswers(ctx.db, running.id, [formId])).get(formId) : undefined
  const asked = { status: 'all' as const, page: 1, theme: null }
  const here = await findSaidDone(ctx.db, { ...asked, placeId: point.placeId }, today)
  const rows = here.rows.length > 0 ? here.rows : (await findSaidDone(ctx.db, { ...asked, placeId: null }, today)).rows
  const last = await findLastCampaign(ctx.db, point.placeId, today)
  return {
    receipt: showReceipt(formId),
    answered: Object.keys(answers ?? {}).length,
    place: point.place,
    last: last && { name: last.name, month: last.lastDay.slice(0, 7), n: last.n },
    /** Whether what is told is of this place, or of the whole zone because nothing is told of the place. */
    isHere: here.rows.length > 0,
    rows: rows
      .slice(0, TOLD)
      .map(({ id, title, people, status, done, due, unit }) => ({ id, title, people, status, done, due, unit })),
  }
}
