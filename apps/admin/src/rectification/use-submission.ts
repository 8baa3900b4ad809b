import { whyNotKept } from '@ratchet/domain/rectification/decomposition'
import { nextReview, type Review } from '@ratchet/domain/rectification/submission'
import { whyNotContent, whyNotTurn } from '@ratchet/domain/rectification/submit'
import type { WhyNot } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { filesOf, type ItemFound, versionsOf } from './item-found.ts'
import { contentOf, type Form, fieldOfRefusal, formOf, missingIn, standIn } from './submission-form.ts'
import { useCalendar } from './use-calendar.ts'
import { useUploads } from './use-uploads.ts'

export interface Typed {
  readonly form: Form
  readonly evidence: readonly string[]
  /** The version that the typing began from; a later one by somebody else is told. */
  readonly edition: number
}

/** What is typed for the review, kept on this device; it begins with the version before. */
export function useTyped(page: ItemFound, review: Review) {
  const last = versionsOf(page, review).at(-1) ?? null
  const { id, round } = page.item
  return useDraft<Typed>(`item.${id}.${round}.${review}`, {
    form: formOf(review, last?.content ?? null),
    evidence: last?.evidence ?? [],
    edition: last?.edition ?? 0,
  })
}

/** Handing in one review: what is typed, why it cannot go yet and at which field that is mended, and the act. */
export function useSubmission(page: ItemFound, review: Review) {
  const { locale } = useLocale()
  const words = useWords()
  const w = words.itemForm
  const actor = useActor()
  const { today } = useCalendar()
  const queries = useQueryClient()
  const typed = useTyped(page, review)
  const { form, evidence, edition } = typed.value
  const act = useAct('rectification.submit', client.rectification.submit.mutate)
  const { item, submissions, leadNow: lead } = page
  const set = (change: Partial<Typed>) => typed.setValue({ form, evidence, edition, ...change })
  const uploads = useUploads(item.id, (id) => set({ evidence: [...evidence, id] }))
  const isStale = act.problem?.kind === 'stale'
  useEffect(() => {
    if (isStale) void queries.invalidateQueries()
  }, [isStale, queries])

  const say = (why: WhyNot<string>) =>
    why && refusalSentence(locale, 'rectification.submit', why.code, why.details ?? {})
  const labels: Readonly<Record<string, string>> = words.review[review]
  const missing = missingIn(review, form)
  const files = filesOf(page.files, evidence)
  const whole = standIn(review, form)
  const given = whole && contentOf(review, whole)
  const why =
    given &&
    (whyNotContent(item, { review, content: given, evidence: files }, today) ??
      whyNotKept(given, submissions, item.round))
  const place = why && fieldOfRefusal(why.code)
  const reason =
    say(whyNotTurn(item, review, { submissions, lead }, actor)) ??
    (uploads.sending > 0 ? w.uploading(uploads.sending) : null) ??
    (missing.length > 0 ? w.missing(missing.map((name) => labels[name] ?? words.itemWork.row.incomplete)) : null) ??
    say(why)
  const submit = async () => {
    const content = contentOf(review, form)
    const given = { id: item.id, seen: item.version, review, content, evidence: files.map((file) => file.id) }
    if (await act.perform(given)) typed.dropDraft()
  }
  return {
    form,
    evidence,
    typed,
    uploads,
    /** Null when it can be handed in. */
    reason,
    busy: act.busy,
    sentence: isStale ? w.movedOn : act.told,
    keptAt: typed.keptAt,
    change: (field: string, value: string) => set({ form: { ...form, [field]: value } }),
    choose: (ids: readonly string[]) => set({ evidence: ids }),
    errorAt: (field: string) => (place === field ? (say(why) ?? undefined) : undefined),
    submit,
  }
}
export type SubmissionState = ReturnType<typeof useSubmission>

/** The review for which the item waits to be handed in, when this page can hand it in at all. */
export function dueReview({ item, leadNow }: ItemFound): Review | null {
  return leadNow.retired ? null : nextReview(item.status)
}
