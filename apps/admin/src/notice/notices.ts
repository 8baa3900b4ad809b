import type { AppRouter } from '@ratchet/api/router'
import { floorSubjectSchema } from '@ratchet/domain/cycle/aspect'
import { noticeKindSchema } from '@ratchet/domain/notice/notice'
import type { Words } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import { subjectName } from '../rectification/items.ts'
import { useSearchState } from '../shell/page.ts'

export type NoticeFound = inferRouterOutputs<AppRouter>['notice']['mine']['rows'][number]

export const STEP = 50
const MOST = 500

const stateSchema = z.object({
  show: z.literal('all').optional().catch(undefined),
  kind: noticeKindSchema.optional().catch(undefined),
  n: z.coerce.number().int().min(STEP).max(MOST).optional().catch(undefined),
})

/** Which notices are shown stands in the address: unread ones until asked otherwise. */
export function useNoticeState() {
  return useSearchState(stateSchema)
}

const places: Readonly<Record<string, string>> = {
  rectification_item: '/tasks',
  opinion: '/opinions',
  accountability_case: '/accountability/cases',
  circular: '/circulars',
  form: '/forms',
  dispatch: '/dispatches',
  inspection: '/inspections',
  lookback: '/lookback',
  quarter_report: '/report',
  warning: '/warnings',
  webhook: '/webhooks?hook=',
}

/** The page of what the notice is about; null when it has none. */
export function placeOf({ subjectKind, subjectId }: Pick<NoticeFound, 'subjectKind' | 'subjectId'>): string | null {
  const place = places[subjectKind]
  if (!place) return null
  return place.endsWith('=') ? `${place}${subjectId}` : `${place}/${subjectId}`
}

/** The notice as one sentence; an item that a slip opened by itself has the subject's code as its title. */
export function sentenceOf(w: Words, { kind, details }: Pick<NoticeFound, 'kind' | 'details'>): string {
  const slipped = floorSubjectSchema.safeParse(details.title)
  const title = slipped.success ? w.rectification.recoverTitle(subjectName(w, slipped.data)) : details.title
  return w.notice.sentence[kind]({ ...details, title })
}
