import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../api.ts'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale, useWords } from '../locale.ts'
import type { UnitNode } from '../people/org-tree.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ClassifyStep } from './ClassifyStep.tsx'
import { RowDue } from './InboxParts.tsx'
import type { InboxRow } from './inbox-state.ts'
import { type SameConcern, sameConcernOf } from './same-concern.ts'
import { AHEAD_MS } from './triage-queue.ts'

interface OneProps {
  readonly row: InboxRow
  readonly nodes: readonly UnitNode[]
  readonly send: (row: InboxRow, as: Sorting, joinTo?: SameConcern) => void
}

/** One that waits, with what is needed to sort it; those with the very same words go along. */
export function TriageOne({ row, nodes, send }: OneProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const asked = { ...api.opinion.find.queryOptions({ id: row.id }), staleTime: AHEAD_MS }
  const { data: found, refetch } = useSuspenseQuery(asked)
  const { opinion } = found
  const { data: alike } = useQuery({ ...api.classification.similar.queryOptions({ id: row.id }), staleTime: AHEAD_MS })
  // Of many in the same words only one would be joined: they are sorted together, and joined in the list.
  const same = alike && row.same === 1 ? sameConcernOf(alike.rows) : null
  // What was read ahead may have been sorted, or taken back, since: the row knows its version.
  const isOld = opinion.version !== row.version
  useEffect(() => {
    if (isOld) refetch()
  }, [isOld, refetch])
  return (
    <div className="triage-one">
      <p className="row">
        <PageLink to={`/opinions/${row.id}`} className="num">
          {row.number}
        </PageLink>
        <span>{words.opinion.source[opinion.source]}</span>
        <span>{row.place ?? words.opinionPage.noPlace}</span>
        {row.same > 1 && <StatusChip tone="info">{w.sameTogether(row.same)}</StatusChip>}
        <RowDue row={row} />
      </p>
      <Unmarked text={opinion.text} id={row.id} />
      {isOld ? (
        <LoadingSkeleton />
      ) : (
        <ClassifyStep
          found={found}
          nodes={nodes}
          onDone={() => {}}
          send={(as, joinTo) => send(row, as, joinTo)}
          same={same}
        />
      )}
    </div>
  )
}

/** The words as they came, where nothing is suggested; else the step shows them marked. */
function Unmarked({ text, id }: { text: string | null; id: string }) {
  const { data } = useQuery(api.classification.suggest.queryOptions({ id }))
  return text && data && !data.suggestion ? <blockquote className="said">{text}</blockquote> : null
}
