import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePageKeys } from '../shell/page-keys.ts'
import { ClassifyStep } from './ClassifyStep.tsx'
import { DueText } from './DueText.tsx'
import type { InboxRow } from './inbox-state.ts'

interface TriageProps {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly nodes: readonly UnitNode[]
}

/** 逐条分类: what waits, one after the other; the next stands there as soon as one is sorted. */
export function TriagePanel({ rows, total, nodes }: TriageProps) {
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, rows.length - 1))
  const current = rows[place]
  const move = (by: 1 | -1) => setAt(Math.min(Math.max(place + by, 0), Math.max(0, rows.length - 1)))
  useAhead(rows[place + 1]?.id)
  usePageKeys({ j: () => move(1), n: () => move(1), k: () => move(-1) })
  if (!current) {
    return (
      <Card>
        <EmptyState title={w.triageDone} hint={w.triageDoneHint} />
      </Card>
    )
  }
  return (
    <Card>
      <p className="row triage-head">
        <span aria-live="polite">{w.at(place + 1, total)}</span>
        <Button size="small" disabled={place === 0} onClick={() => move(-1)}>
          {w.back} <kbd>K</kbd>
        </Button>
        <Button size="small" disabled={place >= rows.length - 1} onClick={() => move(1)}>
          {w.skip} <kbd>J</kbd>
        </Button>
      </p>
      <Suspense fallback={<LoadingSkeleton />}>
        <TriageOne key={current.id} row={current} nodes={nodes} />
      </Suspense>
    </Card>
  )
}

/** What comes next is read while one looks at this one. */
function useAhead(id: string | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!id) return
    queries.prefetchQuery(api.opinion.find.queryOptions({ id }))
    queries.prefetchQuery(api.classification.suggest.queryOptions({ id }))
  }, [id, queries])
}

function TriageOne({ row, nodes }: { row: InboxRow; nodes: readonly UnitNode[] }) {
  const words = useWords()
  const { data: found } = useQuery({ ...api.opinion.find.queryOptions({ id: row.id }), throwOnError: true })
  if (!found) return <LoadingSkeleton />
  const { opinion } = found
  return (
    <div className="triage-one">
      <p className="row">
        <PageLink to={`/opinions/${row.id}`} className="num">
          {row.number}
        </PageLink>
        <span>{words.opinion.source[opinion.source]}</span>
        <span>{row.place ?? words.opinionPage.noPlace}</span>
        <DueText
          day={opinion.assignDue}
          left={found.assignLeft}
          estimated={opinion.dueEstimated}
          says={words.opinionPage.assignBy}
        />
      </p>
      <SaidWhole text={opinion.text} id={row.id} />
      <ClassifyStep found={found} nodes={nodes} onDone={() => undefined} />
    </div>
  )
}

/** The words as they came; where words decided something the step below shows them marked. */
function SaidWhole({ text, id }: { text: string | null; id: string }) {
  const { data } = useQuery(api.classification.suggest.queryOptions({ id }))
  return text && data && !data.suggestion ? <blockquote className="said">{text}</blockquote> : null
}
