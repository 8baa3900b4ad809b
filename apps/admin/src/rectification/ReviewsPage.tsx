import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useRef } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { useRowKeys } from '../shell/page-keys.ts'
import { BatchBar } from './BatchBar.tsx'
import { DueCell } from './DueCell.tsx'
import type { WaitingRow } from './item-found.ts'
import { titleOf } from './items.ts'
import { type BatchState, isTickable, useBatch } from './use-batch.ts'
import { useDayText } from './use-day-text.ts'
import { queueHref, useQueue } from './use-review.ts'
import '../examination/figures.css'
import './items.css'
import './views.css'

/** 待审: what waits for one's review, the earliest due day first; each row has one verb. */
export function ReviewsPage() {
  const words = useWords()
  const w = words.itemPage.queue
  // Waits for the first answer; what is shown is the same list in its order.
  useSuspenseQuery(api.rectification.waiting.queryOptions({}))
  const rows = useQueue()
  const done = usePage().search.done === '1'
  const list = useRef<HTMLTableSectionElement>(null)
  useRowKeys(list)
  const late = rows.filter((row) => (row.deadline?.workingDaysLeft ?? 0) < 0).length
  const isEmpty = rows.length === 0
  const batch = useBatch(rows)
  return (
    <PageShell
      title={isEmpty ? (done ? w.doneTitle : w.emptyTitle) : w.title(rows.length, late)}
      sub={isEmpty ? undefined : w.sub}
      crumb={`${words.shell.nav.rectification} / ${words.shell.nav.reviews}`}
    >
      <BatchBar batch={batch} />
      {isEmpty ? (
        <EmptyState title={w.emptyTitle} hint={w.emptyHint}>
          <PageLink to="/tasks">{w.seeItems}</PageLink>
        </EmptyState>
      ) : (
        <Card>
          <table className="plain-table queue-table">
            <thead>
              <tr>
                {batch.tickable > 0 && <th scope="col">{words.itemWork.batch.column}</th>}
                <th scope="col">{w.column.item}</th>
                <th scope="col">{w.column.what}</th>
                <th scope="col">{w.column.by}</th>
                <th scope="col">{w.column.waiting}</th>
                <th scope="col">{w.column.due}</th>
                <th scope="col">{w.column.act}</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {rows.map((row) => (
                <QueueRow key={row.submissionId} row={row} batch={batch} />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </PageShell>
  )
}

function QueueRow({ row, batch }: { row: WaitingRow; batch: BatchState }) {
  const words = useWords()
  const w = words.itemPage
  const { dayAt } = useDayText()
  const { item, leadNow, review, edition } = row
  return (
    <tr data-row>
      {batch.tickable > 0 && (
        <td data-label={isTickable(row) ? words.itemWork.batch.column : undefined}>
          {isTickable(row) && (
            <Checkbox
              aria-label={words.itemWork.batch.pick(item.number)}
              checked={batch.isTicked(row)}
              onChange={(event) => batch.tick(row, event.target.checked)}
            />
          )}
        </td>
      )}
      <td className="queue-item">
        <strong>{titleOf(words, item)}</strong>
        <div className="page-note">
          {item.number} · {leadNow.name}
        </div>
      </td>
      <td data-label={w.queue.column.what}>
        <span className="row">
          <StatusChip tone="info">{words.review.handed[review]}</StatusChip>
          {edition > 1 && words.review.edition(edition)}
          {item.round > 1 && <StatusChip tone="outside">{w.reopened(item.round - 1)}</StatusChip>}
        </span>
      </td>
      <td data-label={w.queue.column.by}>
        {row.by.name} {dayAt(row.at)}
      </td>
      <td data-label={w.queue.column.waiting}>{w.queue.waited(row.workingDaysWaiting)}</td>
      <td data-label={w.queue.column.due}>
        <DueCell deadline={row.deadline} open />
      </td>
      <td>
        <PageLink to={queueHref(item.id)} className="verb-link" label={`${w.queue.review} ${item.number}`}>
          {w.queue.review}
        </PageLink>
      </td>
    </tr>
  )
}
