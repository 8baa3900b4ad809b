/**
 * The paper of a warning 预警单文面: of a draft as it would be today, of an issued one as it went out, with the receipt that was
 * given since. Source: SPEC §11 (frozen when issued); DOMAIN S-202, S-203.
 */
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
  const item =
    ground.kind === 'item' || ground.kind === 'slip' ? (ground.kind === 'item' ? ground.number : ground.item) : ''
  const { regulation, clause, clauseText } = warningPaperWords
  return {
    ...{ kind, number, title, narrative, requirement, replyDue, replyDays, issuedOn, unit, issuer },
    copies: kind === 'urgent' || copies.length > 0 ? copies : [],
    rule: `${regulation}${clause(rule)}：${clauseText[rule]}`,
    numbers: groundPairs(ground),
    about: item === '' ? title : `${item} ${title}`,
    receipt: null,
  }
}

/** What stands on the paper of a warning: `unit` and `office` are their names today, for what was not issued yet. */
export function paperOf(warning: Warning, { unit, office }: { readonly unit: string; readonly office: string }) {
  const { paper, issuedBy, acknowledgedBy, acknowledgedAt } = warning
  const receipt = acknowledgedBy && acknowledgedAt ? { name: acknowledgedBy.name, day: dayOf(acknowledgedAt) } : null
  const said = paper ?? onPaper(warning, unit, issuedBy ? `${office}　${issuedBy.name}` : office)
  return warningPaperOf({ ...said, receipt }, warningFormWords, warning.illustrative)
}

/** The warning with its paper, for whoever reads of it. */
export async function findWarningPaper(ctx: ActingContext, id: string) {
  const warning = await findWarning(ctx.db, id)
  const units = await mapUnits(ctx.db)
  if (!readsWarning(warning, ctx.actor, units)) throw new Refusal('not-found', { kind: 'warning' })
  const office = await findOwnerUnit(ctx.db, dayOf(ctx.now))
  const paper = paperOf(warning, { unit: units.get(warning.unitId)?.name ?? '', office: office.name })
  const { kind, number, status, illustrative } = warning
  return { id, kind, number, status, illustrative, paper, issuer: office.name, at: warning.issuedAt }
}
