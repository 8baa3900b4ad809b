/** The grading of the demonstration: a published scheme, populations with a source, voices at several places, and runs of two quarters. */
import { type CycleId, type Quarter, quarterAfter, quarterOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { firstScheme } from '@ratchet/domain/grade/scheme'
import { type ManyVoices, manyVoices, mostSpoken, populations } from './grade-voices.ts'
import { dayIn, type Stage } from './half-year.ts'

const earlier = (a: Day, b: Day): Day => [a, b].sort()[0] as Day
const later = (a: Day, b: Day): Day => [a, b].sort()[1] as Day

/** What the grading rests on, before the first of its runs. */
async function playMethod({ player, unitId }: Stage, at: Day): Promise<void> {
  const note = '首次公布：频次为主，严重程度为辅；按正态分布分级，只拟预警、不问责。'
  await player.play('owner', instantOf(at, 9), (caller, key) =>
    caller.grade.addScheme({ content: firstScheme, note, key }),
  )
  const source = '街道、园区年报（示例，非真实人口）'
  for (const [name, people] of populations) {
    const about = { unitId: unitId(name), people, asOf: addDays(at, -30), source }
    await player.play('owner', instantOf(at, 9), (caller, key) => caller.grade.setPopulation({ ...about, key }))
  }
}

/** One matter from its first voice to its concern, with those who say "me too" on the days after. */
async function playMany(stage: Stage, from: Day, today: Day, many: ManyVoices & { phone?: string }): Promise<string> {
  const { player, unitId } = stage
  const { kind, category, place, text, title, echoes, phone = null } = many
  const said = { kind, placeId: unitId(place), placeWords: '', text, phone, consentVersion: phone ? 1 : null }
  const id = await player.send(instantOf(from, 19), (caller, key) =>
    caller.feedback.submit({ ...said, photoIds: [], key }),
  )
  const next = earlier(addDays(from, 1), today)
  await player.play('owner', instantOf(next, 9), (caller, key) =>
    caller.opinion.mask({ id, seen: 1, masked: text, key }),
  )
  const about = { title, theme: kind, category, placeId: unitId(place), urgent: false, opinions: [{ id, seen: 2 }] }
  const concern = await player.play('owner', instantOf(next, 9), (caller, key) =>
    caller.concern.open({ ...about, key }),
  )
  await playEchoes(stage, concern.id, echoes, next, today)
  return concern.id
}

async function playEchoes({ player }: Stage, concernId: string, echoes: number, from: Day, today: Day): Promise<void> {
  for (let echo = 0; echo < echoes; echo += 1) {
    await player.send(instantOf(earlier(addDays(from, echo), today), 18), (caller, key) =>
      caller.feedback.support({ concernId, phone: null, consentVersion: null, key }),
    )
  }
}

/** Streets and parks get their items at once. */
async function decompose(
  { player, unitId }: Stage,
  cycleId: CycleId,
  id: string,
  at: Day,
  { units, title, kind }: ManyVoices,
) {
  if (units.length === 0) return
  const rows = units.map((unit) => ({ leadUnitId: unitId(unit.name), kind: unit.kind, title, workDays: 30 }))
  const subject = `theme:${kind}` as never
  await player.play('owner', instantOf(at, 11), (caller, key) =>
    caller.concern.decompose({ id, seen: 1, cycleId, subject, rows, key }),
  )
}

/** Two concerns that turned out to be one lift. */
async function playMerge(stage: Stage, saidOn: (days: number) => Day, today: Day): Promise<void> {
  const { player } = stage
  const { title, echoes, same } = mostSpoken
  const kept = await player.db.selectFrom('concern').select('id').where('title', '=', title).executeTakeFirstOrThrow()
  await playEchoes(stage, kept.id, echoes, saidOn(20), today)
  const merged = await playMany(stage, saidOn(same.day), today, same)
  await player.play('owner', instantOf(saidOn(12), 10), (caller, key) =>
    caller.concern.merge({ keptId: kept.id, ids: [merged], reason: '同一栋楼的同一部电梯，物业核对过。', key }),
  )
}

/** Something that can be graded was said in the quarter until the day. */
async function hasVoices({ player }: Stage, quarter: Quarter, until: Day): Promise<boolean> {
  const row = await player.db
    .selectFrom('opinion')
    .innerJoin('concern', 'concern.id', 'opinion.concernId')
    .select('opinion.id')
    .where('opinion.receivedAt', '>=', instantOf(spanOf(quarter).from))
    .where('opinion.receivedAt', '<', instantOf(addDays(until, 1)))
    .where('concern.category', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Grades the quarter before, this one half way, and this one as it stands. */
export async function playGrades(stage: Stage, cycleId: CycleId, today: Day): Promise<void> {
  const opened = dayIn(cycleId, 7)
  const saidOn = (days: number) => later(opened, addDays(today, -days))
  await playMethod(stage, opened)
  for (const many of manyVoices) {
    const from = saidOn(many.day)
    const id = await playMany(stage, from, today, many)
    await decompose(stage, cycleId, id, earlier(addDays(from, 2), today), many)
  }
  await playMerge(stage, saidOn, today)
  const quarter = quarterOf(today)
  const { from } = spanOf(quarter)
  const runs = [
    [quarterAfter(quarter, -1), earlier(addDays(from, 8), today), '上季度测评后分级'],
    [quarter, addDays(today, -20), '季中分级'],
    [quarter, today, '本期分级，供研判'],
  ] as const
  for (const [which, at, note] of runs) {
    if (at < opened || at < spanOf(which).from || !(await hasVoices(stage, which, at))) continue
    await stage.player.play('owner', instantOf(at, 17), (caller, key) =>
      caller.grade.run({ quarter: which, note, key }),
    )
  }
}
