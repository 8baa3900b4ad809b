import { enter } from '@ratchet/domain/examination/compare'
import type { Entry } from '@ratchet/domain/examination/entry'
import type { Round } from '@ratchet/domain/examination/round'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { listRounds, saveEntries, saveRound } from './examination.queries.ts'

type Given = Pick<Round, 'id' | 'publishedOn' | 'circularNumber' | 'scanId'>
type Figures = Pick<Entry, 'zone' | 'subject' | 'score' | 'rank'>

/** Enters a result, typed or read from a file; it counts once a second person has compared it. The rounds are locked. */
export async function enterRound(
  { tx, ctx, record }: Act<ActingContext>,
  given: Given,
  figures: readonly Figures[],
): Promise<{ id: string; version: number }> {
  const by = ctx.actor.userId
  const peers = await findEdition(tx, 'peers')
  const entries = figures.map(
    (row): Entry => ({ ...row, id: ctx.newId(), roundId: given.id, enteredBy: by, supersedes: null, reason: null }),
  )
  const entered = { status: 'entered', enteredBy: by, comparedBy: null, version: 1 } as const
  const pinned = { peersEdition: peers?.edition ?? 1, illustrative: ctx.profile === 'demo' }
  const { round, fact } = enter({ ...given, ...entered, ...pinned }, entries, await listRounds(tx))
  await saveRound(tx, { ...round, reference: false, publishedChanges: null })
  await saveEntries(tx, entries, ctx.now)
  await record(fact)
  return { id: round.id, version: round.version }
}
