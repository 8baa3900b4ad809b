import { keptRows, rowsOf } from '@ratchet/domain/rectification/decomposition'
import { type Judgement, whyNotReview, whyNotReviewer } from '@ratchet/domain/rectification/review'
import type { PlanContent, Submission } from '@ratchet/domain/rectification/submission'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { useGo, usePage } from '../shell/page.ts'
import type { ItemFound } from './item-found.ts'
import type { RowOpinion } from './RowsTable.tsx'

interface Opinion {
  readonly row: boolean | null
  readonly plan: boolean | null
  readonly reason: string
  /** How each row of the table is marked; empty for a plan of one row. */
  readonly rows: RowOpinion
}

/** The queue of the reviewer, in the order in which it is worked off: the earliest due day first. */
export function useQueue() {
  const actor = useActor()
  const { data } = useQuery({
    ...api.rectification.waiting.queryOptions({}),
    enabled: mayCall(actor, 'rectification.waiting'),
  })
  return [...(data ?? [])].sort((a, b) => (a.item.dueDay ?? '9').localeCompare(b.item.dueDay ?? '9'))
}

/** Where a review of the queue leads when it is done. */
export const queueHref = (id: string) => `/tasks/${id}?from=reviews`

/** Takes a judgement off the reviewer's hands: whoever gives it shows what became of it. */
export type SendReview = (done: Promise<boolean>) => void

/** A row that was approved in the version before, and stands as it did, is marked so already. */
function rowsBefore({ submissions }: ItemFound, submission: Submission): RowOpinion {
  if (submission.review !== 'plan') return {}
  const before = submissions.filter((one) => one.edition < submission.edition)
  const kept = keptRows(before, submission.round)
  return Object.fromEntries(kept.map(({ no }) => [no, { ok: true, reason: '' }]))
}

/** Reviewing one version: marks and remarks as a draft, why it may not be approved or returned, and what comes next. */
export function useReview(page: ItemFound, submission: Submission, send?: SendReview) {
  const { locale } = useLocale()
  const words = useWords()
  const actor = useActor()
  const go = useGo()
  const { search } = usePage()
  const queries = useQueryClient()
  const queue = useQueue()
  const { item, submissions } = page
  const draft = useDraft<Opinion>(`review.${submission.id}.2`, {
    ...{ row: null, plan: null, reason: '' },
    rows: rowsBefore(page, submission),
  })
  const { plan, reason, rows } = draft.value
  const numbers = submission.review === 'plan' ? rowsOf(submission.content as PlanContent).map((one) => one.no) : []
  const hasRows = numbers.length > 1
  const each = numbers.map((no) => ({ no, ok: rows[no]?.ok ?? null, reason: rows[no]?.reason ?? '' }))
  const row = hasRows ? (each.some((one) => one.ok === null) ? null : each.every((one) => one.ok)) : draft.value.row
  const rowMarks = each.map((one) => ({ ...one, ok: one.ok === true }))
  const act = useAct('rectification.review', client.rectification.review.mutate, { quiet: send !== undefined })
  const marks =
    submission.review === 'plan' && row !== null && plan !== null
      ? { row, plan, ...(hasRows && { rows: rowMarks }) }
      : null
  const judgement = (decision: Judgement['decision']): Judgement => ({ decision, marks, reason })
  const say = (why: ReturnType<typeof whyNotReview>) =>
    why && refusalSentence(locale, 'rectification.review', why.code, why.details ?? {})
  const whyNot = (decision: Judgement['decision']) =>
    say(whyNotReview(item, submission, submissions, actor, judgement(decision), page.leadNow.path))
  const { problem } = act
  const isStale = problem?.kind === 'stale'
  useEffect(() => {
    if (isStale) void queries.invalidateQueries()
  }, [isStale, queries])

  const others = queue.filter((one) => one.submissionId !== submission.id)
  const at = queue.findIndex((one) => one.submissionId === submission.id)
  const next = others[Math.max(at, 0) % Math.max(others.length, 1)] ?? null
  const onward = () => {
    if (next) go(queueHref(next.item.id))
    else go('/reviews?done=1')
  }
  const decide = async (decision: Judgement['decision']) => {
    if (whyNot(decision) !== null) return
    const { id, version: seen } = item
    const done = act.perform({ id, seen, submissionId: submission.id, ...judgement(decision) }).then((answer) => {
      if (answer) draft.dropDraft()
      return answer !== undefined
    })
    if (send) send(done)
    else if ((await done) && search.from === 'reviews') onward()
  }
  const already = problem?.kind === 'refused' && problem.code === 'already-reviewed' ? problem.details : null
  return {
    /** Why this person reviews nothing here; null when they may. */
    notMine: say(whyNotReviewer(submission, submissions, actor, page.leadNow.path)),
    opinion: draft.value,
    set: (change: Partial<Opinion>) => draft.setValue({ ...draft.value, ...change }),
    hasRows,
    setRow: (no: number, change: { ok?: boolean; reason?: string }) =>
      draft.setValue({
        ...draft.value,
        rows: { ...rows, [no]: { ...(rows[no] ?? { ok: null, reason: '' }), ...change } },
      }),
    whyNotApprove: whyNot('approved'),
    whyNotReturn: whyNot('returned'),
    decide,
    busy: act.busy,
    already:
      already &&
      words.itemForm.alreadyBy(
        String(already.name),
        words.review.decision[already.decision === 'returned' ? 'returned' : 'approved'],
      ),
    reload: () => queries.invalidateQueries(),
    sentence: isStale ? words.itemForm.movedOn : act.told,
    left: others.length,
    next,
    onward,
  }
}
export type ReviewState = ReturnType<typeof useReview>
