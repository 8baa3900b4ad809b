/** Ledgers of the quarters and half-years that are over, frozen by the owner, and one correction that came later. */
import { type CycleId, cycleAfter, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day } from '@ratchet/domain/day'
import type { Span } from '@ratchet/domain/ledger/snapshot'
import { dayIn, morning, type Stage } from './half-year.ts'

async function freeze({ player }: Pick<Stage, 'player'>, span: Span, at: Day): Promise<string> {
  const done = await player.play('owner', morning(at), (caller, key) => caller.ledger.freeze({ span, key }))
  return String(done.id)
}

/** Both quarters and the half-year, in the week after its end. */
export async function playLedgers(stage: Pick<Stage, 'player'>, id: CycleId, correct: boolean): Promise<void> {
  const end = dayIn(cycleAfter(id), 0)
  for (const [days, span] of quartersOf(id).entries()) await freeze(stage, span, addDays(end, 5 + days))
  const half = await freeze(stage, id, addDays(end, 7))
  if (correct) await playCorrection(stage, half, addDays(end, 30))
}

/** The first quarter of the running half-year, once it is over. */
export async function playRunningLedgers(stage: Pick<Stage, 'player'>, id: CycleId, today: Day): Promise<void> {
  const [quarter] = quartersOf(id)
  const day = addDays(spanOf(quarter).before, 7)
  if (day < today) await freeze(stage, quarter, day)
}

async function playCorrection({ player }: Pick<Stage, 'player'>, snapshotId: string, at: Day): Promise<void> {
  const { rows } = await player.db
    .selectFrom('ledgerSnapshot')
    .select('rows')
    .where('id', '=', snapshotId)
    .executeTakeFirstOrThrow()
  const entry = (rows as { number: string; part: string; place: string | null }[]).find((row) => row.part === 'item')
  if (!entry) return
  const after = entry.place === '新筑街道' ? '新合街道' : '新筑街道'
  const draft = {
    id: snapshotId,
    entry: entry.number,
    field: 'place' as const,
    after,
    reason: '点位登记错误，现场复核后更正（示例）。',
  }
  await player.play('owner', morning(at), (caller, key) => caller.ledger.correct({ ...draft, key }))
}
