import { yearOfHalf } from '@ratchet/domain/accountability/year'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { type CycleId, cycleAfter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day } from '@ratchet/domain/day'
import { regulationPreset } from '@ratchet/words/regulation-preset'
import { morning, type Stage } from './half-year.ts'

/** Our own figures of the two half-years before the product was in use, typed from old circulars: everything lay lower. */
const olderScores: Readonly<Record<AspectId, readonly [number, number]>> = {
  education: [78.6, 79.4],
  investment: [77.9, 78.6],
  public_safety: [84.8, 85.5],
  environment: [77.2, 77.9],
  cadre_conduct: [78.1, 78.9],
  poverty_revitalisation: [78.8, 79.3],
}
/** How many the city says that it asked in each round. */
const ASKED = 2400

const startsOf = (first: CycleId) => (first.endsWith('H1') ? 'H1' : 'H2') as 'H1' | 'H2'

/** The regulation, and the results of the year before the first: without them no year could be compared. */
export async function playRegulation({ player, own }: Stage, first: CycleId, start: Day): Promise<void> {
  const effectiveFrom = spanOf(first).from
  const content = regulationPreset({ issuedOn: addDays(start, 2), effectiveFrom, starts: startsOf(first) })
  await player.play('owner', morning(addDays(start, 5)), (caller, key) =>
    caller.regulation.adopt({ content, note: '党工委会议审议通过，首次录入系统（示例）。', key }),
  )
  for (const [at, id] of [cycleAfter(first, -2), cycleAfter(first, -1)].entries()) {
    const publishedOn = addDays(spanOf(id).before, 19)
    const entries = aspectIds.map((subject) => ({
      zone: own,
      subject,
      score: olderScores[subject][at] ?? null,
      rank: null,
    }))
    const circularNumber = `市考核办通报〔${publishedOn.slice(0, 4)}〕${at + 1}号（示例）`
    // The older one was typed when the product came, the later one when it was published.
    const entered = at === 0 ? addDays(start, 7) : addDays(publishedOn, 1)
    const round = await player.play('owner', morning(entered), (caller, key) =>
      caller.examination.enter({ id, publishedOn, circularNumber, scanId: null, entries, key }),
    )
    await player.play('inspector', morning(addDays(entered, 1)), (caller, key) =>
      caller.examination.compare({ id, seen: round.version, second: entries, key }),
    )
  }
}

/** Once a year's second result is in: the sample sizes that the city told, and what the rules find of the year. */
export async function playYear({ player, unitId }: Stage, first: CycleId, half: CycleId, at: Day): Promise<void> {
  const year = yearOfHalf(half, { starts: startsOf(first) })
  // Of the rounds before the first cycle nobody knows any more how many were asked.
  for (const roundId of [cycleAfter(half, -1), half]) {
    await player.play('owner', morning(at), (caller, key) =>
      caller.finding.enterSample({
        roundId,
        subject: 'overall',
        n: ASKED,
        deff: 1.4,
        sd: null,
        source: '市考核办复函：有效样本量及抽样方式说明（示例）',
        key,
      }),
    )
  }
  const examined = addDays(at, 1)
  const { findings } = await player.play('owner', morning(examined), (caller, key) =>
    caller.finding.examine({ year, key }),
  )
  for (const { id, rule, outcome } of findings as { id: string; rule: string; outcome: string }[]) {
    if (outcome === 'none' || (rule === 'P1' && half < cycleAfter(first, 2))) {
      const reason = outcome === 'none' ? '' : '上一年度样本量未公布，无法检验升幅，本年度不单独表彰。'
      await player.play('owner', morning(addDays(examined, 1)), (caller, key) =>
        caller.finding.conclude({ id, seen: 1, reason, key }),
      )
    } else if (outcome === 'choose' && rule !== 'P1') {
      await player.play('leader', morning(addDays(examined, 2)), (caller, key) =>
        caller.finding.choose({
          id,
          seen: 1,
          picks: [{ aspect: 'investment', unitId: unitId('招商局') }],
          reason:
            '口径调整只涉及本年度后一轮；前一轮仍按旧口径，招商引资已比上年同期下降，牵头单位两年未变，先按程序听取单位意见。',
          key,
        }),
      )
    }
  }
}
