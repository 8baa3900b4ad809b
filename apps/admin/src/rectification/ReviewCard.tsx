import type { Submission } from '@ratchet/domain/rectification/submission'
import { Button, Radio } from 'antd'
import { useEffect, useRef } from 'react'
import { SendKeys } from '../design/ActFoot.tsx'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useActKeys } from '../shell/act-keys.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import { ContentTable } from './ContentTable.tsx'
import { EvidenceShown, useBeforePhotos } from './EvidenceShown.tsx'
import type { ItemFound } from './item-found.ts'
import { ReasonButton } from './ReasonButton.tsx'
import { RemarksField } from './RemarksField.tsx'
import { RowsTable } from './RowsTable.tsx'
import { useDayText } from './use-day-text.ts'
import { queueHref, type ReviewState, type SendReview, useReview } from './use-review.ts'
import { useRuleText } from './use-rule-text.tsx'

interface ReviewProps {
  readonly page: ItemFound
  readonly submission: Submission
  /** Beside a list, which then shows what comes next and hears the keys. */
  readonly beside?: { readonly open: boolean; readonly send: SendReview }
}

/** 审核: what was handed in beside what to look for, each part marked, approved or returned with the reason. */
export function ReviewCard({ page, submission, beside }: ReviewProps) {
  const words = useWords()
  const w = words.itemForm
  const { dayAt } = useDayText()
  const state = useReview(page, submission, beside?.send)
  const before = useBeforePhotos(page)
  const ruleOf = useRuleText(page, submission)
  const head = useRef<HTMLDivElement>(null)
  const remarks = useRef<HTMLElement | null>(null)
  const fromQueue = usePage().search.from === 'reviews'
  useEffect(() => {
    // Whoever works off the queue goes on here, not at the top of a new page.
    if (fromQueue) head.current?.focus({ preventScroll: true })
  }, [fromQueue])
  const toReturn = () => (state.whyNotReturn === null ? state.decide('returned') : remarks.current?.focus())
  usePageKeys(state.notMine ? { j: state.onward } : { a: () => state.decide('approved'), r: toReturn, j: state.onward })
  useActKeys({ open: beside?.open ?? false, act: () => state.decide('approved') })
  const { review, edition, by, at } = submission
  const mark = (part: 'row' | 'plan') =>
    state.notMine || (part === 'row' && state.hasRows) ? null : (
      <Mark part={part} state={state} label={part === 'row' ? w.markRow : w.markPlan} />
    )
  return (
    <Card
      className="review-card"
      title={
        <span ref={head} tabIndex={-1} className="review-head">
          {w.reviewTitle[review]}
        </span>
      }
      extra={w.handed(edition, by.name, dayAt(at))}
    >
      {state.notMine && <p className="review-not-mine">{state.notMine}</p>}
      <ContentTable submission={submission} ruleOf={ruleOf} markOf={review === 'plan' ? mark : undefined} />
      {state.hasRows && (
        <RowsTable
          page={page}
          submission={submission}
          opinion={state.opinion.rows}
          set={state.notMine ? undefined : state.setRow}
        />
      )}
      <h3 className="review-evidence">{words.review.evidence}</h3>
      <EvidenceShown submission={submission} files={page.files} before={review === 'result' ? before : []} />
      {!state.notMine && (
        <Judging state={state} review={review} fieldRef={remarks} toReturn={toReturn} beside={beside !== undefined} />
      )}
      {!beside && (
        <div className="item-next">
          {!state.notMine && <span className="page-note item-keys">{w.keys}</span>}
          {state.next && (
            <PageLink to={queueHref(state.next.item.id)}>
              {words.itemPage.next} <kbd>J</kbd>
            </PageLink>
          )}
          {!state.notMine && (
            <span className="page-note">
              {state.left > 0 ? words.itemPage.queue.left(state.left) : words.itemPage.queue.lastOne}
            </span>
          )}
        </div>
      )}
    </Card>
  )
}

interface JudgingProps {
  readonly state: ReviewState
  readonly review: Submission['review']
  readonly fieldRef: { current: HTMLElement | null }
  readonly toReturn: () => void
  readonly beside: boolean
}

function Judging({ state, review, fieldRef, toReturn, beside }: JudgingProps) {
  const w = useWords().itemForm
  if (state.already) {
    return (
      <div className="returned-note" role="alert">
        <p>{state.already}</p>
        <Button onClick={state.reload}>{w.seeLatest}</Button>
      </div>
    )
  }
  return (
    <>
      <RemarksField state={state} review={review} fieldRef={fieldRef} />
      <ActProblem sentence={state.sentence} />
      <div className="item-foot">
        <ReasonButton
          type="primary"
          reason={state.whyNotApprove}
          loading={state.busy}
          onClick={() => state.decide('approved')}
        >
          {review === 'result' ? w.approveClosing : w.approve}
        </ReasonButton>
        <ReasonButton
          // The same reason need not stand twice.
          reason={state.whyNotReturn === state.whyNotApprove ? state.whyNotReturn && '' : state.whyNotReturn}
          onClick={toReturn}
        >
          {w.return}
        </ReasonButton>
        {beside && (
          <span className="page-note item-keys">
            <SendKeys />
          </span>
        )}
      </div>
    </>
  )
}

function Mark({ part, state, label }: { part: 'row' | 'plan'; state: ReviewState; label: string }) {
  const { decision } = useWords().review
  return (
    <Radio.Group
      aria-label={label}
      optionType="button"
      buttonStyle="solid"
      size="small"
      value={state.opinion[part]}
      onChange={(event) => state.set({ [part]: event.target.value as boolean })}
      options={[
        { value: true, label: decision.approved },
        { value: false, label: decision.returned },
      ]}
    />
  )
}
