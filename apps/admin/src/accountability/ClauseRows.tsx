import type { Clause } from '@ratchet/domain/accountability/regulation'
import { Button, Input } from 'antd'
import { useFindingWords } from './finding-words.ts'

/** The clauses word for word, each with its number. */
export function ClauseRows({
  clauses,
  onChange,
}: {
  clauses: readonly Clause[]
  onChange: (clauses: Clause[]) => void
}) {
  const f = useFindingWords().regulation.field
  const change = (at: number, patch: Partial<Clause>) =>
    onChange(clauses.map((clause, place) => (place === at ? { ...clause, ...patch } : clause)))
  return (
    <div className="field">
      {clauses.map((clause, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number that is being typed is no identity
        <div key={at} className="regulation-row">
          <Input
            aria-label={f.clauseId}
            maxLength={20}
            value={clause.id}
            onChange={(event) => change(at, { id: event.target.value })}
          />
          <Input.TextArea
            aria-label={f.clauseText}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={4000}
            value={clause.text}
            onChange={(event) => change(at, { text: event.target.value })}
          />
          <Button
            aria-label={f.removeClause(clause.id)}
            onClick={() => onChange(clauses.filter((_, place) => place !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...clauses, { id: String(clauses.length + 1), text: '' }])}>
        {f.addClause}
      </Button>
    </div>
  )
}
