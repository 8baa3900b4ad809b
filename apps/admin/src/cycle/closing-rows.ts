/** The closing preview line by line, in the city's order: floor before and after, verdict, and the reason in words. */
import { aspectOf, floorSubjects, themeOf } from '@ratchet/domain/cycle/aspect'
import type { Floor } from '@ratchet/domain/cycle/floor'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { Words } from '@ratchet/words/catalogue'
import type { Found } from './cycle-found.ts'
import { subjectName } from './missing.ts'

export interface ClosingRow {
  readonly floor: Floor
  readonly name: string
  readonly before: string
  readonly achieved: string
  readonly after: string
  readonly change: string
  readonly slipped: boolean
  readonly reason: string
}

const none = '—'

function levelText(floor: Floor, value: number | null, w: Words): string {
  if (value === null) return none
  return floor.subject === 'rank' ? w.cycle.place(value) : w.cyclePage.preview.points(value)
}

function changeText({ subject, before, after }: Floor, w: Words): string {
  const p = w.cyclePage.preview
  if (before === null) return after === null ? none : p.firstTime
  if (after === null || after === before) return p.unchanged
  return subject === 'rank' ? p.places(before - after) : p.rise(after - before)
}

function reasonText(floor: Floor, openItems: number, w: Words): string {
  const p = w.cyclePage.preview
  const marks = floor.marks.map((mark) =>
    mark === 'items-open' && openItems > 0 ? p.openItems(openItems) : w.cycle.mark[mark],
  )
  if (floor.verdict === 'recover') return [p.recover, ...marks].join(' · ')
  const isWhole = floor.subject === 'overall' || floor.subject === 'rank'
  if (floor.verdict === 'consolidate' && marks.length === 0) return isWhole ? p.noSlip : p.cleared
  return marks.join(' · ') || none
}

/** Rows of overall, rank and the aspects, and of the themes apart. */
export function closingRows(found: Found, w: Words): { main: ClosingRow[]; themes: ClosingRow[] } {
  const order = floorSubjects()
  const floors = (found.preview as readonly Floor[]).toSorted(
    (a, b) => order.indexOf(a.subject) - order.indexOf(b.subject),
  )
  const rows = floors.map((floor): ClosingRow => {
    const open = found.closing.items.filter((item) => item.subject === floor.subject && isOpen(item)).length
    return {
      floor,
      name: subjectName(floor.subject, w),
      before: levelText(floor, floor.before, w),
      achieved: levelText(floor, floor.achieved, w),
      after: levelText(floor, floor.after, w),
      change: changeText(floor, w),
      slipped: floor.verdict === 'recover',
      reason: reasonText(floor, open, w),
    }
  })
  return {
    main: rows.filter((row) => themeOf(row.floor.subject) === null),
    themes: rows.filter((row) => themeOf(row.floor.subject) !== null),
  }
}

export interface Tally {
  readonly risen: number
  readonly stayed: number
  readonly undetermined: number
  readonly first: number
}

/** How many floors rise, stay, have no result, or are set for the first time. */
export function tallyOf(rows: readonly ClosingRow[]): Tally {
  const tally = { risen: 0, stayed: 0, undetermined: 0, first: 0 }
  for (const { floor } of rows) {
    if (floor.verdict === null || floor.verdict === 'undetermined') tally.undetermined += 1
    else if (floor.before === null) tally.first += 1
    else if (floor.after === floor.before) tally.stayed += 1
    else tally.risen += 1
  }
  return tally
}

/** The aspects that a closing today would find under their floor. */
export function slippedAspects(rows: readonly ClosingRow[]): string[] {
  return rows.filter((row) => row.slipped && aspectOf(row.floor.subject) !== null).map((row) => row.name)
}
