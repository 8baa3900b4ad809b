import { householdVisitWords } from '@ratchet/words/household-visit'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../locale.ts'
import type { VisitForm } from './kept.ts'

interface Props {
  readonly form: VisitForm
  readonly own: string
  readonly chosen: readonly string[]
  readonly onChange: (unitIds: readonly string[]) => void
}

/** Units that came along: one visit counts for each of them, and they are still there at the next door. */
export function JointUnits({ form, own, chosen, onChange }: Props) {
  const w = householdVisitWords[useLocale().locale].form
  const [isOpen, setOpen] = useState(false)
  const along = form.examined.filter(({ id }) => id !== own && chosen.includes(id))
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="visit-joint">
      <legend>{w.joint}</legend>
      <div className="visit-along">
        {along.length === 0 && <span className="visit-quiet">{w.jointNone}</span>}
        {along.map(({ id, name }) => (
          <button key={id} type="button" aria-label={w.remove(name)} onClick={() => toggle(id)}>
            {name} <X size={16} aria-hidden />
          </button>
        ))}
        <button type="button" aria-expanded={isOpen} className="visit-add" onClick={() => setOpen(!isOpen)}>
          {isOpen ? w.jointDone : w.jointAdd}
        </button>
      </div>
      {isOpen && (
        <div className="visit-units">
          {form.examined
            .filter(({ id }) => id !== own)
            .map(({ id, name }) => (
              <label key={id} className="q-pick q-step">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span>{name}</span>
              </label>
            ))}
        </div>
      )}
      {isOpen && <p className="visit-quiet">{w.jointHint}</p>}
    </fieldset>
  )
}
