import type { TablePart } from '@ratchet/domain/form/part'
import { Input } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { useFormWords } from './page-words.ts'

interface Props {
  readonly part: TablePart
  readonly set: (part: TablePart) => void
}

/** A table out of the data: its figures stand, and the columns that are meant for a pen are written row by row. */
export function TypedColumns({ part, set }: Props) {
  const w = useFormWords()
  const { title, rows, typed, columns } = part
  const put = (line: number, at: number, text: string) =>
    set({
      ...part,
      rows: rows.map((row, place) => (place === line ? row.map((cell, c) => (c === at ? text : cell)) : row)),
    })
  return (
    <Card>
      <p className="field-hint">{w.table(title, rows.length)}</p>
      {typed.map((at) => {
        const column = columns[at]?.title ?? ''
        return (
          <details key={column} className="form-notes" open={rows.length <= 6}>
            <summary>{w.notes(column)}</summary>
            <ul>
              {rows.map((row, line) => (
                <li key={row[0]}>
                  <span className="form-note-of">
                    <span className="num">{row[0]}</span> {row[1]}
                  </span>
                  <Input
                    aria-label={w.typed(column, row[0] ?? '')}
                    maxLength={200}
                    value={row[at] ?? ''}
                    onChange={(event) => put(line, at, event.target.value)}
                  />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Card>
  )
}
