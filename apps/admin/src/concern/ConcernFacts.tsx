import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { ConcernChip } from './ConcernParts.tsx'
import { useCategories } from './categories.ts'
import type { FoundConcern } from './concerns.ts'
import { useMergeWords } from './page-words.ts'

/** What the concern is, where, and how many people speak of it. */
export function ConcernFacts({ concern }: { concern: FoundConcern }) {
  const words = useWords()
  const w = words.concernPage
  const m = useMergeWords()
  const { nameOf } = useCategories()
  const { category } = concern
  return (
    <Card title={w.facts}>
      <dl className="facts">
        <Fact name={w.column.number}>
          <span className="num">{concern.number}</span>
        </Fact>
        <Fact name={w.column.status}>
          <span className="row">
            <ConcernChip status={concern.status} />
            {concern.urgent && <StatusChip tone="danger">{words.opinion.urgent}</StatusChip>}
          </span>
        </Fact>
        <Fact name={w.column.people}>
          <strong>{words.concern.people(concern.people)}</strong>
        </Fact>
        <Fact name={w.column.place}>{concern.place ?? w.noPlace}</Fact>
        <Fact name={w.column.theme}>{words.cycle.theme[concern.theme]}</Fact>
        <Fact name={m.category}>{category === null ? m.noCategory : nameOf(category)}</Fact>
        <Fact name={w.opened}>{w.openedBy(concern.openedByName, dayOfMoment(concern.openedAt))}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
