import type { ThemeFacts } from '@ratchet/domain/analysis/analysis'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type CountedFact, factsPath, opensFact } from './facts-path.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface FactCountProps {
  readonly row: ThemeFacts
  readonly counted: CountedFact
  readonly quarter: Quarter
  /** The head of the column, which says what is counted. */
  readonly column: string
}

/** A count of the quarter that opens the rows it counted, for whoever sees all of them. */
export function FactCount({ row, counted, quarter, column }: FactCountProps) {
  const w = useAnalysisWords()
  const actor = useActor()
  const count = w.page.count(row[counted])
  if (row[counted] === 0 || !opensFact(actor, counted)) return <>{count}</>
  const label = w.facts.count(w.theme[row.theme], column, count)
  return (
    <PageLink to={factsPath(counted, row.theme, quarter)} className="figure-button num" label={label}>
      {count}
    </PageLink>
  )
}
