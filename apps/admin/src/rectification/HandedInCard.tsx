import type { Submission } from '@ratchet/domain/rectification/submission'
import type { ReactNode } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { ContentTable } from './ContentTable.tsx'
import { EvidenceShown, useBeforePhotos } from './EvidenceShown.tsx'
import type { ItemFound } from './item-found.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { RowsTable } from './RowsTable.tsx'
import { useDayText } from './use-day-text.ts'

interface Props {
  readonly page: ItemFound
  readonly submission: Submission
  readonly title: string
  readonly children?: ReactNode
}

/** A version as it was handed in, for whoever only reads it. */
export function HandedInCard({ page, submission, title, children }: Props) {
  const words = useWords()
  const { dayAt } = useDayText()
  const before = useBeforePhotos(page)
  const { review, edition, by, at, decision } = submission
  return (
    <Card className="handed-card" title={title} extra={words.itemForm.handed(edition, by.name, dayAt(at))}>
      {decision === 'returned' && <ReturnedNote submission={submission} />}
      {children}
      <ContentTable submission={submission} />
      {review === 'plan' && <RowsTable page={page} submission={submission} />}
      <h3 className="review-evidence">{words.review.evidence}</h3>
      <EvidenceShown submission={submission} files={page.files} before={review === 'result' ? before : []} />
    </Card>
  )
}
