/** Activities and media reports of the demonstration: a quarter that is over in full, the running one in every state. */
import type { ActivityKind } from '@ratchet/domain/activity/activity'
import { type CycleId, type Quarter, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { morning, type Stage } from './half-year.ts'
import { photoOf } from './materials.ts'
import { outlets, registered } from './register-texts.ts'
import { type Reporting, reporters } from './report-texts.ts'

const units = Object.keys(reporters) as Reporting[]

/** The editor registers the usual media. */
export async function playOutlets({ player }: Stage, at: Day): Promise<void> {
  for (const outlet of outlets) {
    await player.play('editor', morning(at), (caller, key) =>
      caller.publicity.keepOutlet({ id: null, seen: null, ...outlet, key }),
    )
  }
}

interface Occasion {
  readonly unit: Reporting
  readonly kind: ActivityKind
  readonly title: string
  readonly place: string
  /** Begins at this hour and takes two. */
  readonly on: Day
  readonly hour: number
  readonly planned: Day
  readonly with?: readonly string[]
  /** The last day, where it takes several. */
  readonly until?: Day
}

async function plan({ player, unitId }: Stage, occasion: Occasion): Promise<string> {
  const { unit, kind, title, place, on, hour, planned } = occasion
  const startsAt = instantOf(on, hour)
  const plain = {
    kind,
    title,
    place,
    placeId: null,
    unitId: unitId(unit),
    coUnitIds: (occasion.with ?? []).map(unitId),
  }
  const { id } = await player.play(reporters[unit], instantOf(planned, 9), (caller, key) =>
    caller.activity.plan({ ...plain, startsAt, endsAt: instantOf(occasion.until ?? on, hour + 2), key }),
  )
  return id
}

async function hold(
  { player }: Stage,
  id: string,
  unit: Reporting,
  at: Day,
  { residents, others, asked, answered, result }: (typeof registered)[Reporting]['meeting'],
): Promise<void> {
  const figures = { headcount: residents + others, residents, questionsAsked: asked, questionsAnswered: answered }
  await player.play(reporters[unit], instantOf(at, 17), async (caller, key) => {
    const { activity } = await caller.activity.find({ id })
    return caller.activity.hold({ id, seen: activity.version, ...figures, result, key })
  })
}

async function holdOwn(stage: Stage, unit: Reporting, kind: 'meeting' | 'presentation', on: Day): Promise<string> {
  const event = registered[unit][kind === 'meeting' ? 'meeting' : 'talk']
  const occasion = { unit, kind, title: event.title, place: event.place, on, hour: 14, planned: addDays(on, -6) }
  const id = await plan(stage, occasion)
  await hold(stage, id, unit, on, event)
  return id
}

async function report({ player, unitId }: Stage, unit: Reporting, on: Day, outlet: string, title: string) {
  const found = await player.db.selectFrom('mediaOutlet').select('id').where('name', '=', outlet).executeTakeFirst()
  const url = `https://example.com/${on}/${outlets.findIndex((row) => row.name === outlet)}`
  const fields = { unitId: unitId(unit), outletId: found?.id ?? '', title, url, publishedOn: on, clipping: null }
  await player.play(reporters[unit], instantOf(addDays(on, 1), 10), (caller, key) =>
    caller.publicity.record({ ...fields, key }),
  )
}

/** A quarter that is over: every unit held its meeting and its talk; two reports were on accounts of our own. */
export async function playRegisters(stage: Stage, quarter: Quarter): Promise<void> {
  const { from } = spanOf(quarter)
  for (const [place, unit] of units.entries()) {
    await holdOwn(stage, unit, 'meeting', addDays(from, 18 + place * 3))
    await holdOwn(stage, unit, 'presentation', addDays(from, 42 + place * 3))
    const on = addDays(from, 66 + place)
    const { outlet, title } = registered[unit].highlight
    // What the reasons of whoever verified these quarters say.
    const isOwnAlone = unit === '新筑街道' && /Q[13]$/.test(quarter)
    await report(stage, unit, on, isOwnAlone ? '新筑街道公众号（示例）' : outlet, title)
    if (unit === '招商局') await report(stage, unit, addDays(on, 1), '港务区发布（示例）', '项目进度每月公开（示例）')
  }
}

/** The running half-year: what is over in full; of the running quarter some is held, one is on today, some is to come. */
export async function playRunningRegisters(stage: Stage, id: CycleId, today: Day): Promise<void> {
  for (const quarter of quartersOf(id)) if (spanOf(quarter).before <= today) await playRegisters(stage, quarter)
  const ago = (days: number): Day => addDays(today, -days)
  await holdOwn(stage, '教育局', 'meeting', ago(21))
  await putPhoto(stage, await holdOwn(stage, '教育局', 'presentation', ago(14)), '教育局', ago(14), 'school-after')
  await holdOwn(stage, '招商局', 'meeting', ago(12))
  await holdOwn(stage, '招商局', 'presentation', ago(10))
  await holdOwn(stage, '公安分局', 'meeting', ago(9))
  await holdOwn(stage, '新筑街道', 'meeting', ago(7))
  await report(stage, '教育局', ago(8), '西安日报（示例）', registered.教育局.highlight.title)
  await report(stage, '新筑街道', ago(6), '新筑街道公众号（示例）', '路灯修好了（示例）')
  await playCampaign(stage, ago(9), today)
  const { title, place } = registered.新筑街道.talk
  await plan(stage, { unit: '新筑街道', kind: 'presentation', title, place, on: today, hour: 9, planned: ago(5) })
  const next = registered.生态环境局.talk
  await plan(stage, {
    ...{ unit: '生态环境局', kind: 'presentation', title: next.title, place: next.place },
    ...{ on: addDays(today, 6), hour: 15, planned: ago(2), with: ['新筑街道'] },
  })
  await playCancelled(stage, ago(3), addDays(today, 3))
}

async function putPhoto({ player }: Stage, id: string, unit: Reporting, at: Day, name: string): Promise<void> {
  const file = { name: `${name}.jpg`, mediaType: 'image/jpeg', content: photoOf(name) }
  await player.play(reporters[unit], instantOf(at, 18), (caller, key) => caller.activity.addFile({ id, ...file, key }))
}

/** A campaign whose tasks are half done. */
async function playCampaign(stage: Stage, at: Day, today: Day): Promise<void> {
  const { player, unitId } = stage
  const id = await plan(stage, {
    ...{ unit: '生态环境局', kind: 'campaign', title: '渣土扬尘专项行动', place: '港务大道沿线工地' },
    ...{ on: at, until: addDays(today, 5), hour: 8, planned: at, with: ['公安分局', '新筑街道'] },
  })
  const dueDay = addDays(today, 5)
  const give = (title: string, unit: Reporting) =>
    player.play('environment', instantOf(at, 10), (caller, key) =>
      caller.activity.addTask({ activityId: id, unitId: unitId(unit), title, dueDay, key }),
    )
  const patrol = await give('夜间设卡检查渣土车', '公安分局')
  await give('清洗港务大道出入口', '新筑街道')
  await player.play('police', instantOf(addDays(today, -1), 16), (caller, key) =>
    caller.activity.endTask({
      ...{ activityId: id, taskId: patrol.id, status: 'done', key },
      result: '设卡4晚，检查车辆63台，移交处罚5台（示例）。',
    }),
  )
}

async function playCancelled(stage: Stage, planned: Day, on: Day): Promise<void> {
  const id = await plan(stage, {
    ...{ unit: '组织人事部', kind: 'talk', title: '首问负责经验交流会', place: '管委会一号会议室' },
    ...{ on, hour: 14, planned },
  })
  await stage.player.play('owner', instantOf(planned, 16), (caller, key) =>
    caller.activity.cancel({ id, seen: 1, reason: '与季度调度会合并召开，不再单独开会。', key }),
  )
}
