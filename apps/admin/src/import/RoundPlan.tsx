import { Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { ContradictionList } from '../examination/ContradictionList.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { KeptImport } from './kept-import.ts'
import type { Preview } from './mapping-rows.ts'

interface Props {
  readonly preview: Preview
  readonly circulars: KeptImport['circulars']
  readonly onChange: (circulars: KeptImport['circulars']) => void
}

const toneOf: Record<Preview['plan'][number]['state'], Tone> = {
  new: 'info',
  unchanged: 'quiet',
  different: 'warn',
  reference: 'outside',
}

/** What would become of each half-year in the file; a new one is told its circular's day and number. */
export function RoundPlan({ preview, circulars, onChange }: Props) {
  const words = useWords()
  const w = words.importing.rounds
  const c = words.cityResults
  return (
    <div className="round-plan">
      {preview.plan.map(({ id, state, figures, differences, contradictions }) => {
        const value = circulars[id] ?? { publishedOn: '', circularNumber: '' }
        const set = (patch: Partial<typeof value>) => onChange({ ...circulars, [id]: { ...value, ...patch } })
        return (
          <section key={id}>
            <h3>
              {c.round(id)} <StatusChip tone={toneOf[state]}>{w.states[state]}</StatusChip>
              <small>{words.importing.receipt.entries(figures.length)}</small>
            </h3>
            {state === 'new' && (
              <div className="form-row">
                <Field label={w.publishedOn} name="publishedOn">
                  {(attrs) => (
                    <Input
                      {...attrs}
                      type="date"
                      value={value.publishedOn}
                      onChange={(event) => set({ publishedOn: event.target.value })}
                    />
                  )}
                </Field>
                <Field label={w.circular} name="circularNumber">
                  {(attrs) => (
                    <Input
                      {...attrs}
                      maxLength={100}
                      value={value.circularNumber}
                      onChange={(event) => set({ circularNumber: event.target.value })}
                    />
                  )}
                </Field>
              </div>
            )}
            {state === 'different' && <p className="why-not-reason">{w.differs(differences.length)}</p>}
            {state !== 'new' && <PageLink to={`/city-results/${id}`}>{w.seeRound}</PageLink>}
            {state === 'new' && contradictions.length > 0 && (
              <details>
                <summary>{c.contradictionsTitle(contradictions.length)}</summary>
                <ContradictionList found={contradictions} />
              </details>
            )}
          </section>
        )
      })}
    </div>
  )
}
