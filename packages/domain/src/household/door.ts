/**
 * Door 门牌: how people write where a household lives, and what of it is the same door. 3号楼2单元501 and 3-2-501 are one; the
 * words are kept as they were typed, sealed. Source: DOMAIN Q-12 ("a household counts once"), G-12 "household uniqueness".
 */
import { holdsNumbers } from '../contact/personal-data.ts'
import type { WhyNot } from '../refusal.ts'
import type { HouseholdRefusal } from './household.ts'

export const LONGEST_DOOR = 40
/** One assignment at most: a unit has a few hundred a quarter. */
export const MOST_DOORS = 500

/** As it is kept: one width, no spaces at the ends, one inside at most. */
export function cleanDoor(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** Why this is no door, or null. */
export function whyNotDoor(typed: string): WhyNot<HouseholdRefusal> {
  const door = cleanDoor(typed)
  if (door === '') return { code: 'door-empty' }
  const length = [...door].length
  if (length > LONGEST_DOOR) return { code: 'door-too-long', details: { length, longest: LONGEST_DOOR } }
  if (holdsNumbers(door)) return { code: 'door-holds-number' }
  return /[\p{L}\p{N}]/u.test(door) ? null : { code: 'door-says-nothing' }
}

const ZH_DIGITS = '零一二三四五六七八九'
const TEN = '十'

/** Figures below a hundred as people write them in words; anything else stays. */
function figureOf(written: string): string {
  const at = written.indexOf(TEN)
  if (at < 0) return [...written].map((one) => ZH_DIGITS.indexOf(one)).join('')
  const tens = at === 0 ? 1 : ZH_DIGITS.indexOf(written.charAt(0))
  const ones = at + 1 < written.length ? ZH_DIGITS.indexOf(written.charAt(at + 1)) : 0
  return at <= 1 && written.length <= at + 2 ? String(tens * 10 + ones) : written
}

// A figure in words counts only before the word for a building, an entrance, a floor, a flat, a row or a group.
const FIGURE_BEFORE = new RegExp(`[${ZH_DIGITS}${TEN}]+(?=(?:号楼|号院|[号栋幢座楼层室户排组队门]|单元))`, 'gu')
// Building, entrance and the like part a door; the last word for a flat says nothing more.
const PARTS = /号楼|号院|单元|[栋幢座楼层]/gu
const LAST = /[号室户]+$/u

/** By which two ways of writing are one door of a place. */
export function doorKey(typed: string): string {
  return cleanDoor(typed)
    .toLowerCase()
    .replace(FIGURE_BEFORE, figureOf)
    .replace(PARTS, '-')
    .replace(LAST, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/(?<![0-9])0+(?=[0-9])/g, '')
    .replace(/^-+|-+$/g, '')
}

/** As somebody sees it who need not find it: the last figures, which name the flat, are hidden. */
export function maskDoor(door: string): string {
  const last = [...door.matchAll(/[0-9A-Za-z]+/g)].at(-1)
  if (!last) return `${[...door].slice(0, 2).join('')}**`
  return `${door.slice(0, last.index)}**${door.slice(last.index + last[0].length)}`
}

export interface DoorFault {
  /** Counted from one, as the lines of the field. */
  readonly line: number
  readonly code: HouseholdRefusal | 'door-twice'
}

/** Doors out of a pasted list: one a line, or parted by commas. Every bad line is named; a door that comes twice too. */
export function readDoors(text: string): { readonly doors: readonly string[]; readonly faults: readonly DoorFault[] } {
  const doors: string[] = []
  const faults: DoorFault[] = []
  const known = new Set<string>()
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const typed of line.split(/[,;\t、，；]/)) {
      const door = cleanDoor(typed)
      if (door === '') continue
      const why = whyNotDoor(door)
      const key = doorKey(door)
      if (why) faults.push({ line: at + 1, code: why.code })
      else if (known.has(key)) faults.push({ line: at + 1, code: 'door-twice' })
      else doors.push(door)
      known.add(key)
    }
  }
  return { doors, faults }
}

/** Why a pasted list of doors cannot be taken, or null. */
export function whyNotTakeDoors(text: string): WhyNot<HouseholdRefusal> {
  const { doors, faults } = readDoors(text)
  if (faults.length > 0) return { code: 'doors-wrong', details: { faults: faults.slice(0, 50), count: faults.length } }
  if (doors.length === 0) return { code: 'doors-none' }
  return doors.length > MOST_DOORS
    ? { code: 'doors-too-many', details: { count: doors.length, most: MOST_DOORS } }
    : null
}
