import { holds } from '@ratchet/domain/cycle/actor'
import type { CheckedLine } from '@ratchet/domain/cycle/gate'
import type { Actor } from '@ratchet/domain/people/permission'
import type { RectificationItem } from '@ratchet/domain/rectification/item'

/** Who reads every item; a unit reads its own, on the pages of items. */
export const readsEveryItem = (actor: Actor): boolean =>
  (['owner', 'leader', 'inspector'] as const).some((role) => holds(actor, role))

const isItem = ({ kind }: CheckedLine['missing'][number]) => kind === 'item' || kind === 'unlisted'

/** Everybody may know how many items hold a gate up, and their numbers; what they are about is for whoever reads them. */
export function withoutTitles(lines: readonly CheckedLine[]): CheckedLine[] {
  return lines.map((line) => ({
    ...line,
    missing: line.missing.map((one) => (isItem(one) ? { ...one, label: one.label.split(' ')[0] ?? '' } : one)),
  }))
}

/** The items as they are counted, without what they are about. */
export function untitled(items: readonly RectificationItem[]): RectificationItem[] {
  return items.map((item) => ({ ...item, title: item.number }))
}
