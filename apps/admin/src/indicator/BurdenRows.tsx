import type { AppRouter } from '@ratchet/api/router'
import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import type { BurdenKind, BurdenRow } from '@ratchet/domain/indicator/burden'
import type { NoticeKind } from '@ratchet/domain/notice/notice'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useIndicatorWords } from './page-words.ts'

type Entry = inferRouterOutputs<AppRouter>['indicator']['burdenRows'][number]

interface Props {
  readonly unit: BurdenRow
  readonly quarter: Quarter
  readonly kind: BurdenKind
  readonly onClose: () => void
}

/** The rows behind a unit's counts of a quarter, each leading to the thing itself where it has a page. */
export function BurdenRows({ unit, quarter, kind, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const w = useIndicatorWords().burden
  const { data } = useQuery(api.indicator.burdenRows.queryOptions({ quarter, unitId: unit.unitId }))
  const rows = data?.filter((entry) => entry.kind === kind)
  const titleOf = ({ source, title }: Entry) =>
    (source === 'notice' ? words.notice.kind[title as NoticeKind] : title) ?? w.source[source]
  const to = (entry: Entry) =>
    ({
      task: null,
      item: `/tasks/${entry.id}`,
      dispatch: `/dispatches/${entry.id}`,
      finding: null,
      report: `/report/${unit.unitId}/${quarter}`,
      notice: null,
    })[entry.source]
  return (
    <Drawer
      open
      size={560}
      title={w.rows(unit.unitName, words.surveyPage.quarter(quarter), w.column[kind])}
      onClose={onClose}
    >
      {!rows ? (
        <LoadingSkeleton />
      ) : rows.length === 0 ? (
        <p>{w.empty}</p>
      ) : (
        <table className="indicator-table">
          <thead>
            <tr>
              {(['day', 'source', 'title'] as const).map((column) => (
                <th key={column} scope="col">
                  {w.rowColumn[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => {
              const href = to(entry)
              const title = titleOf(entry)
              return (
                <tr key={`${entry.source}${entry.id}`}>
                  <td className="num">{entry.day}</td>
                  <td>{w.source[entry.source]}</td>
                  <td>{href ? <PageLink to={href}>{title}</PageLink> : title}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Drawer>
  )
}
