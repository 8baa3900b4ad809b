import { useId } from 'react'

interface Props<V extends string> {
  readonly legend: string
  readonly className: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | null
  readonly onPick: (value: V) => void
}

/** One of several, each as big as a thumb. */
export function VisitChips<V extends string>({ legend, className, options, value, onPick }: Props<V>) {
  const name = useId()
  return (
    <fieldset className={`visit-chips ${className}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="q-pick q-step">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onPick(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
