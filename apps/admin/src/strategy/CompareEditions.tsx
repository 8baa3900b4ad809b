import type { Outline } from '@ratchet/domain/strategy/outline'
import { useWords } from '../locale.ts'
import { countChanges, type DiffLine, diffLines, diffMeasures } from './compare.ts'
import { useStrategy } from './strategy-context.ts'

/** What this edition changed against the one before, lines marked by word and by colour. */
export function CompareEditions({ earlier, later }: { earlier: Outline; later: Outline }) {
  const words = useWords()
  const w = words.strategyPage
  const { data } = useStrategy()
  const parts = (['guidingIdea', 'actionPolicy', 'body'] as const).map((name) => ({
    name: words.strategy.field[name],
    lines: diffLines(earlier[name], later[name]),
  }))
  const measures = { name: w.measures, lines: diffMeasures(earlier.measures ?? [], later.measures ?? data.measures) }
  const changed = [...parts, measures].filter((part) => countChanges(part.lines) > 0)
  return (
    <section className="plan-compare" aria-label={w.compareTo(earlier.edition)}>
      <h3>
        {w.compareLine(
          earlier.edition,
          changed.reduce((sum, part) => sum + countChanges(part.lines), 0),
        )}
      </h3>
      {changed.map((part) => (
        <div key={part.name}>
          <h4>{part.name}</h4>
          {part.lines
            .filter((line) => line.kind !== 'same')
            .map((line) => (
              <Line key={`${line.kind}${line.text}`} line={line} />
            ))}
        </div>
      ))}
    </section>
  )
}

function Line({ line }: { line: DiffLine }) {
  const w = useWords().strategyPage
  const Tag = line.kind === 'added' ? 'ins' : 'del'
  return (
    <p>
      <span className="plan-kind">{line.kind === 'added' ? w.added : w.dropped}</span> <Tag>{line.text || w.empty}</Tag>
    </p>
  )
}
