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

/** Whether the list is read again now: nothing is on its way, or it would run out. */
export const isToRead = (onTheWay: number, left: number): boolean => onTheWay === 0 || left < FEW
