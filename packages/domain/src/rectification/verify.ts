/**
 * Verified 回头看通过: a closed item of which residents, or somebody on site, say that it is done. An item that is open, or was
 * opened again meanwhile, is not verified by what was seen of its last round. Source: SPEC §11.
 */
import type { Fact } from '../audit/fact.ts'
import type { RectificationItem } from './item.ts'

/** The item verified with its fact, or null where it does not stand closed in that round. */
export function verifyItem(
  item: RectificationItem,
  round: number,
): { readonly item: RectificationItem; readonly fact: Fact<'rectification.verified'> } | null {
  if (item.status !== 'closed' || item.round !== round) return null
  return {
    item: { ...item, status: 'verified', version: item.version + 1 },
    fact: {
      act: 'rectification.verified',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round },
      unitId: item.leadUnitId,
    },
  }
}
