/**
 * What each column of a circular means 通报列识别. Every column may carry a zone, a subject, a round and a measure; what
 * it does not carry comes from the row or the sheet, so wide, long and transposed layouts are read by one rule.
 */
import {
  circularRoles,
  type Measure,
  nameIn,
  overallNames,
  parseRound,
  splitMeasure,
} from './examination-circular-names.ts'
import { fold } from './sheet-fold.ts'
import type { Header } from './sheet-header.ts'
import { columnOf, type FieldNames, type Mapping } from './sheet-mapping.ts'

export type Catalogue = { readonly aspects: readonly FieldNames[]; readonly peers: readonly FieldNames[] }
export type RowRole = 'zone' | 'subject' | 'round'
export type CircularColumn = {
  readonly header: Header
  readonly role: RowRole | 'figure'
  readonly zone: string | null
  readonly subject: string | null
  readonly round: string | null
  readonly measure: Measure | null
}

const role = (header: Header, id: RowRole): CircularColumn => ({
  header,
  role: id,
  zone: null,
  subject: null,
  round: null,
  measure: null,
})

/** Columns with a meaning, by their headers' words; headers without one are left out. */
export function recogniseColumns(headers: readonly Header[], catalogue: Catalogue): CircularColumn[] {
  const columns: CircularColumn[] = []
  const taken = new Set<string>()
  for (const header of headers) {
    const own = roleOf(header)
    if (own && !taken.has(own)) {
      taken.add(own)
      columns.push(role(header, own))
      continue
    }
    const figure = figureColumn(header, catalogue)
    if (figure) columns.push(figure)
  }
  return lendSubjects(columns, taken.has('subject'))
}

function roleOf(header: Header): RowRole | null {
  const words = new Set([fold(header.text), fold(header.parts.at(-1))])
  const found = circularRoles.find((field) => field.names.some((name) => words.has(fold(name))))
  return (found?.id as RowRole | undefined) ?? null
}

function figureColumn(header: Header, { aspects, peers }: Catalogue): CircularColumn | null {
  const { measure, rest } = splitMeasure(fold(header.parts.at(-1)))
  const outer = header.parts.slice(0, -1).map(fold).join('')
  const words = `${outer}${rest}`
  const subject = nameIn(words, aspects) ?? (overallIn(words, header, measure) ? 'overall' : null)
  const zone = nameIn(words, peers)
  const round = parseRound(header.text)
  return measure || subject || zone ? { header, role: 'figure', zone, subject, round, measure } : null
}

/** 总分 and 总排名 name the measure and the subject in one word. */
function overallIn(words: string, header: Header, measure: Measure | null): boolean {
  const whole = fold(header.parts.at(-1))
  return (
    overallNames.names.some((name) => whole === fold(name)) ||
    (measure !== null && /^(.*)(总|总体|综合|总体满意度)$/u.test(words))
  )
}

/** A bare 排名 behind an aspect's score belongs to that aspect; a subject without a measure is a score. */
function lendSubjects(columns: readonly CircularColumn[], rowsNameSubjects: boolean): CircularColumn[] {
  let left: CircularColumn | null = null
  return columns.map((column) => {
    if (column.role !== 'figure') return column
    const lent =
      !column.subject && !rowsNameSubjects && left && left.measure !== column.measure
        ? { ...column, subject: left.subject, zone: column.zone ?? left.zone, round: column.round ?? left.round }
        : column
    const whole = { ...lent, measure: lent.measure ?? ('score' as const) }
    left = whole
    return whole
  })
}

/** The mapping's key of a column: `zone`, or what it carries joined by dots, such as `education.score`. */
export function keyOf(column: CircularColumn): string {
  if (column.role !== 'figure') return column.role
  return [column.round, column.zone, column.subject, column.measure].filter((part) => part !== null).join('.')
}

/** The columns that a confirmed mapping names, and the keys whose header this sheet does not have exactly once. */
export function mappedColumns(headers: readonly Header[], mapping: Mapping, { aspects, peers }: Catalogue) {
  const columns: CircularColumn[] = []
  const absent: string[] = []
  for (const [key, theirs] of Object.entries(mapping)) {
    const at = columnOf(headers, theirs)
    const header = headers.find((each) => each.column === at)
    if (!header) absent.push(key)
    else if (key === 'zone' || key === 'subject' || key === 'round') columns.push(role(header, key))
    else {
      const parts = key.split('.')
      const measure = parts.includes('rank') ? 'rank' : 'score'
      const subject = parts.find((part) => part === 'overall' || aspects.some((each) => each.id === part)) ?? null
      const zone = parts.find((part) => peers.some((each) => each.id === part)) ?? null
      columns.push({
        header,
        role: 'figure',
        zone,
        subject,
        round: parts.find((part) => parseRound(part)) ?? null,
        measure,
      })
    }
  }
  return { columns, absent }
}
