import './part-tabs.css'

interface TabsProps<T extends string> {
  readonly label: string
  readonly parts: readonly T[]
  readonly current: T
  readonly nameOf: (part: T) => string
  readonly countOf: (part: T) => number
  readonly choose: (part: T) => void
}

/** The parts of a list, with how many rows each has; one of them is shown. */
export function PartTabs<T extends string>({ label, parts, current, nameOf, countOf, choose }: TabsProps<T>) {
  return (
    <fieldset className="part-tabs" aria-label={label}>
      {parts.map((part) => (
        <button key={part} type="button" aria-pressed={part === current} onClick={() => choose(part)}>
          {nameOf(part)} <span className="num">{countOf(part)}</span>
        </button>
      ))}
    </fieldset>
  )
}
