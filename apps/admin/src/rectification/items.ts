import type { AppRouter } from '@ratchet/api/router'
import { aspectOf, type FloorSubject, themeOf } from '@ratchet/domain/cycle/aspect'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import type { Words } from '@ratchet/words/catalogue'
import type { inferRouterOutputs } from '@trpc/server'

export type ListedItem = inferRouterOutputs<AppRouter>['rectification']['list'][number]

/** The name of what carries the floor: the whole, the rank, an aspect or a theme. */
export function subjectName(w: Words, subject: FloorSubject): string {
  const [aspect, theme] = [aspectOf(subject), themeOf(subject)]
  if (aspect) return w.cycle.aspect[aspect]
  return theme ? w.cycle.theme[theme] : w.cycle.subject[subject === 'rank' ? 'rank' : 'overall']
}

/** What the item is about; one that a slip opened by itself has the subject's code as its title. */
export function titleOf(w: Words, item: Pick<RectificationItem, 'origin' | 'subject' | 'title'>): string {
  return item.origin === 'recover' ? w.rectification.recoverTitle(subjectName(w, item.subject)) : item.title
}
