import { type Clause, type ClauseResult, clauseResults, type Part } from '@ratchet/domain/form/part'
import { Input, Select } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import type { FieldIssue } from '../problem.ts'
import { useFormWords } from './page-words.ts'

type ClausePart = Extract<Part, { kind: 'clauses' }>
interface Props {
  readonly part: ClausePart
  readonly set: (part: ClausePart) => void
  readonly issues: readonly FieldIssue[]
}

/** The clauses of the method one by one: what the data say stands there already, and a person judges. */
export function ClauseFields({ part, set }: Props) {
  const words = useWords()
  const w = useFormWords()
  const open = part.rows.filter((row) => row.result === 'open').length
  const put = (at: number, change: Partial<Clause>) =>
    set({ ...part, rows: part.rows.map((row, place) => (place === at ? { ...row, ...change } : row)) })
  return (
    <Card title={part.title}>
      <p className={open > 0 ? 'page-note' : 'field-hint'}>{w.clausesLeft(open)}</p>
      <ol className="form-clauses">
        {part.rows.map((row, at) => {
          const isShort = row.result === 'partly' || row.result === 'unmet'
          const line = (name: 'basis' | 'gap' | 'measure') => (
            <Input
              aria-label={w.clauseLabel(row.clause, w.clauseField[name])}
              placeholder={w.clauseField[name]}
              maxLength={300}
              value={row[name]}
              status={isShort && name !== 'basis' && row[name] === '' ? 'error' : ''}
              onChange={(event) => put(at, { [name]: event.target.value })}
            />
          )
          return (
            <li key={row.clause}>
              <div className="form-clause-head">
                <span>
                  <strong className="num">{row.clause}</strong> {row.text}
                </span>
                <Select<ClauseResult>
                  aria-label={w.clauseResult(row.clause)}
                  className="form-result"
                  value={row.result}
                  options={clauseResults.map((value) => ({ value, label: words.form.clause[value] }))}
                  onChange={(result) => put(at, { result })}
                />
              </div>
              {line('basis')}
              {isShort && (
                <>
                  {line('gap')}
                  {line('measure')}
                </>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
