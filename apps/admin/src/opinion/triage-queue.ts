/** What waits in triage while what was decided is on its way: a decided row is gone at once, and comes back if it failed. */
export interface Waiting {
  readonly id: string
  readonly version: number
  readonly same: number
}

/** A row at one version: taken back, it is another one and waits again. */
export const rowKey = ({ id, version }: Pick<Waiting, 'id' | 'version'>) => `${id} ${version}`

/** The rows that nobody has decided, and how many of all wait then; `total` counts rows, a row of many as one. */
export function undecided<Row extends Waiting>(rows: readonly Row[], total: number, sent: ReadonlySet<string>) {
  const left = rows.filter((row) => !sent.has(rowKey(row)))
  return { left, total: total - (rows.length - left.length) }
}

/** Rows of the next page are asked for before this one is at its end. */
const FEW = 6
/** As long as decisions come faster than this, nothing else is read behind them. */
export const QUIET_MS = 1500
/** What was read ahead is good for as long as somebody looks at a few of them. */
export const AHEAD_MS = 60_000

/** Whether the list is read again at once, since it would run out; else when there is a pause. */
export const isToRead = (left: number): boolean => left < FEW
