/** Household visits of the demonstration: a quarter that is over and the running one, by three units and a community. */
import { type Quarter, quarterOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, daysBetween, type Instant, instantOf } from '@ratchet/domain/day'
import type { VisitMode, VisitOutcome } from '@ratchet/domain/household/household'
import type { Stage } from './half-year.ts'
import { playHouseholdQuestionnaire } from './household-questionnaire.ts'

interface Going {
  /** User name of who goes, and the unit for which. */
  readonly who: string
  readonly by: string
  readonly units: readonly string[]
  readonly place: string
  /** Doors of the list: building and entrance; the flats follow. */
  readonly block: string
  readonly assigned: number
  /** Done in the quarter, of those on the list and beyond it. */
  readonly done: number
  /** Tried in vain besides. */
  readonly vain: number
}

/** Who went where in the quarter before, and in the running one until yesterday. */
const before: readonly Going[] = [
  {
    who: 'education',
    by: '教育局',
    units: ['教育局', '生态环境局'],
    place: '港盛社区居民委员会',
    block: '1号楼1单元',
    assigned: 0,
    done: 20,
    vain: 2,
  },
  {
    who: 'environment',
    by: '生态环境局',
    units: ['生态环境局'],
    place: '骏马社区居民委员会',
    block: '2号楼1单元',
    assigned: 0,
    done: 12,
    vain: 2,
  },
  {
    who: 'xinzhu',
    by: '新筑街道',
    units: ['新筑街道', '教育局'],
    place: '双寨社区居民委员会',
    block: '3号楼2单元',
    assigned: 0,
    done: 12,
    vain: 2,
  },
]
const running: readonly Going[] = [
  {
    who: 'education',
    by: '教育局',
    units: ['教育局', '新筑街道'],
    place: '港盛社区居民委员会',
    block: '5号楼1单元',
    assigned: 24,
    done: 18,
    vain: 5,
  },
  {
    who: 'environment',
    by: '生态环境局',
    units: ['生态环境局'],
    place: '骏马社区居民委员会',
    block: '6号楼2单元',
    assigned: 12,
    done: 10,
    vain: 3,
  },
  {
    who: 'community',
    by: '双寨社区居民委员会',
    units: ['新筑街道'],
    place: '双寨社区居民委员会',
    block: '8号楼1单元',
    assigned: 16,
    done: 12,
    vain: 3,
  },
]

const vainOutcomes: readonly VisitOutcome[] = ['nobody_home', 'nobody_home', 'refused', 'vacant', 'moved']
const modes: readonly VisitMode[] = ['face', 'face', 'face', 'helper', 'face', 'phone', 'face', 'paper']
const grades = [5, 4, 4, 3, 5, 4, 2, 4, 3, 5]

/** Six floors of four flats: 101, 102 … 604. */
const flat = (at: number) => `${(Math.floor(at / 4) % 6) + 1}0${(at % 4) + 1}`
/** Whoever was met on the way lives behind the next entrance. */
const door = ({ block }: Going, at: number) =>
  `${at < 24 ? block : block.replace(/\d(?=单元)/, (entrance) => String(Number(entrance) + 1))}${flat(at)}`

/** What the demonstration tells of household visits until the day before `today`. */
export async function playHouseholds(stage: Stage, start: Day, today: Day): Promise<void> {
  const questionnaireId = await playHouseholdQuestionnaire(stage, start)
  const now = quarterOf(today)
  const { from } = spanOf(now)
  const last = addDays(from, -1)
  const earlier = quarterOf(last)
  const quarterBefore = spanOf(earlier)
  await playQuarter(stage, questionnaireId, before, quarterBefore.from, last)
  for (const going of running) await assign(stage, going, now, from)
  await playQuarter(stage, questionnaireId, running, from, addDays(today, -1))
  await playSaid(stage, questionnaireId, addDays(today, -1))
}

