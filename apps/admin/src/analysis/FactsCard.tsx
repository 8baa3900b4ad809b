import type { ThemeFacts } from '@ratchet/domain/analysis/analysis'
import { busiestTheme, verdictOf } from '@ratchet/domain/analysis/finding'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { PageLink } from '../shell/PageLink.tsx'
import { FactCount } from './FactCount.tsx'
import { FactsMarks } from './FactsMarks.tsx'
import { FigureButton } from './FigureButton.tsx'
import { ResultCard } from './ResultCard.tsx'

import { useAnalysisWords } from './use-analysis-words.ts'

interface FactsCardProps {
  readonly facts: readonly ThemeFacts[]
  readonly quarter: Quarter
  /** Null where the figures cannot be explained: a table that was only reported. */
  readonly open: ((key: string) => void) | null
}

/** How the score changed beside what came in and what was done: side by side, and not as cause. */
export function FactsCard({ facts, quarter, open }: FactsCardProps) {
  const w = useAnalysisWords()
  const { columns, links } = w.facts
  const rows = facts.map((row) => ({
    ...row,
    name: w.theme[row.theme],
    side: verdictOf(row.change === null ? null : { estimate: row.change, verdict: row.verdict }),
  }))
  const most = Math.max(1, ...rows.map(({ opinions }) => opinions))
  const widest = Math.max(1, ...rows.map(({ change }) => Math.abs(change ?? 0)))
  return (
    <ResultCard anchor="facts" title={w.finding.facts(busiestTheme(rows))} sub={w.facts.sub}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="figure-scroll" tabIndex={0} aria-label={w.facts.picture}>
        <table className="plain-table facts-table">
          <thead>
            <tr>
              <th scope="col">{columns.theme}</th>
              <th scope="col">{w.facts.picture}</th>
              <th scope="col" className="right">
                {columns.change}
              </th>
              <th scope="col">{columns.verdict}</th>
              <th scope="col" className="right">
                {columns.opinions}
              </th>
              <th scope="col" className="right">
                {columns.concerns}
              </th>
              <th scope="col" className="right">
                {columns.inTime}
              </th>
              <th scope="col" className="right">
                {columns.late}
              </th>
              <th scope="col">{columns.ledgers}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.theme}>
                <th scope="row">{row.name}</th>
                <td>
                  <FactsMarks opinions={row.opinions / most} change={(row.change ?? 0) / widest} side={row.side} />
                </td>
                <td className="right num">
                  {row.change === null || open === null ? (
                    row.change === null ? (
                      '—'
                    ) : (
                      w.page.signed(row.change)
                    )
                  ) : (
                    <FigureButton
                      kind="change"
                      subject={row.theme}
                      label={`${row.name} ${w.drawer.kind.change} ${w.page.signed(row.change)}`}
                      onOpen={open}
                    >
                      {w.page.signed(row.change)}
                    </FigureButton>
                  )}
                </td>
                <td className={`verdict-${row.side}`}>{w.picture.diverging.verdict[row.side]}</td>
                <td className="right num">
                  <FactCount row={row} counted="opinions" quarter={quarter} column={columns.opinions} />
                </td>
                <td className="right num">
                  <FactCount row={row} counted="concernsOpened" quarter={quarter} column={columns.concerns} />
                </td>
                <td className="right num">
                  <FactCount row={row} counted="closedInTime" quarter={quarter} column={columns.inTime} />
                </td>
                <td className="right num">
                  <FactCount row={row} counted="closedLate" quarter={quarter} column={columns.late} />
                </td>
                <td className="facts-links">
                  <PageLink to={`/opinions?theme=${row.theme}`} label={links.opinions(row.name)}>
                    {columns.opinionsLink}
                  </PageLink>
                  <PageLink to={`/tasks?show=all&theme=${row.theme}`} label={links.tasks(row.name)}>
                    {columns.tasksLink}
                  </PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ResultCard>
  )
}
