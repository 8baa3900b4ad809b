import { usePage } from './page.ts'

/** What a marked row carries: it is scrolled to when it appears, shown as marked, and told as the current one. */
interface Mark {
  readonly ref: (row: HTMLElement | null) => void
  readonly 'data-marked': ''
  readonly 'aria-current': 'true'
}

const show = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' })

/** For tables that take a row's attributes apart from the row. */
export const marked: Mark = { ref: show, 'data-marked': '', 'aria-current': 'true' }

/** Whether a row is the one that the address names: `?measure=…` marks the row that answers to it. */
export function isMarked(wanted: string | undefined, ids: readonly (string | null)[]): boolean {
  return wanted !== undefined && wanted !== '' && ids.includes(wanted)
}

/** For a link that opens a page at a row: `const mark = useMarked('measure')`, then `<li {...mark(measure.id)}>`. */
export function useMarked(name: string): (...ids: readonly (string | null)[]) => Mark | object {
  const wanted = usePage().search[name]
  return (...ids) => (isMarked(wanted, ids) ? marked : {})
}
