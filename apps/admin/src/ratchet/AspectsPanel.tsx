import { aspectsFinding } from '@ratchet/design/ratchet-finding'
import { Illustrative } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { AspectCard } from './AspectCard.tsx'
import { storyOf } from './findings.ts'
import type { Overview } from './overview.ts'
import { teethOf } from './teeth.ts'

/** Six small ratchets drawn alike; on a phone one line, one number, one verdict each. */
export function AspectsPanel({ overview }: { overview: Overview }) {
  const words = useWords()
  const w = words.ratchetPage
  const aspects = overview.aspects.map((aspect) => {
    const teeth = teethOf(overview, `aspect:${aspect.id}`, words.picture.period)
    return { aspect, teeth, story: storyOf(teeth), name: words.cycle.aspect[aspect.id] }
  })
  const closed = aspects.filter(({ story }) => story.last !== null)
  const told = closed.map(({ name, story }) => ({ name, verdict: story.verdict }))
  const finding = closed.length > 0 ? words.picture.aspects(aspectsFinding(told)) : ''
  const period = closed[0]?.story.last?.label
  return (
    <section className="ratchet-aspects" aria-labelledby="ratchet-aspects-title">
      <h2 id="ratchet-aspects-title">{w.aspectsTitle(finding)}</h2>
      <div className="ratchet-grid">
        {aspects.map((row) => (
          <AspectCard key={row.aspect.id} overview={overview} {...row} />
        ))}
      </div>
      {period && (
        <p className="ratchet-measure">
          {overview.cycles.some((cycle) => cycle.illustrative) && <Illustrative />} {w.compared(period)}
        </p>
      )}
    </section>
  )
}
