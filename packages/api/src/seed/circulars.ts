/** Circulars of the demonstration: each published quarter is told to the units, which acknowledge it; a notice waits, a letter is in draft. */
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { RoundId } from '@ratchet/domain/examination/round'
import { morning, type Stage } from './half-year.ts'
import { reporters } from './report-texts.ts'

/** A leader approves it, the owner issues it. */
async function issue({ player }: Stage, id: string, seen: number, at: Day): Promise<void> {
  await player.play('leader', instantOf(at, 11), (caller, key) => caller.circular.approve({ id, seen, key }))
  await player.play('owner', instantOf(at, 15), (caller, key) => caller.circular.issue({ id, seen: seen + 1, key }))
}

/** Units acknowledge it within three days; the owner's own department is not among those that it went to. */
async function acknowledge({ player, unitId }: Stage, circularId: string, at: Day, until: Day): Promise<void> {
  for (const [place, [unit, username]] of Object.entries(reporters).entries()) {
    const day = addDays(at, 1 + (place % 3))
    if (username === 'owner' || day > until) continue
    await player.play(username, instantOf(day, 9 + place / 4), (caller, key) =>
      caller.circular.acknowledge({ circularId, unitId: unitId(unit), key }),
    )
  }
}

/** The circular of a quarter whose scores were published the day before. */
export async function playQuarterCircular(stage: Stage, quarter: Quarter, published: Day): Promise<void> {
  const at = addDays(published, 1)
  const { id } = await stage.player.play('owner', morning(at), (caller, key) =>
    caller.circular.draft({ template: { from: 'quarter', quarter }, key }),
  )
  await issue(stage, id, 1, at)
  await acknowledge(stage, id, at, addDays(at, 3))
}

const about = '西安国际港务区管理委员会关于做好年度公众满意度迎检工作的通知'
const paragraphs = [
  '为做好下半年公众满意度迎检工作，现将有关事项通知如下。',
  '各单位要对照本季度群众反映集中的问题逐项整改，12月10日前完成自查，整改情况在平台填报。',
  '入户调研、社区宣讲等材料请随做随传，不搞集中补材料，不向社区另要报表。',
]

/** What is under way: a notice that went out two days ago and waits for some receipts, and a letter to the city in draft. */
export async function playRunningCirculars(stage: Stage, roundId: RoundId, today: Day): Promise<void> {
  const { player } = stage
  const at = addDays(today, -2)
  const template = { from: 'blank' as const, kind: 'notice' as const }
  const { id } = await player.play('owner', morning(at), (caller, key) => caller.circular.draft({ template, key }))
  await player.play('owner', instantOf(at, 10), async (caller, key) => {
    const { content } = (await caller.circular.find({ id })).circular
    const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }))
    const receivers = Object.entries(reporters).flatMap(([unit, username]) =>
      username === 'owner' ? [] : [stage.unitId(unit)],
    )
    return caller.circular.edit({ id, seen: 1, title: about, content: { ...content, blocks, receivers }, key })
  })
  await issue(stage, id, 2, at)
  await acknowledge(stage, id, at, addDays(today, -1))
  const letter = { from: 'round' as const, roundId }
  await player.play('owner', morning(addDays(today, -1)), (caller, key) =>
    caller.circular.draft({ template: letter, key }),
  )
}
