import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGoalPage } from './tree-context.ts'

/** Aspects that no self-survey theme sees: what that costs, and where it is mended (SPEC §3). */
export function GapBanner() {
  const words = useWords()
  const w = words.goalPage
  const { data } = useGoalPage()
  if (data.gaps.length === 0) return null
  const total = data.aspects.reduce((sum, row) => sum + row.weight, 0) || 1
  const blind = data.aspects.filter((row) => data.gaps.includes(row.id)).reduce((sum, row) => sum + row.weight, 0)
  const fallen = data.subjects
    .flatMap(({ subject, floor, last }) => {
      const isBlind = subject !== 'overall' && data.gaps.includes(subject)
      return isBlind && floor !== null && last && last.score < floor
        ? [{ name: words.cycle.aspect[subject], by: floor - last.score }]
        : []
    })
    .toSorted((a, b) => b.by - a.by)
  return (
    <section className="goal-banner">
      <div>
        <h2>{w.gapTitle(data.gaps.map((aspect) => words.cycle.aspect[aspect]))}</h2>
        <p>{w.gapText(Math.round((blind / total) * 100), fallen[0] ?? null)}</p>
      </div>
      <PageLink to="/dictionaries" className="goal-banner-link">
        {w.gapAction}
      </PageLink>
    </section>
  )
}
