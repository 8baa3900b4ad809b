/**
 * Parts of a form 表单要素: what somebody writes 文字, what came out of the data 数据表, and the clauses that the office judges
 * itself by 自查要点. A table is never typed over, except in the columns that are meant for a pen. Source: SPEC §11; DOMAIN S-205.
 */
import { z } from 'zod'
import { columnSchema } from '../circular/block.ts'

const line = (most: number) => z.string().trim().max(most)
const key = z.string().regex(/^[a-z][a-z-]{1,30}$/)

export const textPartSchema = z.strictObject({
  kind: z.literal('text'),
  key,
  title: line(60),
  text: z.string().max(8000),
})
export const tablePartSchema = z.strictObject({
  kind: z.literal('table'),
  key,
  title: line(100),
  columns: z.array(columnSchema).min(1).max(14),
  /** The first cell of a row is what it is known by. */
  rows: z.array(z.array(z.string().max(400)).min(1).max(14)).max(3000),
  /** Places of the columns that somebody writes in. */
  typed: z.array(z.number().int().min(1).max(13)).max(3),
  note: line(400),
  /** An annex on a page of its own, on its side. */
  annex: z.boolean(),
})
export type TablePart = z.infer<typeof tablePartSchema>

/** 符合, 部分符合, 不符合, 不涉及, and 待自查 as long as nobody has looked. */
export const clauseResults = ['met', 'partly', 'unmet', 'none', 'open'] as const
export const clauseResultSchema = z.enum(clauseResults)
export type ClauseResult = z.infer<typeof clauseResultSchema>
export const clauseSchema = z.strictObject({
  /** 条款, as the method numbers it. */
  clause: line(40).min(1),
  text: line(300).min(1),
  result: clauseResultSchema,
  /** What shows it 依据; the data fill it first. */
  basis: line(300),
  gap: line(300),
  measure: line(300),
})
export type Clause = z.infer<typeof clauseSchema>
export const clausesPartSchema = z.strictObject({
  kind: z.literal('clauses'),
  key,
  title: line(100),
  /** The examination method that the clauses are from. */
  source: line(120),
  rows: z.array(clauseSchema).max(80),
})

export const partSchema = z.discriminatedUnion('kind', [textPartSchema, tablePartSchema, clausesPartSchema])
export type Part = z.infer<typeof partSchema>

const untyped = ({ rows, typed }: TablePart) =>
  rows.map((row) => row.map((cell, at) => (typed.includes(at) ? '' : cell)))

/** The table whose figures were typed over, by its title; null when the data stand as they were drawn. */
export function typedOver(before: readonly Part[], after: readonly Part[]): string | null {
  if (before.length !== after.length) return before[0]?.title ?? ''
  for (const [at, part] of before.entries()) {
    const next = after[at]
    if (next?.kind !== part.kind || next.key !== part.key || next.title !== part.title) return part.title
    if (part.kind !== 'table' || next.kind !== 'table') continue
    const asDrawn = (table: TablePart) => JSON.stringify({ ...table, rows: untyped(table) })
    if (asDrawn(part) !== asDrawn(next)) return part.title
  }
  return null
}

const isSameClause = (one: Clause, other: Clause) => one.clause === other.clause && one.text === other.text

/** Parts drawn again out of the data, with all that somebody wrote: texts, judgements, and the columns of a row that is still there. */
export function redrawn(before: readonly Part[], drawn: readonly Part[]): Part[] {
  return drawn.map((part): Part => {
    const old = before.find((one) => one.kind === part.kind && one.key === part.key)
    if (!old) return part
    if (part.kind === 'text' && old.kind === 'text') return { ...part, text: old.text }
    if (part.kind === 'clauses' && old.kind === 'clauses') {
      const rows = part.rows.map((row) => {
        const judged = old.rows.find((one) => isSameClause(one, row))
        return judged && judged.result !== 'open' ? judged : row
      })
      return { ...part, rows }
    }
    if (part.kind !== 'table' || old.kind !== 'table') return part
    const rows = part.rows.map((row) => {
      const same = old.rows.find((one) => one[0] === row[0])
      return row.map((cell, at) => (part.typed.includes(at) && same?.[at] ? same[at] : cell))
    })
    return { ...part, rows }
  })
}

/** Whether nothing stands in any of the parts. */
export function saysNothing(parts: readonly Part[]): boolean {
  return parts.every((part) => (part.kind === 'text' ? part.text.trim() === '' : part.rows.length === 0))
}
