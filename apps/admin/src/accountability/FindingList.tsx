import type { Regulation } from '@ratchet/domain/accountability/regulation'
import { Card } from '../design/PageShell.tsx'
import { FindingCard } from './FindingCard.tsx'
import { useFindingWords } from './finding-words.ts'
import type { YearFound } from './year-data.ts'

interface Props {
  readonly found: YearFound
  readonly editions: readonly Regulation[]
  readonly ownUnitIds: readonly string[]
}

/** Each rule with its clause and what it says: proposals first, then those that do not hold, which are records too. */
export function FindingList({ found, editions, ownUnitIds }: Props) {
  const w = useFindingWords()
  const ordered = found.findings.toSorted((a, b) => Number(a.outcome === 'none') - Number(b.outcome === 'none'))
  return (
    <Card title={w.page.finding.list}>
      {ordered.map((finding) => {
        const edition = editions.find((row) => row.edition === finding.regulationEdition)
        if (!edition) return null
        return (
          <FindingCard
            key={finding.id}
            finding={finding}
            content={edition.content}
            isOtherwise={found.otherwise.includes(finding.id)}
            ownUnitIds={ownUnitIds}
          />
        )
      })}
    </Card>
  )
}
