/** The work on items beside their reviews, in the demonstration: 退单、仲裁、延期、暂停、分解表、批量勾审、协办、反弹. Invented. */
import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { Stage } from './half-year.ts'
import { seenOf } from './materials.ts'

type Unit = 'xinzhu' | 'education' | 'environment'
const unitNames = { xinzhu: '新筑街道', education: '教育局', environment: '生态环境局' } as const

interface Opened {
  readonly id: string
  readonly dueDay: Day
}

/** An item opened by hand, so many days before the day of the demonstration. */
async function open(
  { player, unitId }: Stage,
  cycleId: CycleId,
  on: Day,
  { title, lead, days, co = [] }: { title: string; lead: Unit; days: number; co?: readonly string[] },
): Promise<Opened> {
  const opened = await player.play('owner', instantOf(on, 9), (caller, key) =>
    caller.rectification.open({
      ...{ cycleId, subject: 'aspect:environment', title, leadUnitId: unitId(unitNames[lead]), dueDay: null },
      ...{ workDays: days, kind: 'short', coUnitIds: co.map(unitId), key },
    }),
  )
  return { id: opened.id, dueDay: opened.dueDay as Day }
}

function planOf(task: string, start: Day, end: Day) {
  const who = { responsibleLeader: '分管负责同志（示例）', handler: '经办人（示例）', desk: '' }
  const how = { standard: '现场复核达标，一周不反弹', evidenceKind: '前后照片', start, end, cause: 'effort' as const }
  return { task, ...who, ...how, measures: '列出点位，逐处整改，完成后复核。' }
}

async function handIn(stage: Stage, lead: Unit, { id, dueDay }: Opened, on: Day, task: string, rows?: object[]) {
  const seen = await seenOf(stage, 'rectificationItem', id)
  const content = { ...planOf(task, on, dueDay), ...(rows && { rows }) }
  return stage.player.play(lead, instantOf(on, 15), (caller, key) =>
    caller.rectification.submit({ id, seen, review: 'plan', content: content as never, evidence: [], key }),
  )
}

async function contest(stage: Stage, by: Unit, id: string, on: Day, clause: string, reason: string, to: string) {
  const seen = await seenOf(stage, 'rectificationItem', id)
  return stage.player.play(by, instantOf(on, 10), (caller, key) =>
    caller.rectification.contest({ id, seen, clause, reason, proposedUnitId: stage.unitId(to), key }),
  )
}

async function decide(stage: Stage, id: string, contestId: string, on: Day, to: string, reason: string) {
  const seen = await seenOf(stage, 'rectificationItem', id)
  await stage.player.play('owner', instantOf(on, 16), (caller, key) =>
    caller.rectification.decideContest({ id, seen, contestId, leadUnitId: stage.unitId(to), reason, key }),
  )
}

async function askTime(stage: Stage, by: Unit, id: string, on: Day, request: object) {
  const seen = await seenOf(stage, 'rectificationItem', id)
  return stage.player.play(by, instantOf(on, 9), (caller, key) =>
    caller.rectification.askTime({ id, seen, request: request as never, key }),
  )
}

async function grant(stage: Stage, id: string, changeId: string, on: Day) {
  const seen = await seenOf(stage, 'rectificationItem', id)
  await stage.player.play('owner', instantOf(on, 11), (caller, key) =>
    caller.rectification.decideTime({ id, seen, changeId, decision: 'approved', reason: '理由属实，同意', key }),
  )
}

/** One item returned and waiting, one arbitrated whose table was sent back in one row. */
async function playContests(stage: Stage, cycleId: CycleId, ago: (days: number) => Day): Promise<void> {
  const waits = await open(stage, cycleId, ago(3), {
    title: '骏马社区路口信号灯配时不合理',
    lead: 'education',
    days: 15,
  })
  const why = '信号灯由公安交管管理，学校和教育局无权调整配时。'
  await contest(stage, 'education', waits.id, ago(2), '教育局“三定”方案（示例）第四条', why, '公安分局')

  const disputed = await open(stage, cycleId, ago(16), {
    ...{ title: '港务大道背街小巷渣土堆放', lead: 'xinzhu', days: 20, co: ['城市管理局'] },
  })
  const first = await contest(
    ...([stage, 'xinzhu', disputed.id, ago(15), '街道职责清单（示例）第12项'] as const),
    ...(['渣土运输由生态环境部门监管。', '生态环境局'] as const),
  )
  await decide(stage, disputed.id, first.contestId, ago(14), '生态环境局', '运输环节由生态环境局监管，先行改派。')
  const second = await contest(
    ...([stage, 'environment', disputed.id, ago(13), '生态环境局“三定”方案（示例）第六条'] as const),
    ...(['堆放点在小巷内，属街道日常保洁范围。', '新筑街道'] as const),
  )
  await decide(
    stage,
    disputed.id,
    second.contestId,
    ago(12),
    '新筑街道',
    '堆放属日常保洁，按属地由街道承办，生态环境局配合。',
  )
  const at = (no: number, unit: string, task: string) => {
    const { cause: _, measures: __, desk: ___, ...row } = planOf(task, ago(10), disputed.dueDay)
    return { ...row, no, unitId: stage.unitId(unit) }
  }
  const rows = [at(2, '城市管理局', '增设两处围挡和监控'), at(3, '新筑街道', '夜间巡查排班')]
  const plan = await handIn(stage, 'xinzhu', disputed, ago(10), '三条小巷渣土清运', rows)
  const seen = await seenOf(stage, 'rectificationItem', disputed.id)
  const marks = [1, 2, 3].map((no) => ({ no, ok: no !== 2, reason: no === 2 ? '没有写明围挡的位置' : '' }))
  await stage.player.play('owner', instantOf(ago(9), 10), (caller, key) =>
    caller.rectification.review({
      ...{ id: disputed.id, seen, submissionId: plan.submissionId, decision: 'returned', key },
      ...{ marks: { row: false, plan: true, rows: marks }, reason: '第2行写明围挡位置后再报' },
    }),
  )
}

