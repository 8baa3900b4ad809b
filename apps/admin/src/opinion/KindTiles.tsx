import { type OpinionKind, opinionKinds } from '@ratchet/domain/opinion/opinion'
import { useId } from 'react'
import { useWords } from '../locale.ts'

interface TilesProps {
  readonly value: OpinionKind | null
  readonly error: string | undefined
  readonly onChange: (kind: OpinionKind) => void
}

/** What it is about, as residents pick it; nothing chosen beforehand. */
export function KindTiles({ value, error, onChange }: TilesProps) {
  const words = useWords()
  const name = useId()
  const note = `${name}-note`
  return (
    <fieldset className="plain-fieldset" aria-describedby={error ? note : undefined}>
      <legend>{words.filingPage.kind}</legend>
      <div className="tiles">
        {opinionKinds.map((kind) => (
          <label key={kind} className={value === kind ? 'tile tile-chosen' : 'tile'}>
            <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
            <span>{words.opinion.kind[kind]}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={note} className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
