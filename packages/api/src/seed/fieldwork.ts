/** What is settled around the demonstration's waves: plan, contract and quotas before, re-checks after the delivery. */
import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { WavePlan } from '@ratchet/domain/survey/plan'
import { apportion } from '@ratchet/domain/survey/quota'
import { frameHash } from '@ratchet/statistics/statistics'
import { listQuotaPlaces } from '../survey/plan.queries.ts'
import { listDrawable, listRechecks } from '../survey/recheck.queries.ts'
import { morning, type Stage } from './half-year.ts'

interface PlayedWave {
  readonly id: string
  readonly version: number
}

const INTERVIEWS = 2400
const HOUSEHOLDS = 42_000

/** Every community is asked, so that they are no sample of communities: no finite population correction. */
const plan = (at: Day): WavePlan => ({
  interviews: INTERVIEWS,
  frame: { source: '公安实有住户名册（示例）', size: HOUSEHOLDS, asOf: at },
  strata: 'street',
  clusters: 'place',
  isFinite: false,
  weights: 'given',
  lonelyPsu: 'error',
  margins: [],
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.9,
})

/** Plan, contract and quotas of a wave, as its owner settles them beforehand. Answers the wave's version after them. */
export async function planFieldwork(
  { player }: Stage,
  wave: PlayedWave,
  quarter: Quarter,
  at: Day,
): Promise<PlayedWave> {
  const now = morning(at)
  const { from } = spanOf(quarter)
  const id = wave.id
  const planned = await player.play('owner', now, (caller, key) =>
    caller.survey.plan({ id, seen: wave.version, plan: plan(from), key }),
  )
  const contract = {
    number: `港务测评〔${quarter.slice(0, 4)}〕${quarter.slice(5)}号（示例）`,
    signedOn: at < addDays(from, 40) ? at : addDays(from, 40),
    from: addDays(from, 45),
    to: addDays(from, 76),
    interviews: INTERVIEWS,
    recheckShare: 0.02,
    fee: 120_000,
    terms: '复核不属实超过5%的，由测评机构重新访问，费用自理。',
  }
  const contracted = await player.play('owner', now, (caller, key) =>
    caller.survey.setContract({ id, seen: planned.version, contract, key }),
  )
  const places = (await listQuotaPlaces(player.db)).filter((place) => place.streetId !== place.id)
  const parts = apportion(
    INTERVIEWS,
    places.map(() => 1),
  )
  const quotas = places.map((place, row) => ({ placeId: place.id, target: parts[row] ?? 1 }))
  return player.play('owner', now, (caller, key) =>
    caller.survey.setQuotas({ id, seen: contracted.version, quotas, key }),
  )
}

/** What the re-check of one interview finds: the interviewer who invents is found out, one in forty is not reached. */
function findingOf(caseId: string, interviewer: string | null, inventor: string) {
  const turn = Number(caseId.replace(/\D/g, '').slice(-3))
  if (interviewer === inventor) {
    return { mode: 'phone', outcome: 'not_interviewed', note: '户主表示没有人来访问过，家中当天无人。' } as const
  }
  if (turn % 40 === 7) return { mode: 'phone', outcome: 'not_reached', note: '' } as const
  return { mode: turn % 5 === 0 ? 'visit' : 'phone', outcome: 'confirmed', note: '' } as const
}

/**
 * Draws the contracted re-checks two days after the delivery and records what they found; `left` of them are still to
 * be done. `inventor` is the interviewer whose interviews were made up.
 */
export async function recheckFieldwork(
  { player }: Stage,
  wave: Pick<PlayedWave, 'id'>,
  deliveredOn: Day,
  { left = 0, inventor = 'F117' } = {},
): Promise<void> {
  const drawnOn = addDays(deliveredOn, 1)
  const frame = (await listDrawable(player.db, wave.id)).map((row) => row.caseId)
  const seed = `福彩3D第${drawnOn.replaceAll('-', '')}期 4 7 1（示例）`
  await player.play('owner', instantOf(drawnOn, 10), (caller, key) =>
    caller.survey.drawRechecks({ id: wave.id, seed, seenHash: frameHash(frame), key }),
  )
  const drawn = await listRechecks(player.db, wave.id)
  const asked = drawn.slice(0, drawn.length - left)
  for (const recheck of asked) {
    const finding = findingOf(recheck.caseId, recheck.interviewer, inventor)
    await player.play('inspector', instantOf(addDays(deliveredOn, 2), 15), (caller, key) =>
      caller.survey.recordRecheck({ id: recheck.id, seen: 1, ...finding, key }),
    )
  }
}