/** An extension that was granted, one that waits, a pause that runs, and parts of a co-operating unit. */
async function playTime(stage: Stage, cycleId: CycleId, ago: (days: number) => Day): Promise<void> {
  const granted = await open(stage, cycleId, ago(20), {
    ...{ title: '新筑河段排污口标识缺失', lead: 'environment', days: 20, co: ['新筑街道'] },
  })
  const later = { kind: 'extension', newDay: addDays(granted.dueDay, 14), reason: '标识牌招采流标一次，重新采购。' }
  await grant(stage, granted.id, (await askTime(stage, 'environment', granted.id, ago(8), later)).changeId, ago(7))
  for (const [task, due] of [
    ['提供河段住户联系名单', ago(2)],
    ['配合安装，封闭半幅步道', addDays(ago(0), 5)],
  ] as const) {
    const seen = await seenOf(stage, 'rectificationItem', granted.id)
    const unitId = stage.unitId('新筑街道')
    await stage.player.play('environment', instantOf(ago(6), 10), (caller, key) =>
      caller.rectification.setPart({ id: granted.id, seen, unitId, task, dueDay: due, key }),
    )
  }

  const asks = await open(stage, cycleId, ago(14), {
    title: '港务西路扬尘在线监测缺一处',
    lead: 'environment',
    days: 18,
  })
  const wish = { kind: 'extension', newDay: addDays(asks.dueDay, 10), reason: '监测设备正在检定，预计下周返回。' }
  await askTime(stage, 'environment', asks.id, ago(1), wish)

  const paused = await open(stage, cycleId, ago(15), { title: '陆港四路雨水管改造', lead: 'xinzhu', days: 20 })
  const pause = {
    ...{ kind: 'pause', cause: 'decision', fromDay: ago(5), toDay: addDays(ago(0), 12) },
    reason: '管线改迁方案等市水务部门批复（示例）。',
  }
  await grant(stage, paused.id, (await askTime(stage, 'xinzhu', paused.id, ago(6), pause)).changeId, ago(5))
}

/** Plans of short items that wait to be ticked together. */
async function playBatch(stage: Stage, cycleId: CycleId, ago: (days: number) => Day): Promise<void> {
  const short = [
    { title: '校门口隔离桩松动', lead: 'education' },
    { title: '垃圾分类亭照明不亮', lead: 'environment' },
    { title: '社区公告栏破损', lead: 'xinzhu' },
  ] as const
  for (const { title, lead } of short) {
    const item = await open(stage, cycleId, ago(4), { title, lead, days: 8 })
    await handIn(stage, lead, item, ago(2), title)
  }
}

/** Somebody says again what was closed: the item comes back, and its unit fills in what it changes. */
async function playRecurrence({ player, unitId, ...stage }: Stage, ago: (days: number) => Day): Promise<void> {
  const placeId = unitId('港盛社区居民委员会')
  const said = { kind: 'transport' as const, placeId, placeWords: '', text: '施工围挡又占了半边路，早晚高峰又堵上了' }
  const way = { phone: null, consentVersion: null, photoIds: [] }
  const id = await player.send(instantOf(ago(4), 19), (caller, key) => caller.feedback.submit({ ...said, ...way, key }))
  const office = { ...stage, player, unitId }
  const seen = await seenOf(office, 'opinion', id)
  const about = {
    title: '港盛社区施工围挡再次占道',
    theme: 'transport' as const,
    category: 'R2',
    placeId,
    urgent: false,
  }
  await player.play('owner', instantOf(ago(3), 9), (caller, key) =>
    caller.concern.open({ ...about, opinions: [{ id, seen }], key }),
  )
  const management = await player.db
    .selectFrom('managementItem')
    .selectAll()
    .where('unitId', '=', unitId('新筑街道'))
    .where('doneDay', 'is', null)
    .executeTakeFirst()
  if (!management) return
  const content = {
    cause: '围挡验收后无人复查，施工单位擅自外移。',
    change: '占道施工每周复查一次，写入城管办岗位职责。',
    ownerName: '城管办主任（示例）',
    dueDay: addDays(ago(0), 30),
  }
  await player.play('xinzhu', instantOf(ago(2), 15), (caller, key) =>
    caller.management.fill({ id: management.id, seen: management.version, ...content, key }),
  )
}

export async function playItemWork(stage: Stage, cycleId: CycleId, today: Day): Promise<void> {
  const ago = (days: number) => addDays(today, -days)
  await playContests(stage, cycleId, ago)
  await playTime(stage, cycleId, ago)
  await playBatch(stage, cycleId, ago)
  await playRecurrence(stage, ago)
}