/** Yesterday somebody said something at the door, and left a number to be called. */
async function playSaid({ player, unitId }: Stage, questionnaireId: string, day: Day): Promise<void> {
  const started = instantOf(day, 19)
  await player.play('community', instantOf(day, 19.1), (caller, key) =>
    caller.household.visit({
      byUnitId: unitId('双寨社区居民委员会'),
      unitIds: [unitId('新筑街道')],
      household: { placeId: unitId('双寨社区居民委员会'), door: '9号楼1单元302' },
      startedAt: started,
      endedAt: started,
      clock: 'phone',
      mode: 'face',
      outcome: 'done',
      questionnaireId,
      answers: { overall: 3, cadre_style: 4, sanitation: 2, aware_work: 1 },
      said: {
        kind: 'sanitation',
        text: '楼下的垃圾桶到晚上就满了，夏天味道大，能不能晚上再收一次。',
        phone: '13800000302',
        consentVersion: 1,
        photoIds: [],
      },
      key,
    }),
  )
}

async function assign({ player, unitId }: Stage, going: Going, quarter: Quarter, from: Day): Promise<void> {
  const [unit = going.by] = going.units
  const visitor = await player.db
    .selectFrom('authUser')
    .select('id')
    .where('username', '=', going.who)
    .executeTakeFirst()
  const text = Array.from({ length: going.assigned }, (_, at) => door(going, at)).join('\n')
  const list = { unitId: unitId(unit), quarter, placeId: unitId(going.place), text, visitorId: visitor?.id ?? null }
  await player.play('owner', instantOf(from, 9), (caller, key) => caller.household.assign({ ...list, key }))
}

/** The visits of one quarter, spread over its days, each told a few minutes after it was. */
async function playQuarter(stage: Stage, questionnaireId: string, all: readonly Going[], from: Day, last: Day) {
  const days = daysBetween(from, last) + 1
  if (days < 1) return
  for (const [order, going] of all.entries()) {
    const visits = going.done + going.vain
    for (let at = 0; at < visits; at += 1) {
      const day = addDays(from, Math.floor(((at + 0.5) * days) / visits))
      const started = instantOf(day, 9 + ((at + order) % 9) + ((at * 7) % 60) / 60)
      await recordVisit(stage, questionnaireId, going, at, started)
    }
  }
}

async function recordVisit(
  { player, unitId }: Stage,
  questionnaireId: string,
  going: Going,
  at: number,
  started: Instant,
): Promise<void> {
  // Every so often nobody opens; the doors of the list come first, then whoever was met on the way.
  const step = Math.ceil((going.done + going.vain) / Math.max(1, going.vain))
  const isVain = at % step === step - 1 && Math.floor(at / step) < going.vain
  const outcome: VisitOutcome = isVain
    ? (vainOutcomes[Math.floor(at / step) % vainOutcomes.length] ?? 'refused')
    : 'done'
  const mode = modes[at % modes.length] ?? 'face'
  const later = (minutes: number) => new Date(Date.parse(started) + minutes * 60_000).toISOString() as Instant
  // Two in three were on the list.
  const number = at % 3 === 2 ? 24 + at : at
  const answers = {
    overall: grades[at % grades.length] ?? 4,
    cadre_style: grades[(at + 3) % grades.length] ?? 4,
    sanitation: grades[(at * 3 + 1) % grades.length] ?? 3,
    aware_work: at % 3 === 0 ? 0 : 1,
  }
  // One in four is a joint visit; the other ones are the unit's own.
  const units = at % 4 === 0 ? going.units : going.units.slice(0, 1)
  await player.play(going.who, later(mode === 'paper' ? 300 : 3), (caller, key) =>
    caller.household.visit({
      byUnitId: unitId(going.by),
      unitIds: units.map(unitId),
      household: { placeId: unitId(going.place), door: door(going, number) },
      startedAt: started,
      endedAt: later(1),
      clock: mode === 'paper' ? 'typed' : 'phone',
      mode,
      outcome,
      questionnaireId: isVain ? null : questionnaireId,
      answers: isVain ? {} : answers,
      said: null,
      key,
    }),
  )
}
