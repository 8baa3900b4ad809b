import { type ThemeId, themeIds } from '@ratchet/domain/cycle/aspect'
import { useId } from 'react'
import { useWords } from '../locale.ts'

interface TilesProps {
  /** Undefined as long as nobody has chosen. */
  readonly value: ThemeId | null | undefined
  readonly onChange: (theme: ThemeId | null) => void
}

/** The seven themes and "none of them", each with its key; nothing is chosen beforehand but what stands there already. */
export function ThemeTiles({ value, onChange }: TilesProps) {
  const words = useWords()
  const w = words.opinionActs.classify
  const name = useId()
  const tile = (theme: ThemeId | null, key: number, label: string) => (
    <label key={key} className={value === theme ? 'tile tile-chosen' : 'tile'}>
      <input type="radio" name={name} checked={value === theme} onChange={() => onChange(theme)} />
      <kbd aria-hidden>{key}</kbd>
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="plain-fieldset">
      <legend>{w.theme}</legend>
      <div className="tiles">
        {themeIds.map((theme, at) => tile(theme, at + 1, words.cycle.theme[theme]))}
        {tile(null, 0, w.noTheme)}
      </div>
      <p className="field-hint">{w.themeHint}</p>
    </fieldset>
  )
}
