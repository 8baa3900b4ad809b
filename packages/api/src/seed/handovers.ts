/** Sheets of the running campaign on their way: received, short, waiting to be counted, printed and still with the owner. */

import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import type { SheetKind } from '@ratchet/domain/handover/print-batch'
import { morning, type Stage } from './half-year.ts'

interface PlayedBatch {
  readonly street: string
  readonly sheet: SheetKind
  readonly copies: number
  /** How many points of the street, in the order of the places, that no earlier batch took. */
  readonly points: number
  /** Days before today. */
  readonly made: number
}
const batches: readonly PlayedBatch[] = [
  { street: '新筑街道', sheet: 'poster', copies: 2, points: 20, made: 14 },
  { street: '新筑街道', sheet: 'door_card', copies: 10, points: 12, made: 13 },
  { street: '新合街道', sheet: 'poster', copies: 2, points: 14, made: 6 },
  { street: '新合街道', sheet: 'label', copies: 1, points: 8, made: 1 },
]

interface PlayedHandover {
  /** Which of the batches. */
  readonly batch: number
  readonly by: string
  readonly from: string
  readonly to: string
  /** Null: all that is printed. */
  readonly sheets: number | null
  readonly note?: string
  /** Days before today. */
  readonly days: number
  /** Who counted what, and what was said; nobody yet when left out. */
  readonly received?: { readonly by: string; readonly short: number; readonly note?: string; readonly days: number }
}
const ZONE = '西安国际港务区'
const street = { by: 'xinzhu', from: '新筑街道' } as const
const handovers: readonly PlayedHandover[] = [
  {
    batch: 0,
    by: 'owner',
    from: ZONE,
    to: '新筑街道',
    sheets: null,
    days: 13,
    received: { by: 'xinzhu', short: 0, days: 12 },
  },
  {
    ...street,
    batch: 0,
    to: '双寨社区居民委员会',
    sheets: 6,
    days: 11,
    received: { by: 'community', short: 1, note: '一张受潮，已作废。', days: 10 },
  },
  {
    ...street,
    batch: 0,
    to: '西航社区居委会',
    sheets: 4,
    days: 11,
    received: { by: 'owner', short: 0, note: '社区暂无账号，凭纸质签收单代为签收。', days: 9 },
  },
  { ...street, batch: 0, to: '骏马佳苑物业（示例）', sheets: 4, days: 3, note: '物业前台代收。' },
  { ...street, batch: 0, to: '双寨社区居民委员会', sheets: 2, days: 1, note: '补发受潮的一张，另备一张。' },
  {
    batch: 1,
    by: 'owner',
    from: ZONE,
    to: '新筑街道',
    sheets: null,
    days: 12,
    received: { by: 'xinzhu', short: 2, note: '少两张，已电话核实，印制时漏印。', days: 11 },
  },
  { batch: 2, by: 'owner', from: ZONE, to: '新合街道', sheets: null, days: 4 },
]

/** The batches of the points that were opened on the day, and what became of them until today. */
export async function playHandovers(stage: Stage, opened: Day, today: Day): Promise<void> {
  const { player, unitId } = stage
  const made: { id: string; sheets: number }[] = []
  for (const plan of batches) made.push(await playBatch(stage, plan, opened, today))
  for (const { batch, by, from, to, sheets, note = '', days, received } of handovers) {
    const { id: batchId, sheets: all } = made[batch] ?? { id: '', sheets: 0 }
    const given = { batchId, fromUnitId: unitId(from), toUnitId: unitId(to), sheets: sheets ?? all, note }
    const { id } = await player.play(by, instantOf(addDays(today, -days), 10), (caller, key) =>
      caller.handover.give({ ...given, key }),
    )
    if (!received) continue
    const counted = { id, seen: 1, sheets: given.sheets - received.short, note: received.note ?? '' }
    await player.play(received.by, instantOf(addDays(today, -received.days), 15), (caller, key) =>
      caller.handover.receive({ ...counted, key }),
    )
  }
}

async function playBatch({ player, unitId }: Stage, plan: PlayedBatch, opened: Day, today: Day) {
  const streetId = unitId(plan.street)
  // Those that a former, interrupted run printed already are found again by the answer that was kept.
  const points = await player.db
    .selectFrom('point')
    .innerJoin('unit as place', 'place.id', 'point.placeId')
    .select('point.id')
    .where('place.parentId', '=', streetId)
    .where('point.openedAt', '=', morning(opened))
    .where('point.status', '=', 'open')
    .where('point.batchId', 'is', null)
    .orderBy('place.code')
    .orderBy('point.code')
    .limit(plan.points)
    .execute()
  const { sheet, copies } = plan
  const content = { streetId, sheet, copies, scanBy: addDays(today, 7), pointIds: points.map(({ id }) => id) }
  const { id } = await player.play('owner', morning(addDays(today, -plan.made)), (caller, key) =>
    caller.handover.makeBatch({ ...content, key }),
  )
  const printed = await player.db.selectFrom('point').select('id').where('batchId', '=', id).execute()
  return { id, sheets: printed.length * copies }
}
