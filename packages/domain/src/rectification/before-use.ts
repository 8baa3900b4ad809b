/**
 * Closed before use 启用前已销号: the office's own ledger had closed it before this was in use. Nobody here reviewed it, so it has
 * no outcome: it is never published, never looked back at and counts in no rate. Source: SPEC §12 (day one).
 */
import type { RectificationItem } from './item.ts'

export function isClosedBeforeUse(item: Pick<RectificationItem, 'origin' | 'status' | 'round' | 'outcome'>): boolean {
  return item.origin === 'imported' && item.status === 'closed' && item.round === 1 && item.outcome === null
}
