import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { usualTerms } from '@ratchet/domain/lookback/lookback'
import type { Db } from '../database/connect.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { createCaller } from '../router.ts'
import { contextOf, testNow } from '../test-context.ts'

export const today = dayOf(testNow)
/** Twenty days ago, when things were closed. */
export const closedAt = instantOf(addDays(today, -20), 10)
export const later = (days: number, hour = 10): Instant => instantOf(addDays(today, days), hour)

/** An office with closed matters, and ways to bring a round of look-back as far as a test wants. */
export async function openLookbackOffice(db: Db) {
  const office = await openRectificationOffice(db)
  let phones = 0
  /** A matter that so many people with a number raised, closed by the lead unit. */
  const closed = async (voices: number, { consented = true, at = closedAt, title = '路灯不亮' } = {}) => {
    const opinions = []
    for (let at = 0; at < voices; at += 1) {
      phones += 1
      await office.say({ phone: `1380000${String(phones).padStart(4, '0')}`, consentVersion: consented ? 1 : null })
      const { id } = await office.last()
      opinions.push({ id, seen: 1 })
    }
    const owner = await office.call('李岚')
    const about = { title, theme: 'transport' as const, placeId: office.community, urgent: false }
    const concernId = voices > 0 ? (await owner.concern.open({ ...about, opinions, key: key() })).id : null
    const item = await office.open({ concernId, title })
    await office.close(item, { now: at })
    return { itemId: item.id, opinions: opinions.map((one) => one.id) }
  }
  const as = async (name: string, now?: Instant) => (await office.call(name, now)).lookback
  const freeze = async (change: object = {}) =>
    (await as('李岚')).freeze({ cycleId: '2026H2', quarter: null, ...usualTerms, ...change, key: key() } as never)
  const announced = { source: '双色球第2026138期开奖号码', day: addDays(today, 1) as Day }
  const text = '07 12 16 23 28 31 + 09'
  const publish = async (id: string, seen = 1) => (await as('李岚')).publish({ id, seen, announced, key: key() })
  /** Frozen, published, seeded and drawn, two days later. */
  const drawn = async (seed = text) => {
    const { id } = await freeze()
    await publish(id)
    await (await as('李岚', later(1))).proposeSeed({ id, seen: 2, text: seed, key: key() })
    await (await as('马志强', later(1))).confirmSeed({ id, seen: 3, text: seed, key: key() })
    await (await as('李岚', later(2))).draw({ id, seen: 4, key: key() })
    return id
  }
  const find = async (id: string) => (await as('李岚')).find({ id })
  const give = async (lookbackId: string, name = '马志强') =>
    (await as('李岚', later(2))).assign({
      lookbackId,
      caseIds: (await find(lookbackId)).cases.map((one) => one.id),
      askerId: office.idOf(name),
      key: key(),
    })
  const settle = async (id: string, outcome: string, { by = '马志强', seen = 2, now = later(3), note = '' } = {}) =>
    (await as(by, now)).settle({ id, seen, outcome, note, key: key() } as never)
  const visitor = createCaller(contextOf(db, null, later(3))).lookback
  return {
    ...office,
    admin: office.as('admin'),
    closed,
    as,
    freeze,
    publish,
    announced,
    text,
    drawn,
    find,
    give,
    settle,
    visitor,
  }
}

/** A round of a cycle in which nobody can be called: the inspector sees every closed item on site and finds it done. */
export async function seeOnSite(
  office: Awaited<ReturnType<typeof openRectificationOffice>>,
  cycleId: CycleId,
  days = 20,
): Promise<void> {
  const as = async (name: string) => (await office.call(name, later(days))).lookback
  const owner = await as('李岚')
  const { id } = await owner.freeze({ cycleId, quarter: null, ...usualTerms, key: key() })
  await owner.publish({ id, seen: 1, announced: null, key: key() })
  await owner.draw({ id, seen: 2, key: key() })
  const inspector = await as('马志强')
  for (const site of (await owner.find({ id })).sites) {
    await owner.sendVisitor({ id: site.id, seen: 1, visitorId: office.idOf('马志强'), key: key() })
    const photo = await inspector.addVisitPhoto({ id: site.id, name: 'a.png', content: office.png, key: key() })
    await inspector.seeOnSite({ id: site.id, seen: 2, outcome: 'fixed', note: '', photoIds: [photo.id], key: key() })
  }
  await owner.complete({ id, seen: 3, key: key() })
}
