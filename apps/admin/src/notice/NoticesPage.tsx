import './notice.css'
import { type NoticeKind, noticeKinds } from '@ratchet/domain/notice/notice'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useRef } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { NoticeRow } from './NoticeRow.tsx'
import { STEP, useNoticeState } from './notices.ts'

/** 通知: what is now one's own to do or to know, newest first, until it is read. */
export function NoticesPage() {
  const words = useWords()
  const w = words.notice
  const [{ show, kind, n = STEP }, change] = useNoticeState()
  const list = useRef<HTMLElement>(null)
  const act = useAct('notice.markRead', client.notice.markRead.mutate, { quiet: true })
  const { data } = useQuery({
    ...api.notice.mine.queryOptions({ unreadOnly: show !== 'all', limit: n, ...(kind && { kind }) }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  if (!data) return <LoadingSkeleton />
  const { rows, found, unread, all } = data
  const shownUnread = rows.filter((row) => row.readAt === null).map((row) => row.id)
  // Who marks by keyboard stays in the list: the button that was pressed is gone afterwards.
  const mark = async (marks: Parameters<typeof act.perform>[0]) => {
    if (await act.perform(marks)) list.current?.focus()
  }
  const markAll = () => mark(kind ? { ids: shownUnread } : { ids: null, until: rows[0]?.at ?? null })
  const kinds = [{ value: '', label: w.anyKind }, ...noticeKinds.map((value) => ({ value, label: w.kind[value] }))]
  return (
    <PageShell
      title={w.title(unread, all)}
      sub={w.sub}
      crumb={w.crumb}
      actions={
        shownUnread.length > 0 && (
          <Button loading={act.busy} onClick={markAll}>
            {kind ? w.markThese(shownUnread.length) : w.markAll}
          </Button>
        )
      }
    >
      <ActProblem sentence={act.told} />
      {all === 0 ? (
        <EmptyState title={w.noneTitle} hint={w.noneHint} />
      ) : (
        <Card className="notice-card">
          <div className="notice-filters">
            <Segmented
              aria-label={w.show}
              value={show ?? 'unread'}
              options={(['unread', 'all'] as const).map((value) => ({ value, label: w.only[value] }))}
              onChange={(value) => change({ show: value === 'all' ? 'all' : null, n: null })}
            />
            <Select
              aria-label={w.kindFilter}
              className="notice-kind"
              value={kind ?? ''}
              options={kinds}
              onChange={(value) => change({ kind: value || null, n: null })}
            />
            {found > 0 && (
              <span className="notice-found" role="status">
                {w.found(rows.length, found)}
              </span>
            )}
          </div>
          <section ref={list} tabIndex={-1} className="notice-list" aria-label={w.list}>
            {found === 0 ? (
              <Nothing kind={kind} unreadOnly={show !== 'all'} change={change} />
            ) : (
              <ul className={show === 'all' ? 'notice-mixed' : ''}>
                {rows.map((row) => (
                  <NoticeRow
                    key={row.id}
                    notice={row}
                    mark={() => mark({ ids: [row.id] })}
                    follow={() => act.perform({ ids: [row.id] })}
                  />
                ))}
              </ul>
            )}
          </section>
          {rows.length < found && <Button onClick={() => change({ n: String(n + STEP) })}>{w.more}</Button>}
        </Card>
      )}
    </PageShell>
  )
}

interface NothingProps {
  readonly kind: NoticeKind | undefined
  readonly unreadOnly: boolean
  readonly change: (patch: Record<string, string | null>) => void
}

/** Nothing of this kind, or everything read: two different things. */
function Nothing({ kind, unreadOnly, change }: NothingProps) {
  const words = useWords()
  const w = words.notice
  if (kind) {
    return (
      <EmptyState title={w.filteredTitle(w.kind[kind], unreadOnly)} hint={w.filteredHint}>
        <Button onClick={() => change({ kind: null })}>{words.shell.state.clearFilters}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={w.doneTitle} hint={w.doneHint}>
      <Button onClick={() => change({ show: 'all' })}>{w.seeAll}</Button>
    </EmptyState>
  )
}
