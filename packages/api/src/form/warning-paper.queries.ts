/** The paper of a warning 预警单文面, drawn from the warning: what stands on it stays once it is issued. Source: DOMAIN S-202, S-203. */
import { dayOf } from '@ratchet/domain/day'
import { type WarningOnPaper, warningPaperOf } from '@ratchet/domain/form/warning-paper'
import { Refusal } from '@ratchet/domain/refusal'
import { readsWarning } from '@ratchet/domain/warning/reader'
import type { Warning } from '@ratchet/domain/warning/warning'
import { warningFormWords } from '@ratchet/words/form-paper'
import { groundPairs } from '@ratchet/words/form-warning'
import { warningPaperWords } from '@ratchet/words/warning-paper'
import type { ActingContext } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { findWarning } from '../warning/warning.queries.ts'
import { findOwnerUnit } from './giver.queries.ts'

export const onPaper = (warning: Warning, unit: string, issuer: string): WarningOnPaper => {
  const { kind, number, title, rule, ground, narrative, requirement, replyDue, replyDays, issuedOn, copies } = warning
  const { acknowledgedBy, acknowledgedAt } = warning
  const item =
    ground.kind === 'item' || ground.kind === 'slip' ? (ground.kind === 'item' ? ground.number : ground.item) : ''
  const { regulation, clause, clauseText } = warningPaperWords
  return {
    ...{ kind, number, title, narrative, requirement, replyDue, replyDays, issuedOn, unit, issuer },
    copies: kind === 'urgent' || copies.length > 0 ? copies : [],
    rule: `${regulation}${clause(rule)}：${clauseText[rule]}`,
    numbers: groundPairs(ground),
    about: item === '' ? title : `${item} ${title}`,
    receipt: acknowledgedBy && acknowledgedAt ? { name: acknowledgedBy.name, day: dayOf(acknowledgedAt) } : null,
  }
}

/** The warning with its paper, for whoever reads of it. */
export async function findWarningPaper(ctx: ActingContext, id: string) {
  const warning = await findWarning(ctx.db, id)
  const units = await mapUnits(ctx.db)
  if (!readsWarning(warning, ctx.actor, units)) throw new Refusal('not-found', { kind: 'warning' })
  const office = await findOwnerUnit(ctx.db, dayOf(ctx.now))
  const issuer = warning.issuedBy ? `${office.name}　${warning.issuedBy.name}` : office.name
  const paper = warningPaperOf(onPaper(warning, units.get(warning.unitId)?.name ?? '', issuer), warningFormWords)
  const { kind, number, status, illustrative } = warning
  return { id, kind, number, status, illustrative, paper, issuer: office.name, at: warning.issuedAt }
}
