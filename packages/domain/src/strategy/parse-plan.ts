/**
 * A plan or minutes pasted 粘贴实施方案、会议纪要: candidates for measures and tasks with the line they come from, so that a
 * person confirms them line by line; what is not understood comes back too, nothing is dropped. Source: SPEC §4, §12; issue 1/6.
 */
import type { Day } from '../day.ts'
import { namesTime, planTime } from './plan-day.ts'
import { type PlanLine, type PlanPart, planLine, type Statement } from './plan-line.ts'
import { matchUnits, type PlanUnit } from './plan-unit.ts'
import { resolutionsOf } from './resolution.ts'

export interface PlanCandidate {
  /** 1-based line, each resolution of minutes counted as one; and the lines as pasted that went into this candidate. */
  readonly line: number
  readonly sources: readonly string[]
  readonly number: string
  readonly title: string
  /** The headings above it, outermost first. */
  readonly headings: readonly string[]
  readonly unitId: string | null
  readonly coUnitIds: readonly string[]
  /** Names of units that the list does not have, for a person to choose. */
  readonly unknownUnits: readonly string[]
  readonly start: Day | null
  readonly due: Day | null
  /** The time as written; kept because 长期坚持 has no day. */
  readonly timeText: string
  readonly expectedEffect: string
}
export interface PlanReading {
  readonly candidates: readonly PlanCandidate[]
  readonly headings: readonly { readonly line: number; readonly text: string }[]
  readonly unrecognised: readonly { readonly line: number; readonly text: string }[]
}

/** Reads a pasted plan; times without a year are of `year`, else of the first year in the text. Pure, never throws. */
export function parsePlan(text: string, units: readonly PlanUnit[], year: number | null = null): PlanReading {
  const context = { units, year: year ?? (Number(/20\d\d(?=\s*年)/u.exec(text)?.[0] ?? 0) || null) }
  const lines = text
    .split(/\r\n|[\r\n\u2028]/u)
    .flatMap((source): Statement[] => {
      const table = source.includes('\t') ? tableLine(source, units) : null
      return table ? [table] : [...(resolutionsOf(source) ?? [planLine(source)])]
    })
    .map((line, at): PlanLine => ({ ...line, line: at + 1 }))
    .filter((line) => line.source.trim() !== '')
  const candidates: PlanCandidate[] = []
  const headings: { line: number; text: string }[] = []
  const unrecognised: { line: number; text: string }[] = []
  const above: PlanLine[] = []
  let open: { line: PlanLine; more: PlanLine[]; headings: string[] } | null = null
  const close = () => {
    if (open) candidates.push(candidateOf(open.line, open.more, open.headings, context))
    open = null
  }
  lines.forEach((line, at) => {
    if (line.depth === null && line.title === '' && line.parts.length > 0 && open) {
      open.more.push(line)
      return
    }
    if (line.depth === null && line.parts.length === 0) {
      unrecognised.push({ line: line.line, text: line.source })
      return
    }
    close()
    while (line.depth !== null && (above.at(-1)?.depth ?? 0) >= line.depth) above.pop()
    if (isHeading(line, lines[at + 1])) {
      above.push(line)
      headings.push({ line: line.line, text: line.source })
    } else if (line.title === '') unrecognised.push({ line: line.line, text: line.source })
    else open = { line, more: [], headings: above.map((each) => each.title) }
  })
  close()
  return { candidates, headings, unrecognised }
}

/** A numbered line is a heading when nothing is labelled in it and a deeper number, or running text of a chapter, follows. */
function isHeading(line: PlanLine, next: PlanLine | undefined): boolean {
  if (line.depth === null || line.parts.length > 0) return false
  if (next && next.depth === null && next.parts.length > 0 && next.title === '') return false
  if (next?.depth && next.depth > line.depth) return true
  return line.depth === 1
}

/** A row copied out of a table: the cells that are units and times are told by what they say, the longest other is the title. */
function tableLine(source: string, units: readonly PlanUnit[]): Statement | null {
  const cells = source
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const parts: PlanPart[] = []
  const rest: string[] = []
  for (const cell of cells) {
    if (matchUnits(cell, units).ids.length > 0 && cell.length <= 60) {
      parts.push({ field: parts.some((part) => part.field === 'unit') ? 'coUnits' : 'unit', text: cell })
    } else if (namesTime(cell) && rest.some((each) => each.length > 3)) parts.push({ field: 'time', text: cell })
    else rest.push(cell)
  }
  if (parts.length === 0) return null
  const number = rest.length > 1 && /^\d{1,3}$/.test(rest[0] ?? '') ? (rest.shift() ?? '') : ''
  const title = rest.toSorted((a, b) => b.length - a.length)[0] ?? ''
  for (const cell of rest) if (cell !== title) parts.push({ field: 'effect', text: cell })
  return { source, depth: 4, number, title, parts }
}

function candidateOf(
  line: PlanLine,
  more: readonly PlanLine[],
  headings: readonly string[],
  { units, year }: { readonly units: readonly PlanUnit[]; readonly year: number | null },
): PlanCandidate {
  const parts = [line, ...more].flatMap((each) => each.parts)
  const textOf = (field: PlanPart['field']) => parts.filter((part) => part.field === field).map((part) => part.text)
  const lead = matchUnits(textOf('unit').join('、'), units)
  const helping = matchUnits(textOf('coUnits').join('、'), units)
  const [unitId = null, ...others] = lead.ids
  const timeText = textOf('time').join('；')
  const { start, due } = planTime(timeText, year)
  return {
    line: line.line,
    sources: [line, ...more].map((each) => each.source),
    number: line.number,
    title: line.title.replace(/。$/u, ''),
    headings,
    unitId,
    coUnitIds: [...new Set([...others, ...helping.ids])].filter((id) => id !== unitId),
    unknownUnits: [...lead.unknown, ...helping.unknown],
    start,
    due,
    timeText,
    expectedEffect: textOf('effect').join('；'),
  }
}
