import type { Concern } from '@ratchet/domain/concern/concern'
import { type InNeed, lowerUrgency, type NeedLeft, raiseUrgency } from '@ratchet/domain/concern/urgent'
import { sql } from 'kysely'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { saveConcern } from './concern.queries.ts'

/** The locked concern after somebody in need came to it: saved and recorded when that makes it urgent. */
export async function urgeConcern(
  { tx, record }: Pick<Act<ActingContext>, 'tx' | 'record'>,
  concern: Concern,
  from: InNeed,
): Promise<Concern> {
  const raised = raiseUrgency(concern, from)
  if (!raised) return concern
  await saveConcern(tx, raised.concern)
  await record(raised.fact)
  return raised.concern
}

interface Parting {
  readonly kept: Concern
  /** As it stands again. */
  readonly merged: Concern
  readonly opinionIds: readonly string[]
}

/** The locked concerns after everybody is back: need goes where those are who have it. */
export async function partUrgency(
  act: Pick<Act<ActingContext>, 'tx' | 'record'>,
  { kept, merged, opinionIds }: Parting,
): Promise<void> {
  const { tx, record } = act
  const { rows: voices } = await sql<InNeed>`
    select number, urgent from opinion where id = any(${opinionIds}::uuid[]) order by number`.execute(tx)
  const inNeed = voices.find(({ urgent }) => urgent)
  if (inNeed) await urgeConcern(act, merged, inNeed)
  const { rows } = await sql<Omit<NeedLeft, 'gone'>>`select
    coalesce((select act <> 'concern.madeUrgent' from fact where subject_kind = 'concern' and subject_id = ${kept.id}
      and act in ('concern.opened', 'concern.edited', 'concern.madeUrgent')
      order by at desc, id desc limit 1), true) as "saidByPerson",
    exists (select from opinion where concern_id = ${kept.id} and urgent)
      or exists (select from concern where merged_into_id = ${kept.id} and urgent) as "othersInNeed"`.execute(tx)
  const [left] = rows
  const lowered = left && lowerUrgency(kept, { ...left, gone: inNeed ?? merged })
  if (!lowered) return
  await saveConcern(tx, lowered.concern)
  await record(lowered.fact)
}
