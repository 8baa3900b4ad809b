/** The collection points of the demonstration: one to three sites in every community and village, some ended since. */
import { addDays, type Day, instantOf } from '@ratchet/domain/day'
import { placesUnder } from '../point/point.queries.ts'
import { morning, type Stage } from './half-year.ts'
import { seenOf } from './materials.ts'

/** Where people pass by and wait, by kind of place. */
const SITES: Readonly<Record<string, readonly string[]>> = {
  community: ['党群服务中心门口', '3号楼大堂', '物业服务中心', '东门快递柜旁', '老年食堂门口', '1号楼2单元门厅'],
  village: ['村委会公示栏', '村卫生室', '文化广场', '公交站候车亭', '村小学门口'],
}

/** Sites of the places in their order: one to three each, never the same set for two neighbours. */
function sitesOf(kind: string, at: number): readonly string[] {
  const all = SITES[kind] ?? []
  return Array.from({ length: 1 + (at % 3) }, (_, step) => all[(at + step * 2) % all.length] ?? '')
}

interface Ending {
  readonly act: 'close' | 'replace'
  readonly by: string
  readonly place: string
  /** Which of the place's points, in the order in which they were opened. */
  readonly at: number
  /** Days before today. */
  readonly days: number
  readonly reason: string
}

const endings: readonly Ending[] = [
  {
    act: 'replace',
    by: 'community',
    place: '双寨社区居民委员会',
    at: 0,
    days: 11,
    reason: '海报被雨淋坏，部分模块扫不出来。',
  },
  {
    act: 'close',
    by: 'xinzhu',
    place: '骏马社区居民委员会',
    at: 0,
    days: 8,
    reason: '此处围挡施工，暂时没有地方张贴。',
  },
  {
    act: 'replace',
    by: 'owner',
    place: '西航社区居委会',
    at: 0,
    days: 5,
    reason: '有人把二维码拍照发到外区微信群，换码重贴。',
  },
]

/** The owner opens points in both streets on the day. */
export async function playPoints(stage: Stage, opened: Day): Promise<void> {
  const { player } = stage
  const places = await placesUnder(player.db, 'all').select('place.kind').execute()
  const byStreet = Map.groupBy(
    places.map(({ id, streetId, kind }, at) => ({ streetId, placeId: id, sites: [...sitesOf(kind, at)] })),
    (row) => row.streetId,
  )
  for (const rows of byStreet.values()) {
    const openings = rows.map(({ placeId, sites }) => ({ placeId, sites }))
    await player.play('owner', morning(opened), (caller, key) => caller.point.open({ openings, key }))
  }
}

/** What was torn or copied in the last days is replaced by whoever sees to it. */
export async function endPoints(stage: Stage, opened: Day, today: Day): Promise<void> {
  const { player, unitId } = stage
  for (const { act, by, place, at, days, reason } of endings) {
    const points = await player.db
      .selectFrom('point')
      .select(['id', 'site'])
      .where('placeId', '=', unitId(place))
      .where('openedAt', '=', morning(opened))
      .orderBy('code')
      .execute()
    const id = points[at]?.id ?? ''
    const seen = await seenOf(stage, 'point', id)
    await player.play(by, instantOf(addDays(today, -days), 15), (caller, key) =>
      caller.point[act]({ id, seen, reason, key }),
    )
  }
}
