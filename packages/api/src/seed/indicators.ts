import { type CycleId, cycleAfter } from '@ratchet/domain/cycle/cycle-id'
import type { Day } from '@ratchet/domain/day'
import { presetIndicators } from '@ratchet/domain/indicator/preset'
import { morning, type Stage } from './half-year.ts'
import { leadUnitNames } from './plans.ts'

/** Number of the year's assessment plan 年度考核计划, as an office would write it. */
export const planNumberOf = (id: CycleId): string => `考核计划（示例）〔${id.slice(0, 4)}〕1号`

/** Before the first cycle opens: the lead units and one street are scored, by the rules of the reference case. */
export async function playIndicators({ player, unitId }: Stage, first: CycleId, at: Day): Promise<void> {
  const listed = [...new Set(Object.values(leadUnitNames)), '新筑街道'].map(unitId)
  await player.play('owner', morning(at), async (caller, key) => {
    const { set } = await caller.indicator.find({ cycleId: first })
    const content = { indicators: set.indicators, listedUnitIds: listed, planNumber: planNumberOf(first) }
    return caller.indicator.edit({ cycleId: first, seen: set.version, ...content, key })
  })
}

/** The owner prepares the next half-year by 减负版 with both streets, which shows what other rules would have done. */
export async function playNextIndicators({ player, unitId }: Stage, running: CycleId, at: Day): Promise<void> {
  const cycleId = cycleAfter(running)
  await player.play('owner', morning(at), async (caller, key) => {
    const { set } = await caller.indicator.find({ cycleId })
    const listedUnitIds = [...set.listedUnitIds, unitId('新合街道')]
    const content = { indicators: presetIndicators('burden_relief'), listedUnitIds, planNumber: null }
    return caller.indicator.edit({ cycleId, seen: set.version, ...content, key })
  })
}
