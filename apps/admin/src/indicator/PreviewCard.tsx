import type { IndicatorId } from '@ratchet/domain/indicator/indicator'
import { type PreviewRow, previewScores } from '@ratchet/domain/indicator/preview'
import type { SetChange } from '@ratchet/domain/indicator/set'
import { points } from '@ratchet/words/number'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useIndicatorWords } from './page-words.ts'

/** Figures that differ by less than the smallest that is shown are the same. */
const moves = ({ would, total }: PreviewRow) =>
  Math.abs(would.least - total) >= 0.005 || Math.abs(would.most - total) >= 0.005

/** 试算: what these indicators would have made of the last published quarter, row by row. */
export function PreviewCard({ content }: { readonly content: SetChange }) {
  const words = useWords()
  const w = useIndicatorWords().preview
  const { data: last } = useSuspenseQuery(api.indicator.lastScores.queryOptions({}))
  if (!last) return <EmptyState title={w.none} hint={w.noneHint} />
  const answered = (unitId: string, indicator: IndicatorId) =>
    last.answered.find((row) => row.unitId === unitId && row.indicator === indicator)?.count ?? null
  const rows = previewScores(last.rows, content, answered)
  const quarter = words.surveyPage.quarter(last.quarter)
  return (
    <Card
      title={w.title(quarter, rows.filter(moves).length, rows.length)}
      extra={
        <>
          {w.hint} {last.illustrative && <Illustrative />}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="indicator-scroll" tabIndex={0} aria-label={w.table}>
        <table className="indicator-table">
          <thead>
            <tr>
              {(['unit', 'published', 'would', 'change', 'rank', 'unknown'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'unit' || column === 'unknown' ? undefined : 'num'}>
                  {w.column[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { would, total, rank, rankWould } = row
              return (
                <tr key={row.unitId}>
                  <th scope="row">
                    <PageLink to={`/scores/${row.unitId}/${last.quarter}`}>{row.unitName}</PageLink>
                  </th>
                  <td className="num">{points(total)}</td>
                  <td className={moves(row) ? 'num indicator-moved' : 'num'}>{w.range(would.least, would.most)}</td>
                  <td className="num">{w.change(would.least - total, would.most - total)}</td>
                  <td className="num">{rankWould ? w.rank(rank, rankWould.best, rankWould.worst) : w.unlisted}</td>
                  <td>{row.unknown.map((id) => words.indicator.name[id]).join(w.between) || w.allKnown}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
