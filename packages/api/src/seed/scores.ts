/** Scores of the demonstration: verified by the owner and the inspector, published by two, one of them corrected afterwards. */
import { type CardId, cardIds } from '@ratchet/domain/assessment/report'
import type { Decision } from '@ratchet/domain/assessment/verify'
import { type CycleId, type Quarter, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { playQuarterCircular } from './circulars.ts'
import { morning, type Stage } from './half-year.ts'

interface Verdict {
  readonly decision: Decision
  readonly credit: number
  readonly reason: string
}
const accepted: Verdict = { decision: 'accepted', credit: 1, reason: '' }
/** Where the product counted less than the rule wants, the paper that was looked at. */
const grounds: Partial<Record<CardId, string>> = {
  household: '核对纸质入户登记表，满200户，不重复。',
  highlight: '报道链接已打开核对，媒体为市级以上。',
}
/** The owner's own department, which the inspector verifies. */
const OWN = '组织人事部'

/** What was found wanting, by unit and card; everything else is accepted. */
const wanting: Readonly<Record<string, Partial<Record<CardId, Verdict>>>> = {
  招商局: { highlight: { decision: 'part', credit: 0.5, reason: '两篇里一篇发在自办公众号，不计，按一半认定。' } },
  新筑街道: { presentation: { decision: 'part', credit: 0.8, reason: '签到表只有一半场次，按八成认定。' } },
  公安分局: { analysis: { decision: 'part', credit: 0.6, reason: '只有结论，没有写改进措施，按六成认定。' } },
}
/** In a quarter that leaves time for it, one card is given back and never comes again. */
const givenBack: Verdict = {
  decision: 'returned',
  credit: 0,
  reason: '媒体为街道自办账号，不在名录，请补市级及以上媒体报道。',
}

interface Report {
  readonly id: string
  readonly unit: string
}

async function listReports({ player }: Stage, quarter: Quarter): Promise<Report[]> {
  return player.db
    .selectFrom('assessmentReport')
    .innerJoin('unit', 'unit.id', 'assessmentReport.unitId')
    .select(['assessmentReport.id', 'unit.name as unit'])
    .where('quarter', '=', quarter)
    .where('status', 'in', ['submitted', 'returned', 'verified'])
    .orderBy('unit.name')
    .execute()
}

/** Decides on one card as whoever verifies the unit, with the report as it stands by then. */
async function decideCard(stage: Stage, report: Report, indicator: CardId, verdict: Verdict, at: Day, hour = 10) {
  const by = report.unit === OWN ? 'inspector' : 'owner'
  const reason = verdict.reason || (grounds[indicator] ?? '佐证与规则相符。')
  await stage.player.play(by, instantOf(at, hour), async (caller, key) => {
    const { version } = await stage.player.db
      .selectFrom('assessmentReport')
      .select('version')
      .where('id', '=', report.id)
      .executeTakeFirstOrThrow()
    return caller.score.verify({ reportId: report.id, seen: version, indicator, ...verdict, reason, key })
  })
}

async function verifyAll(stage: Stage, quarter: Quarter, at: Day, { but = '' } = {}): Promise<void> {
  const leavesTime = /Q[13]$/.test(quarter)
  for (const report of (await listReports(stage, quarter)).filter((row) => row.unit !== but)) {
    for (const card of cardIds) {
      const isGivenBack = leavesTime && report.unit === '新筑街道' && card === 'highlight'
      const verdict = isGivenBack ? givenBack : (wanting[report.unit]?.[card] ?? accepted)
      await decideCard(stage, report, card, verdict, at)
    }
  }
}

/** The other parts of the department quarterly assessment, as the office of the party committee sends them. */
async function setComponents(
  { player, unitId }: Stage,
  quarter: Quarter,
  units: readonly string[],
  at: Day,
): Promise<void> {
  const turn = Number(quarter.slice(5))
  const components = units.flatMap((unit, place) => [
    { unitId: unitId(unit), name: '重点工作', weight: 50, points: 84 + ((place * 5 + turn * 3) % 14) },
    { unitId: unitId(unit), name: '党的建设', weight: 20, points: 88 + ((place * 3 + turn) % 9) },
  ])
  await player.play('owner', instantOf(at, 11), (caller, key) =>
    caller.score.setComponents({ quarter, components, key }),
  )
}

const ideas = [
  {
    ...{ by: 'education', unit: '教育局', title: '午间托管“一键约位”', asked: 6, given: [5, 4, 5.5] },
    effect: '午间无人看管的意见由41件降到6件，教育主题自测提高1.2分（示例）。',
    proof: '午间托管意见台账前后对比表',
  },
  {
    ...{ by: 'environment', unit: '生态环境局', title: '垃圾清运时间“一楼一牌”', asked: 5, given: [3, 4, 2.5] },
    effect: '清运不及时的意见由33件降到12件，回访满意率86%（示例）。',
    proof: '清运公示牌照片和回访记录',
  },
]

/** One unit applies, scorers without an interest give points; decided when `settle` says so. */
async function playBonus(stage: Stage, quarter: Quarter, at: Day, settle: boolean): Promise<void> {
  const { player, unitId } = stage
  const idea = ideas[Number(quarter.slice(5)) % 2]
  if (!idea) return
  const evidence = [{ title: idea.proof, url: null }]
  const asked = {
    unitId: unitId(idea.unit),
    quarter,
    title: idea.title,
    effect: idea.effect,
    evidence,
    asked: idea.asked,
  }
  const { id } = await player.play(idea.by, instantOf(at, 9), (caller, key) => caller.score.askBonus({ ...asked, key }))
  for (const [place, scorer] of (settle ? ['leader', 'inspector', 'editor'] : ['inspector']).entries()) {
    const given = { hasInterest: false, interest: '', points: idea.given[place] ?? 0 }
    await player.play(scorer, instantOf(addDays(at, 1), 10 + place), (caller, key) =>
      caller.score.scoreBonus({ id, seen: 1, ...given, key }),
    )
  }
  if (!settle) return
  await player.play('owner', instantOf(addDays(at, 2), 10), async (caller, key) => {
    const row = (await caller.score.bonuses({ quarter })).rows.find((each) => each.id === id)
    return caller.score.decideBonus({ id, seen: row?.version ?? 0, approve: true, reason: '', key })
  })
}

async function publish({ player }: Stage, quarter: Quarter, reason: string, at: Day): Promise<void> {
  const { id, version } = await player.play('owner', morning(at), (caller, key) =>
    caller.score.propose({ quarter, reason, key }),
  )
  await player.play('leader', instantOf(at, 15), (caller, key) => caller.score.confirm({ id, seen: version, key }))
}

/** A quarter that is over: verified, its bonus decided, the other parts entered, published before its half-year is closed. */
export async function playScores(stage: Stage, quarter: Quarter, corrected = false): Promise<void> {
  const { before } = spanOf(quarter)
  const reports = await listReports(stage, quarter)
  if (reports.length === 0) return
  await verifyAll(stage, quarter, addDays(before, 14))
  await playBonus(stage, quarter, addDays(before, 12), true)
  await setComponents(
    stage,
    quarter,
    reports.map((report) => report.unit),
    addDays(before, 17),
  )
  const published = addDays(before, /Q[13]$/.test(quarter) ? 25 : 18)
  await publish(stage, quarter, '', published)
  await playQuarterCircular(stage, quarter, published)
  if (!corrected) return
  const police = reports.find((report) => report.unit === '公安分局')
  if (!police) return
  const reason = '单位补交改进措施原件，经复核属于本季度，改为全部认定。'
  await decideCard(stage, police, 'analysis', { ...accepted, reason }, addDays(before, 33))
  await publish(stage, quarter, '公安分局成效研判复核后改为全部认定，得分相应更正。', addDays(before, 34))
  await playQuarterCircular(stage, quarter, addDays(before, 34))
}

/** The running half-year: the last quarter that is over waits for one unit, the running quarter is being verified. */
export async function playRunningScores(stage: Stage, id: CycleId, today: Day): Promise<void> {
  const quarters = quartersOf(id)
  const lastOver = quarters.findLast((quarter) => spanOf(quarter).before <= today)
  for (const quarter of quarters) {
    const { from, before } = spanOf(quarter)
    if (quarter === lastOver) await verifyButOne(stage, quarter, today)
    else if (before <= today) await playScores(stage, quarter)
    else if (addDays(from, 14) <= today) await verifySome(stage, quarter, today)
  }
}

/** Everything is decided but for one photo, which the unit was asked to change. */
async function verifyButOne(stage: Stage, quarter: Quarter, today: Day): Promise<void> {
  const { before } = spanOf(quarter)
  if (addDays(before, 21) > today) return
  const reports = await listReports(stage, quarter)
  const education = reports.find((report) => report.unit === '教育局')
  await verifyAll(stage, quarter, addDays(before, 14), { but: '教育局' })
  await playBonus(stage, quarter, addDays(before, 12), true)
  await setComponents(
    stage,
    quarter,
    reports.map((report) => report.unit),
    addDays(before, 17),
  )
  if (!education) return
  for (const card of cardIds.filter((id) => id !== 'presentation')) {
    await decideCard(stage, education, card, accepted, addDays(before, 14))
  }
  const reason = '照片看不出是哪个社区，请补一张带会标的现场照片。'
  await decideCard(stage, education, 'presentation', { decision: 'returned', credit: 0, reason }, addDays(today, -3))
}

async function verifySome(stage: Stage, quarter: Quarter, today: Day): Promise<void> {
  const education = (await listReports(stage, quarter)).find((report) => report.unit === '教育局')
  if (education) {
    for (const card of ['meeting', 'deed', 'analysis', 'highlight'] as const) {
      await decideCard(stage, education, card, accepted, addDays(today, -6))
    }
    const reason = '同一张照片上季度宣讲用过，请补本季度现场照片，或换一场。'
    await decideCard(stage, education, 'presentation', { decision: 'returned', credit: 0, reason }, addDays(today, -5))
  }
  await playBonus(stage, quarter, addDays(today, -9), false)
}
