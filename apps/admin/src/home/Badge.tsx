import { useWords } from '../locale.ts'
import './badge.css'

/** How much is owed on a page, beside its name; nothing where nothing is. */
export function Badge({ count }: { count: number | undefined }) {
  const w = useWords().shell
  if (!count) return null
  return (
    <span className="badge num">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{w.owed(count)}</span>
    </span>
  )
}
