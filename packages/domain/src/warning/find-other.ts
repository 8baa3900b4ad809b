/**
 * What the rules find besides items: a theme under its floor, six-ones tasks open near the quarter's end, a slip at closing,
 * an area that was graded. Only a probability wave is asked: an open QR survey has no type here. One paper names all tasks of
 * a unit and quarter that are open, so that a unit does not get six. Source: SPEC §1, §5, §9, §10, §11; DOMAIN G-07, G-22.
 */
import { type Calendar, workingDaysBetween } from '../calendar/calendar.ts'
import type { ThemeId } from '../cycle/aspect.ts'
import type { CycleId, Quarter } from '../cycle/cycle-id.ts'
import type { SlipDraft } from '../cycle/seed.ts'
import { addDays, type Day } from '../day.ts'
import type { Found } from './found.ts'
import type { GradeGround } from './ground.ts'
import { LEAST_PEOPLE, TASK_DAYS } from './rule.ts'

export interface ThemeWatch {
  readonly theme: ThemeId
  readonly cycleId: CycleId
  readonly floor: number
  /** The last released probability wave of the cycle. */
  readonly wave: {
    readonly id: string
    readonly design: 'probability'
    readonly estimate: number
    readonly lower95: number | null
    readonly upper95: number | null
    readonly people: number | null
  }
  readonly unitId: string
  readonly title: string
}

/** Under the floor by its estimate; significantly when the upper one-sided 95 % bound is under it too. */
export function findOfTheme({ theme, cycleId, floor, wave, unitId, title }: ThemeWatch): Found[] {
  if (wave.estimate >= floor) return []
  const { estimate, lower95, upper95, people } = wave
  const isSignificant = upper95 !== null && upper95 < floor
  const ground = { kind: 'theme', theme, waveId: wave.id, floor, estimate, lower95, upper95, people } as const
  return [
    {
      rule: isSignificant ? 'floor-significant' : 'floor',
      ...{ objectKind: 'theme', objectId: theme, occasion: wave.id, cycleId, quarter: null, itemId: null },
      ...{ unitId, title, ground },
    },
  ]
}

export interface TaskWatch {
  readonly unitId: string
  readonly quarter: Quarter
  readonly cycleId: CycleId
  /** The last day of the quarter. */
  readonly lastDay: Day
  readonly title: string
  readonly cards: readonly {
    readonly card: string
    readonly count: number
    readonly wanted: number
    readonly share: number
  }[]
}

/** The last day after which ten working days of the quarter are left. */
export function taskDayOf(calendar: Calendar, lastDay: Day): Day {
  let day = lastDay
  while (workingDaysBetween(calendar, day, lastDay) < TASK_DAYS) day = addDays(day, -1)
  return day
}

export function findOfTasks(watch: TaskWatch, calendar: Calendar, today: Day): Found[] {
  const { unitId, quarter, cycleId, lastDay, title } = watch
  const since = taskDayOf(calendar, lastDay)
  const open = watch.cards.filter((card) => card.share < 1)
  if (today < since || today > lastDay || open.length === 0) return []
  const cards = open.map(({ card, count, wanted }) => ({ card, count, wanted }))
  const ground = { kind: 'task', quarter, lastDay, since, cards } as const
  return [
    {
      rule: 'task-open',
      ...{ objectKind: 'task', objectId: unitId, occasion: quarter, cycleId, quarter, itemId: null },
      ...{ unitId, title, ground },
    },
  ]
}

/** A slip that closing the last cycle found: its item opened by itself, and its warning is drafted once for that item. */
export function findOfSlip(
  { cycleId, subject, floor, achieved, basis }: SlipDraft,
  of: { readonly unitId: string; readonly title: string; readonly item: string },
): Found {
  return {
    ...{ rule: 'slip', objectKind: 'subject', objectId: subject, occasion: of.item, cycleId, quarter: null },
    ...{ itemId: null, unitId: of.unitId, title: of.title },
    ground: { kind: 'slip', subject, floor, achieved, basis, item: of.item },
  }
}

/** An area that a grading drafts of; the rule by which it does is asked once more. */
export interface GradeWatch extends Omit<GradeGround, 'kind' | 'by'> {
  readonly band: 'watch' | 'urgent'
  /** Which category where, and the quarter that was graded. */
  readonly areaId: string
  readonly quarter: Quarter
  readonly unitId: string
  readonly title: string
  readonly by: GradeGround['by'] | null
}

/** z ≥ 1 marks one area in six when nothing is wrong, so a grade alone drafts nothing. */
export function findOfGrade({ band, areaId, quarter, unitId, title, by, ...figures }: GradeWatch): Found[] {
  if (figures.people < LEAST_PEOPLE || by === null) return []
  return [
    {
      rule: band === 'urgent' ? 'grade-urgent' : 'grade-watch',
      ...{ objectKind: 'area', objectId: areaId, occasion: quarter, cycleId: null, quarter, itemId: null },
      ...{ unitId, title, ground: { kind: 'grade', by, ...figures } },
    },
  ]
}
