import { bumpChart, bumpTable } from '@ratchet/design/bump-chart'
import { Card } from '../design/PageShell.tsx'
import { Picture } from '../design/Picture.tsx'
import { useWords } from '../locale.ts'
import type { Overview } from './overview.ts'
import { referenceRanks } from './ranks.ts'

/** The published history of the zone before this platform: read-only, gaps left empty, never joined to our own figures. */
export function ReferencePanel({ overview }: { overview: Overview }) {
  const words = useWords()
  const w = words.ratchetPage
  if (overview.reference.length === 0) return null
  const label = (id: string) => (id.length === 4 ? w.year(id) : words.picture.period(id))
  const { years, halves } = referenceRanks(overview.reference, label)
  const told = overview.reference.find((row) => row.publishedChanges !== null)
  const drawn = [years, halves].filter((input) => input.periods.length > 0)
  return (
    <Card title={w.referenceTitle} className="ratchet-reference">
      <p className="ratchet-measure">{w.referenceMeasure}</p>
      <div className="ratchet-reference-parts">
        {drawn.map((input) => {
          const titled = { ...input, title: w.referenceTitle }
          return (
            <Picture
              key={input.periods.join()}
              draw={(layout) => bumpChart(titled, layout, words.picture.bump)}
              twin={bumpTable(titled, words.picture.bump)}
            />
          )
        })}
        {told && (
          <div>
            <h3>{w.publishedChanges(label(told.id))}</h3>
            <dl className="ratchet-changes">
              {(told.publishedChanges ?? []).map(({ subject, direction, points }) => (
                <div key={subject}>
                  <dt>{words.cycle.aspect[subject]}</dt>
                  <dd className={direction === 'up' ? 'ratchet-up' : 'ratchet-down'}>
                    {direction === 'up' ? w.changeUp(points) : w.changeDown(points)}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </Card>
  )
}
