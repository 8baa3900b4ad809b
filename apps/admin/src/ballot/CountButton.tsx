import { type RowsAsked, useBallotState } from './ballot-state.ts'

const count = (n: number) => n.toLocaleString('en-US')

interface CountButtonProps {
  readonly n: number
  /** What it counts, for who cannot see where it stands. */
  readonly label: string
  readonly asked: RowsAsked
}

/** A count that opens the forms it counts; nothing to open where there is none. */
export function CountButton({ n, label, asked }: CountButtonProps) {
  const { openRows } = useBallotState()
  if (n === 0) return <span className="num">0</span>
  return (
    <button type="button" className="figure-button num" aria-label={label} onClick={() => openRows(asked)}>
      {count(n)}
    </button>
  )
}
