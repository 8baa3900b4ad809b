import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import { firstCrosswalk } from '@ratchet/domain/cycle/crosswalk'
import { type CycleId, cycleAfter, cycleOf, quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { usualRise } from '@ratchet/domain/cycle/stage'
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { firstPeers } from '@ratchet/domain/examination/round'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { sql } from 'kysely'
import { recordFact } from '../audit/record.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { seedPeople } from '../people/people.seed.ts'
import { playBallots } from './ballots.ts'
import { planHalfCampaign, planRunningCampaigns } from './campaigns.ts'
import { playCases } from './cases.ts'
import { playRunningCirculars } from './circulars.ts'
import { ownScores } from './figures.ts'
import { playRegulation, playYear } from './findings.ts'
import { playReports, playRunningForms } from './forms.ts'
import { playGrades } from './grades.ts'
import {
  dayIn,
  decide,
  enterExamination,
  morning,
  passGate,
  type Stage,
  setTargets,
  writeStrategy,
} from './half-year.ts'
import { playHandovers } from './handovers.ts'
import { playHouseholds } from './households.ts'
import { planNumberOf, playIndicators, playNextIndicators } from './indicators.ts'
import { playItemWork } from './item-work.ts'
import { playLedgers, playRunningLedgers } from './ledgers.ts'
import { calledMatters, earlierMatters } from './lookback-voices.ts'
import { playLookback, playRunningLookbacks } from './lookbacks.ts'
import { leadUnitNames } from './plans.ts'
import { Player } from './player.ts'
import { endPoints, playPoints } from './points.ts'
import { playQrQuestionnaire } from './qr-questionnaire.ts'
import { playQuestionnaire } from './questionnaire.ts'
import { seedReference } from './reference.ts'
import { playOutlets, playRegisters, playRunningRegisters } from './registers.ts'
import { handInReports, hireReporters, openReports, playRunningReports } from './reports.ts'
import { playMatters, playVoices } from './residents.ts'
import { playRunningScores, playScores } from './scores.ts'
import { playSources } from './sources.ts'
import { playSupervision } from './supervision.ts'
import { closedMatters, runningMatters } from './voices.ts'
import { playWarnings } from './warnings.ts'
import { holdWaves } from './waves.ts'

/** Half-years before the running one that the demonstration tells of. */
const CLOSED = 4
/** The city's result for a half-year and the planning of the next take this long: until then the former one is running. */
const SETTLING_DAYS = 50

/** The day for which the demonstration was seeded; null when it was not. */
export async function seededDay(db: Db): Promise<Day | null> {
  const fact = await db.selectFrom('fact').select('payload').where('act', '=', 'demo.seeded').executeTakeFirst()
  return fact ? ((fact.payload as { day: Day }).day ?? null) : null
}

/**
 * Fills an empty database with the demonstration: cycles counted back from the day, four closed ones with a slip among
 * them and one running. Deterministic for a given day; done once, an interrupted run goes on. Answers the day.
 */
export async function seed(db: Db, keyring: Keyring, day: Day): Promise<Day> {
  const done = await seededDay(db)
  if (done) return done
  const player = new Player(db, keyring, day)
  const running = cycleOf(addDays(day, -SETTLING_DAYS))
  const first = cycleAfter(running, -CLOSED)
  const start = addDays(dayIn(first, 0), -30)
  const { unitIdByName } = await seedPeople(player, start)
  const unitId = (name: string) => {
    const id = unitIdByName[name]
    if (!id) throw new Error(`the demonstration has no unit ${name}`)
    return id
  }
  const own = ownZone(firstPeers, '西安国际港务区') ?? ''
  const office = { player, own, firm: '关中民意调查有限公司（示例）', unitId }
  await seedCatalogues(office, start)
  const stage: Stage = {
    ...office,
    questionnaireId: await playQuestionnaire(office, start),
    qrQuestionnaireId: await playQrQuestionnaire(office, start),
  }
  await seedFooter(stage, start)
  await seedReference(player, start)
  await playRegulation(stage, first, start)
  await playIndicators(stage, first, start)
  await hireReporters(stage, start)
  await playOutlets(stage, start)

  let id = first
  // Codes were pasted up before the first campaign and serve every later one.
  const opened = dayIn(first, 130)
  await playPoints(stage, opened)
  for (let half = 0; half < CLOSED; half += 1) {
    await playClosedHalf(stage, id, half)
    id = cycleAfter(id)
  }
  // Before the running half-year, whose people read what they were told by then.
  await playCases(stage, day)
  await playSupervision(stage, day)
  await playRunningHalf(stage, id, day)
  await playGrades(stage, id, day)
  await playRunningLookbacks(stage, id, day)
  await readNotices(stage, day)
  await playItemWork(stage, id, day)
  await playNextIndicators(stage, id, day)
  await playQrSurvey(stage, id, opened, day)
  await playBallots(stage, day)
  await playHouseholds(stage, start, day)
  await playRunningRegisters(stage, id, day)
  await playRunningReports(stage, id, day)
  await playRunningScores(stage, id, day)
  await playRunningCirculars(stage, cycleAfter(id, -1), day)
  await playWarnings(stage, id, day)
  await playRunningForms(stage, id, day)

  const { ctx } = await player.contextAt(null, instantOf(day))
  await db
    .transaction()
    .execute((tx) =>
      recordFact(tx, ctx, { act: 'demo.seeded', subject: ['unit', unitId('西安国际港务区')], payload: { day } }),
    )
  return day
}

async function seedCatalogues({ player, unitId }: Pick<Stage, 'player' | 'unitId'>, at: Day): Promise<void> {
  const aspects = aspectIds.map((id) => ({ id, weight: 1, leadUnitId: unitId(leadUnitNames[id]) }))
  const editions = [
    { kind: 'aspects', content: aspects, note: '市考六个单项，权重相等' },
    { kind: 'crosswalk', content: firstCrosswalk, note: '四个直接对应的主题；招商引资、社会治安没有对应主题' },
    { kind: 'peers', content: [...firstPeers], note: '全市八个开发区' },
    { kind: 'category', content: [...firstCategories], note: '诉求分35类，其他5类不属七个主题' },
  ] as const
  for (const edition of editions) {
    await player.play('owner', morning(at), (caller, key) =>
      caller.catalogue.addEdition({ ...edition, content: [...edition.content] as never, key }),
    )
  }
}

/** Who runs the residents' site; the registration numbers of a real office are its own. */
async function seedFooter({ player }: Stage, at: Day): Promise<void> {
  const content = {
    host: '西安国际港务区管委会（示例）',
    operator: '组织人事部',
    phone: '12345',
    siteCode: '',
    icp: '',
    police: '',
  }
  await player.play('admin', morning(at), (caller, key) => caller.setting.saveSite({ content, seen: 0, key }))
}

/** What the targets of a half-year start from: the result before it, or a modest wish for the first. */
function wishes(half: number): Record<AspectId, number> {
  const entries = aspectIds.map((aspect): [AspectId, number] => {
    const scores = ownScores[aspect]
    const best = Math.max(...scores.slice(0, half), scores[0] ?? 0)
    return [aspect, Math.round((best + 0.8) * 10) / 10]
  })
  return Object.fromEntries(entries) as Record<AspectId, number>
}

async function openCycle({ player }: Stage, id: CycleId, at: Day, provisional: boolean): Promise<void> {
  await player.play('owner', morning(at), (caller, key) =>
    caller.cycle.open({
      id,
      provisional,
      floorPolicy: 'published',
      largestRise: usualRise,
      planNumber: planNumberOf(id),
      key,
    }),
  )
}

async function plan(stage: Stage, id: CycleId, half: number, from: number): Promise<void> {
  const targets = await setTargets(stage, id, wishes(half), dayIn(id, from))
  await writeStrategy(stage, id, targets, dayIn(id, from + 14))
}

/** One half-year from its opening to its close; the result comes when the next has begun. */
async function playClosedHalf(stage: Stage, id: CycleId, half: number): Promise<void> {
  const { player, unitId } = stage
  // The first opens on time; each later one opened when the one before was closed, 25 days into the half-year.
  const from = half === 0 ? 2 : 26
  if (half === 0) await openCycle(stage, id, dayIn(id, from), false)
  await plan(stage, id, half, from + 1)
  await holdWaves(stage, id, half, dayIn(id, from + 16), dayIn(cycleAfter(id), 0))
  await planHalfCampaign(stage, id, dayIn(id, from + 16))
  await openReports(stage, id, dayIn(id, from + 16))
  for (const days of [from + 10, from + 18, from + 24]) await passGate(stage, id, dayIn(id, days))
  if (half === 3) {
    await decide(stage, dayIn(id, from + 30), (caller, key) =>
      caller.cycle.proposeRebase({
        cycleId: id,
        subject: 'aspect:investment',
        to: 78,
        meeting: 'party_committee',
        minutes: '党工委会纪要（示例）第7号',
        reason: '市考核办调整招商引资单项的调查口径，新旧口径不可直接比较。',
        key,
      }),
    )
    await player.play('owner', morning(dayIn(id, 70)), (caller, key) =>
      caller.rectification.open({
        cycleId: id,
        subject: 'aspect:environment',
        title: '渣土车夜间遗撒和小区垃圾清运不及时',
        leadUnitId: unitId('生态环境局'),
        dueDay: dayIn(id, 150),
        key,
      }),
    )
  }
  const matters = half === CLOSED - 1 ? closedMatters : half === CLOSED - 2 ? earlierMatters : []
  await playMatters(stage, id, matters, (matter) => dayIn(id, matter.day))
  if (matters.length > 0) await playHalfLookback(stage, id, half)
  for (const [at, quarter] of quartersOf(id).entries()) {
    await playRegisters(stage, quarter)
    await handInReports(stage, quarter)
    await playScores(stage, quarter, half === 2 && at === 0)
  }
  // Before that there was nothing to list.
  if (half >= 2) await playLedgers(stage, id, half === CLOSED - 1)
  const published = await enterExamination(stage, id, half)
  await passGate(stage, id, addDays(published, 3))
  const items = await player.db
    .selectFrom('rectificationItem')
    .select(['id', 'version', 'origin', 'round'])
    .where('status', 'not in', ['closed', 'verified'])
    // Those that a former run had carried over and moved on already count too.
    .where(({ or, eb }) => or([eb('cycleId', '=', id), eb(sql`carried_over ->> 'from'`, '=', id)]))
    .orderBy('number')
    .execute()
  for (const item of items) {
    const reason =
      item.origin === 'recover'
        ? '止跌回升需要两个半年，转下期继续办理。'
        : item.round > 1
          ? '回头看时群众不满意，重新办理，转下期办完。'
          : '夜间联合检查刚启动，成效要到下期才能核实。'
    await player.play('owner', morning(addDays(published, 4)), (caller, key) =>
      caller.rectification.carryOver({ id: item.id, seen: item.version, reason, key }),
    )
  }
  if (half === 1) {
    const measure = await player.db
      .selectFrom('measure')
      .selectAll()
      .where('cycleId', '=', id)
      .where('title', 'like', '群众诉求首问%')
      .executeTakeFirstOrThrow()
    await player.play('owner', morning(addDays(published, 4)), (caller, key) =>
      caller.practice.promote({
        title: measure.title,
        measureId: measure.id,
        unitId: measure.unitId,
        cycleId: id,
        evidence: '回访群众认可，三个工作日内见面答复的都有登记；自测变化还分不清升降（示例）。',
        key,
      }),
    )
  }
  await playReports(stage, id, addDays(published, 4))
  // The running half-year was opened provisionally, before the last result came.
  const isLast = half === CLOSED - 1
  if (isLast) await openCycle(stage, cycleAfter(id), dayIn(cycleAfter(id), 3), true)
  await decide(stage, addDays(published, 5), (caller, key) =>
    caller.cycle.proposeClose({ cycleId: id, reason: null, key }),
  )
  await player.play('owner', morning(addDays(published, 6)), (caller, key) =>
    caller.practice.recordLesson({ cycleId: id, text: LESSONS[half] ?? '', key }),
  )
  if (isLast) {
    await player.play('leader', instantOf(addDays(published, 6), 10), (caller, key) =>
      caller.cycle.settle({ cycleId: cycleAfter(id), seen: 1, key }),
    )
  } else await openCycle(stage, cycleAfter(id), addDays(published, 6), false)
  if (half % 2 === 1) await playYear(stage, cycleAfter(id, -half), id, addDays(published, 7))
}

const LESSONS = [
  '目标分到街道以后，社区才知道自己要做什么；下期提前一个月分解。',
  '首问负责做成了规矩，不靠某一个人盯。',
  '招商引资没有自测主题，跌了半年才看见；要给它加题。',
  '市考口径变了要先开会、留纪要，再调基数。',
]

/** The running half-year: planned, one gate forced, tasks still missing, the first wave in, the second to come. */
async function playRunningHalf(stage: Stage, id: CycleId, today: Day): Promise<void> {
  const targets = await setTargets(stage, id, wishes(CLOSED), dayIn(id, 30))
  await passGate(stage, id, dayIn(id, 38))
  await decide(stage, dayIn(id, 40), (caller, key) =>
    caller.cycle.proposeForce({
      cycleId: id,
      reason: '三季度项目集中开工，组织纲领待主任办公会定稿，先部署任务。',
      key,
    }),
  )
  await writeStrategy(stage, id, targets, dayIn(id, 48), 4)
  await holdWaves(stage, id, CLOSED, dayIn(id, 49), today)
  await openReports(stage, id, dayIn(id, 49))
  // Nothing of this half-year was said before it was opened, however young it is.
  const opened = dayIn(id, 7)
  const saidOn = (day: Day) => (day < opened ? opened : day)
  const matters = [...runningMatters, ...calledMatters]
  await playMatters(stage, id, matters, (matter) => saidOn(addDays(today, -matter.day)))
  await playVoices(stage, today)
  await playSources(stage, today)
  await playRunningLedgers(stage, id, today)
}

/** The look-back of a closed half-year, on the day on which all that was closed in it is in time. */
async function playHalfLookback(stage: Stage, cycleId: CycleId, half: number): Promise<void> {
  const seed = half === CLOSED - 1 ? '07 12 16 23 28 31 + 09' : '02 05 11 20 26 30 + 14'
  await playLookback(stage, { cycleId, on: dayIn(cycleId, 141), seed, until: 'completed' })
}

/** The campaign that runs and the next, the new sheets on their way, and codes that were torn or copied. */
async function playQrSurvey(stage: Stage, id: CycleId, opened: Day, today: Day): Promise<void> {
  await planRunningCampaigns(stage, id, today)
  await playHandovers(stage, opened, today)
  await endPoints(stage, opened, today)
}

/** Whoever is told something reads it within ten days; the latest are still unread. */
async function readNotices({ player }: Stage, today: Day): Promise<void> {
  const until = instantOf(addDays(today, -10))
  for (const username of ['owner', 'leader', 'inspector', 'education', 'environment', 'xinzhu']) {
    await player.play(username, until, (caller, key) => caller.notice.markRead({ ids: null, until, key }))
  }
}
