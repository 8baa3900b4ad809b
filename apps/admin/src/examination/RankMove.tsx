import { useWords } from '../locale.ts'

/** Places climbed or lost: arrow, word and number, so that colour is never the only sign (UX §0.9). */
export function RankMove({ places }: { places: number | null }) {
  const w = useWords().cityResults
  if (places === null) return <span>—</span>
  return <span className={places > 0 ? 'rose' : places < 0 ? 'fell' : ''}>{w.moveOf(places)}</span>
}
