import { opinionKinds } from '@ratchet/domain/opinion/opinion'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { themeWords } from '@ratchet/words/theme'
import { useId } from 'react'
import { useLocale } from '../locale.ts'
import type { Typed } from './kept.ts'
import { VisitChips } from './VisitChips.tsx'
import type { Objection } from './visit-typed.ts'

interface Props {
  readonly typed: Typed
  readonly objection: Objection | null
  readonly onChange: (part: Partial<Typed>) => void
}

/** One line of what was said besides; only whoever has said something can leave a number for it. */
export function VisitWords({ typed, objection, onChange }: Props) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale].form
  const id = useId()
  const hasWords = typed.words.trim() !== ''
  return (
    <section className="visit-part">
      <label className="visit-field" data-field="words">
        <span>{w.words}</span>
        <textarea
          rows={2}
          value={typed.words}
          aria-describedby={`${id}-words`}
          aria-invalid={objection?.field === 'words'}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </label>
      <small id={`${id}-words`} className="visit-hint">
        {w.wordsHint}
      </small>
      {hasWords && (
        <>
          <VisitChips
            legend={w.kind}
            className="visit-kinds"
            options={opinionKinds.map((value) => ({
              value,
              label: value === 'other' ? w.other : themeWords[locale][value],
            }))}
            value={typed.kind}
            onPick={(kind) => onChange({ kind })}
          />
          <label className="visit-field" data-field="phone">
            <span>{w.phone}</span>
            <input
              type="tel"
              autoComplete="off"
              value={typed.phone}
              aria-describedby={`${id}-phone`}
              aria-invalid={objection?.field === 'phone'}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          </label>
          <small id={`${id}-phone`} className="visit-hint">
            {w.phoneHint}
          </small>
          {typed.phone.trim() !== '' && (
            <label className="visit-tick">
              <input
                type="checkbox"
                checked={typed.consent}
                onChange={(event) => onChange({ consent: event.target.checked })}
              />
              <span>{w.consent}</span>
            </label>
          )}
        </>
      )}
    </section>
  )
}
