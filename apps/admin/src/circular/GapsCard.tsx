import type { Contradiction } from '@ratchet/domain/circular/agree'
import { points } from '@ratchet/words/number'
import { Card } from '../design/PageShell.tsx'
import { useCircularWords } from './page-words.ts'

/** Where the text says otherwise than the published figures, while it is typed. */
export function GapsCard({ gaps }: { gaps: readonly Contradiction[] }) {
  const w = useCircularWords()
  if (gaps.length === 0) return null
  return (
    <Card title={w.gapsTitle} className="circular-gaps">
      <ul>
        {gaps.map(({ name, figure, said, is }) => (
          <li key={`${name} ${figure} ${said}`}>
            {w.gap(name, said, w.names(is.map((value) => (figure === 'rank' ? String(value) : points(value)))))}
          </li>
        ))}
      </ul>
      <p className="field-hint">{w.gapsHint}</p>
    </Card>
  )
}
