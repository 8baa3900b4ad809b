import type { Acted, Acting, Dossier } from '@ratchet/domain/accountability/case'
import { belongsToUnit } from '@ratchet/domain/accountability/case-interest'
import type { Actor } from '@ratchet/domain/people/permission'
import { Refusal } from '@ratchet/domain/refusal'
import { type Act, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { listPostsThen, loadDossier, saveActed } from './case.queries.ts'
import { tellMoved } from './case-notice.commands.ts'
import { readsCase } from './case-reader.ts'

interface Seen {
  readonly id: string
  readonly seen: number
}

/** One act on a case: load, ask the rule, save, record, tell. The rule gets new ids from `fresh` where it needs them. */
export async function actOn(
  { tx, ctx, record }: Pick<Act<ActingContext>, 'tx' | 'ctx' | 'record'>,
  { id, seen }: Seen,
  mine: unknown,
  rule: (dossier: Dossier, acting: Acting) => Acted | Promise<Acted>,
): Promise<{ id: string; version: number; status: string; stepId: string }> {
  const before = await loadDossier(tx, id)
  // Whoever may not read it is not told either that there is one.
  if (!readsCase(before, ctx.actor)) throw new Refusal('not-found', { kind: 'accountability_case' })
  refuseStale(mine, before.case, seen)
  const acted = await rule(before, { stepId: ctx.newId(), actor: ctx.actor, now: ctx.now })
  await saveActed(tx, before, acted)
  await record(acted.fact)
  await tellMoved(tx, ctx, before, acted)
  return { id, version: acted.case.version, status: acted.case.status, stepId: acted.step.id }
}

/** Nobody opens a case about the unit that they belong to or held a post of. */
export async function refuseInterest(tx: Tx, actor: Actor, unitId: string): Promise<void> {
  const posts = await listPostsThen(tx, unitId)
  if (belongsToUnit({ case: { unitId }, posts }, actor)) throw new Refusal('interest-own-unit')
}
