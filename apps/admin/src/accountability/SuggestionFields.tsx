import { effectKinds, effectTargets, fits, type SuggestedEffect } from '@ratchet/domain/accountability/effect'
import { Button, InputNumber, Select } from 'antd'
import { useCaseWords } from './case-words.ts'

interface Props {
  readonly value: readonly SuggestedEffect[]
  readonly onChange: (next: SuggestedEffect[]) => void
}

/** What is suggested, a line each: on whom, what, and how much where it is a cut. */
export function SuggestionFields({ value, onChange }: Props) {
  const w = useCaseWords()
  const a = w.ask
  const change = (at: number, patch: Partial<SuggestedEffect>) =>
    onChange(value.map((row, index) => (index === at ? mended({ ...row, ...patch }) : row)))
  return (
    <fieldset className="suggestions">
      <legend>{a.suggested}</legend>
      {value.map((row, at) => (
        // Lines have no identity of their own, and are few.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="suggestion">
          <Select
            aria-label={`${a.target} ${at + 1}`}
            value={row.target}
            options={effectTargets.map((target) => ({ value: target, label: w.noun.target[target] }))}
            onChange={(target) => change(at, { target })}
          />
          <Select
            aria-label={`${a.kind} ${at + 1}`}
            value={row.kind}
            options={effectKinds
              .filter((kind) => fits(row.target, kind))
              .map((kind) => ({ value: kind, label: w.noun.effect[kind] }))}
            onChange={(kind) => change(at, { kind })}
          />
          {row.kind === 'bonus_cut' && (
            <InputNumber
              aria-label={`${a.percent} ${at + 1}`}
              placeholder={a.percentOpen}
              min={0}
              max={100}
              value={row.amount}
              onChange={(amount) => change(at, { amount: amount || null })}
            />
          )}
          {value.length > 1 && (
            <Button
              type="text"
              aria-label={a.removeSuggestion(at + 1)}
              onClick={() => onChange(value.filter((_, i) => i !== at))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...value, { target: 'principal', kind: 'not_excellent', amount: null }])}>
        {a.addSuggestion}
      </Button>
    </fieldset>
  )
}

/** A kind that does not fit whom it falls on becomes one that does; only a cut has an amount. */
function mended(row: SuggestedEffect): SuggestedEffect {
  const kind = fits(row.target, row.kind) ? row.kind : 'talk'
  return { ...row, kind, amount: kind === 'bonus_cut' ? row.amount : null }
}
