import type { Case } from '@ratchet/domain/lookback/ask'
import type { ClosedItem } from '@ratchet/domain/lookback/frame'
import type { Visit } from '@ratchet/domain/lookback/visit'

/** Somebody drawn whom nobody has asked yet. */
export const freshCase = (id: string, lookbackId: string, rowId: string, place: number): Case => ({
  ...{ id, lookbackId, rowId, place, askerId: null, askerName: null, channel: null, assignedAt: null },
  ...{ tries: [], outcome: null, note: '', settledAt: null, settledBy: null, version: 1 },
})

/** An item to be seen on site. */
export const freshVisit = (id: string, lookbackId: string, item: ClosedItem): Visit => ({
  ...{ id, lookbackId, itemId: item.id, itemRound: item.round, unitId: item.unitId, closedDay: item.closedDay },
  ...{ visitorId: null, visitorName: null, assignedAt: null, outcome: null, note: '', photoIds: [] },
  ...{ seenAt: null, seenBy: null, version: 1 },
})
