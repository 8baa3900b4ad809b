import { themeIds } from '@ratchet/domain/cycle/aspect'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { VerdictChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { Overview } from './overview.ts'
import { ScrollRegion } from './ScrollRegion.tsx'

/** The seven themes with floors of their own, on the survey's scale: one line each. */
export function ThemesPanel({ overview }: { overview: Overview }) {
  const words = useWords()
  const w = words.ratchetPage
  const score = words.picture.ratchet.score
  const now = overview.cycles.at(-1)?.id
  const closed = overview.cycles.findLast((cycle) => cycle.stage === 'closed')?.id
  const rows = themeIds.map((theme) => {
    const floorIn = (id: string | undefined) =>
      overview.floors.find((row) => row.cycleId === id && row.subject === `theme:${theme}`)
    const [running, before] = [floorIn(now), floorIn(closed)]
    const reading = overview.themeReadings.find((row) => row.theme === theme)
    const half = reading && reading.high !== null ? reading.high - reading.value : null
    const floor = running?.verdict ? running.after : (running?.before ?? null)
    return {
      theme,
      floor,
      // As at closing: a sample is under its floor only where its whole interval is.
      isUnder: floor !== null && reading !== undefined && reading.high !== null && reading.high < floor,
      now: reading ? w.themeReading(reading.value, half) : words.picture.ratchet.noReading,
      before,
      aspects: overview.aspects
        .filter((aspect) => aspect.themes.includes(theme))
        .map(({ id }) => words.cycle.aspect[id]),
    }
  })
  const columns = w.themeColumns
  const under = rows.filter(({ isUnder }) => isUnder).map(({ theme }) => words.cycle.theme[theme])
  return (
    <Card title={w.themesTitle(overview.themeReadings.length, under)}>
      <p className="ratchet-measure">{w.themesMeasure}</p>
      <ScrollRegion name={w.panels.themes}>
        <table className="ratchet-themes">
          <thead>
            <tr>
              <th scope="col">{columns.theme}</th>
              <th scope="col" className="number">
                {columns.floor}
              </th>
              <th scope="col" className="number">
                {columns.now}
              </th>
              <th scope="col" className="number">
                {columns.before}
              </th>
              <th scope="col">{columns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, floor, now: reading, isUnder, before, aspects }) => (
              <tr key={theme}>
                <th scope="row">
                  <PageLink to={`/surveys?theme=${theme}`}>{words.cycle.theme[theme]}</PageLink>
                  <span className="ratchet-sub">{aspects.join(' · ') || w.noAspect}</span>
                </th>
                <td className="number ratchet-floor">{floor === null ? w.noFloor : score(floor)}</td>
                <td className="number">
                  {reading}
                  {isUnder && <span className="ratchet-under ratchet-slip">{w.under}</span>}
                </td>
                <td className="number">
                  {before?.achieved == null ? words.picture.ratchet.noReading : before.achieved.toFixed(1)}
                </td>
                <td>{before?.verdict && <VerdictChip verdict={before.verdict} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {overview.cycles.some((cycle) => cycle.illustrative) && (
        <p className="ratchet-source">
          <Illustrative />
        </p>
      )}
    </Card>
  )
}
