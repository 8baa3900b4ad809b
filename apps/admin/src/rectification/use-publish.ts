import type { AppRouter } from '@ratchet/api/router'
import { suggestSpans } from '@ratchet/domain/contact/personal-data'
import type { Day } from '@ratchet/domain/day'
import { type PublicationDraft, whyNotPublish } from '@ratchet/domain/rectification/publication'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useEffect, useMemo } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { useCalendar } from './use-calendar.ts'

export type Suggested = inferRouterOutputs<AppRouter>['rectification']['previewPublication']

export interface TypedPublication {
  readonly quote: string
  readonly done: string
  readonly againDay: string
  readonly photosBefore: readonly string[]
  readonly photosAfter: readonly string[]
}

const places: Readonly<Record<string, string>> = {
  'numbers-left': 'quote',
  'photo-missing': 'photosAfter',
  'again-day-missing': 'againDay',
  'again-day-past': 'againDay',
}

/** What is about to be published, begun from the suggestion; photos of residents wait for a person to choose them. */
export function usePublish(page: ItemFound, suggested: Suggested) {
  const { locale } = useLocale()
  const w = useWords()
  const queries = useQueryClient()
  const { today } = useCalendar()
  const { item } = page
  const draft = useDraft<TypedPublication>(`publish.${item.id}.${item.round}`, {
    quote: suggested.quote,
    done: suggested.done,
    againDay: suggested.againDay ?? '',
    photosBefore: [],
    photosAfter: suggested.photosAfter.map((photo) => photo.id).slice(0, 9),
  })
  const typed = draft.value
  const act = useAct('rectification.publish', client.rectification.publish.mutate)
  const isStale = act.problem?.kind === 'stale'
  useEffect(() => {
    if (isStale) void queries.invalidateQueries()
  }, [isStale, queries])
  const outcome = suggested.outcome ?? 'explained'
  const chosen: PublicationDraft = {
    quote: typed.quote.trim(),
    done: typed.done.trim(),
    outcome,
    againDay: outcome === 'cannot' ? ((typed.againDay || null) as Day | null) : null,
    photosBefore: [...typed.photosBefore],
    photosAfter: [...typed.photosAfter],
  }
  const ids = (photos: Suggested['photosAfter']) => photos.map((photo) => photo.id)
  const { confirmed, people } = suggested
  const context = {
    live: page.publication,
    photosBefore: ids(suggested.photosBefore),
    photosAfter: ids(suggested.photosAfter),
    confirmed,
    people,
  }
  const why = whyNotPublish(item, chosen, context, today)
  const sentence = why && refusalSentence(locale, 'rectification.publish', why.code, why.details ?? {})
  const f = w.publication.field
  const missing = [...(chosen.quote ? [] : [f.quote]), ...(chosen.done ? [] : [f.done])]
  const spans = useMemo(
    () => ({ quote: suggestSpans(typed.quote), done: suggestSpans(typed.done) }),
    [typed.quote, typed.done],
  )
  const publish = async () => {
    if (await act.perform({ id: item.id, seen: suggested.version, ...chosen })) draft.dropDraft()
  }
  return {
    typed,
    set: (change: Partial<TypedPublication>) => draft.setValue({ ...typed, ...change }),
    spans,
    reason: (missing.length > 0 ? w.itemForm.missing(missing) : null) ?? sentence,
    errorAt: (field: string) => (why && places[why.code] === field && sentence ? sentence : undefined),
    isDraft: draft.isDraft,
    restart: draft.dropDraft,
    publish,
    busy: act.busy,
    sentence: isStale ? w.itemForm.movedOn : act.told,
  }
}
export type PublishState = ReturnType<typeof usePublish>
