import type { Bar, Line } from './row.ts'
import { ratiosOf, spreadOf, verdictOf } from './spread.ts'

const figure = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value.toPrecision(3)
const bar = ({ is, value }: Bar) => `${is} ${value}`

/** The lines as a table of text, with what must be known about each below it. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['row', 'what', 'median', '[min–max]', 'goal', 'floor', 'is', 'ours', 'beside', 'rounds', 'rows = acks']
  const rows = lines.map((line) => {
    const { median, min, max } = spreadOf(ratiosOf(line))
    const { stored } = line
    const told = stored
      ? `${stored.rows === stored.acknowledged ? '' : 'NO: '}${stored.rows} = ${stored.acknowledged}`
      : '–'
    return [
      String(line.row),
      line.what,
      figure(median),
      `[${figure(min)}–${figure(max)}]`,
      bar(line.goal),
      bar(line.floor),
      verdictOf(line),
      `${figure(spreadOf(line.ours).median)} ${line.unit}`,
      line.theirs ? `${figure(spreadOf(line.theirs).median)} ${line.unit}` : '–',
      String(line.ours.length),
      told,
    ]
  })
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const text = [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = lines.flatMap(({ row, notes: told }) => told.map((note) => `row ${row}: ${note}`))
  return [...text, '', ...notes].join('\n')
}

/** The same for programs. */
export const jsonOf = (lines: readonly Line[], about: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    { ...about, lines: lines.map((line) => ({ ...line, ratio: spreadOf(ratiosOf(line)), is: verdictOf(line) })) },
    null,
    2,
  )
