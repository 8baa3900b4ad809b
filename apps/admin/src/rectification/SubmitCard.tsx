import type { Review } from '@ratchet/domain/rectification/submission'
import { useDeferredValue } from 'react'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { ChangesCard } from './ChangesCard.tsx'
import { ColleagueNotice } from './ColleagueNotice.tsx'
import { EvidenceBox } from './EvidenceBox.tsx'
import { useBeforePhotos } from './EvidenceShown.tsx'
import { type ItemFound, planOf, previousOf, versionsOf } from './item-found.ts'
import { PlanFields } from './PlanFields.tsx'
import { PlanRows } from './PlanRows.tsx'
import { ReasonButton } from './ReasonButton.tsx'
import { ReturnedNote } from './ReturnedNote.tsx'
import { contentOf } from './submission-form.ts'
import { useSubmission } from './use-submission.ts'
import { ProgressFields, ResultFields } from './WorkFields.tsx'

/** `14:05`, in the zone's own time. */
const timeText = (ms: number) => momentText(new Date(ms).toISOString()).slice(11, 16)

/** The form of the gate at which the item stands, for whoever may hand it in. */
export function SubmitCard({ page, review }: { page: ItemFound; review: Review }) {
  const words = useWords()
  const w = words.itemForm
  const narrow = useNarrow()
  const state = useSubmission(page, review)
  const before = useBeforePhotos(page)
  const last = versionsOf(page, review).at(-1) ?? null
  const previous = previousOf(page.submissions, {
    round: page.item.round,
    review,
    edition: (last?.edition ?? 0) + 1,
  })
  const typed = useDeferredValue({ review, content: contentOf(review, state.form), evidence: state.evidence })
  const saved = state.keptAt === null ? w.noDraft : w.draftSaved(timeText(state.keptAt))
  return (
    <>
      <Card className="submit-card" title={w.gate[review]} extra={narrow ? undefined : saved}>
        {last?.decision === 'returned' && <ReturnedNote submission={last} />}
        <ColleagueNotice page={page} review={review} typed={state.typed} />
        {review === 'plan' && (
          <PlanFields state={state} dueDay={page.item.dueDay} rows={<PlanRows page={page} state={state} />} />
        )}
        {review === 'progress' && <ProgressFields state={state} />}
        {review === 'result' && <ResultFields state={state} standard={planOf(page)?.standard ?? null} />}
        <EvidenceBox
          review={review}
          files={page.files}
          chosen={state.evidence}
          choose={state.choose}
          uploads={state.uploads}
          before={review === 'result' ? before : []}
          error={state.errorAt('evidence')}
        />
        <ActProblem sentence={state.sentence} />
        <div className="item-foot">
          <ReasonButton type="primary" reason={state.reason} loading={state.busy} onClick={state.submit}>
            {w.submit[review]}
          </ReasonButton>
          {narrow && (
            <span className="page-note">{state.keptAt === null ? w.noDraft : `${saved} · ${w.draftHere}`}</span>
          )}
        </div>
      </Card>
      {previous && <ChangesCard before={previous} after={typed} />}
    </>
  )
}
