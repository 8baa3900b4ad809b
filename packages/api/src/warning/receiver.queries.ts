import { personOf } from '@ratchet/domain/cycle/actor'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { readsWarning } from '@ratchet/domain/warning/reader'
import type { Warned, Warning } from '@ratchet/domain/warning/warning'
import { isOfUnit } from '../assessment/filling.queries.ts'
import { type Act, refuseStale } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { findWarning, loadWarning, saveWarning } from './warning.queries.ts'

/** The unit that answers for what was said to one, now. */
export async function receiverOf(db: ActingContext['db'] | Tx, { unitId }: Pick<Warning, 'unitId'>) {
  return leadNow(await mapUnits(db), unitId)
}

/** A reader asks of each warning; whoever does not read it is told that there is none. */
export async function readerOf({ db, actor }: Pick<ActingContext, 'db' | 'actor'>) {
  const units = await mapUnits(db)
  return (row: Warning) => readsWarning(row, actor, units)
}

export async function findRead(ctx: ActingContext, id: string): Promise<Warning> {
  const warning = await findWarning(ctx.db, id)
  if (!(await readerOf(ctx))(warning)) throw new Refusal('not-found', { kind: 'warning' })
  return warning
}

/** Loads the warning for its own unit: refused to whoever's role was not given for it, before anything is told of it. */
export async function loadOwn(
  { tx, ctx, within }: Pick<Act<ActingContext>, 'tx' | 'ctx' | 'within'>,
  { id, seen, mine = {} }: { readonly id: string; readonly seen?: number; readonly mine?: object },
) {
  const before = await loadWarning(tx, id)
  const receiver = await receiverOf(tx, before)
  await within(receiver.id)
  if (before.number === null) throw new Refusal('not-found', { kind: 'warning' })
  if (seen !== undefined) refuseStale(mine, before, seen)
  const of = { isReceiver: await isOfUnit(tx, ctx, receiver.id) }
  return { before, of, by: personOf(ctx.actor), at: ctx.now }
}

/** Saves what a rule made of a warning, and records it. */
export async function keepWarning({ tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>, { next, fact }: Warned) {
  await saveWarning(tx, next)
  await record(fact)
  return { id: next.id, version: next.version }
}
