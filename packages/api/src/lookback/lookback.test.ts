import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { testKeyring } from '../test-context.ts'
import { drawnCodes } from './drawing.ts'
import { later, openLookbackOffice, today } from './test-round.ts'

const { db } = await testDatabase()
const office = await openLookbackOffice(db)
const { as, freeze, publish, announced, text, find, give, settle, visitor } = office
const refused = (code: string) => ({ cause: { code } })

test('nothing is frozen while nothing was closed long enough, and what was closed lately is not in time', async () => {
  await expect(freeze()).rejects.toMatchObject(refused('nothing-to-look-at'))
  await office.closed(1, { at: later(-13) })
  await expect(freeze()).rejects.toMatchObject(refused('nothing-to-look-at'))
  expect(await (await as('李岚')).preview({ cycleId: '2026H2', quarter: null })).toMatchObject({ rows: 0, visits: 0 })
})

test('a round from its list to its outcome, and the trail of it', async () => {
  const good = await office.closed(2)
  const bad = await office.closed(3, { title: '井盖松动' })
  const silent = await office.closed(1, { consented: false, title: '公厕没水' })
  const nobody = await office.closed(0, { title: '路面破损' })
  const { id, population, visits, listHash } = await freeze({ tolerated: 0.1 })
  expect({ population, visits }).toEqual({ population: 5, visits: 2 })
  // Not yet public.
  expect(await visitor.published()).toEqual([])
  await expect((await as('李岚')).draw({ id, seen: 1, key: key() })).rejects.toMatchObject(
    refused('list-not-published'),
  )
  await expect(freeze()).rejects.toMatchObject(refused('round-running'))
  const soon = { source: '今日开奖', day: today }
  const early = (await as('李岚')).publish({ id, seen: 1, announced: soon, key: key() })
  await expect(early).rejects.toMatchObject(refused('seed-not-later'))
  await publish(id)
  expect(await visitor.published()).toMatchObject([{ listHash, population: 5, status: 'published', seedText: null }])

  const propose = async (now = later(1)) => (await as('李岚', now)).proposeSeed({ id, seen: 2, text, key: key() })
  await expect(propose(later(0))).rejects.toMatchObject(refused('seed-not-out'))
  await expect((await as('李岚')).draw({ id, seen: 2, key: key() })).rejects.toMatchObject(refused('seed-missing'))
  await propose()
  // One person typed it: nobody reads it, nothing is drawn by it.
  const [public1] = await visitor.published()
  expect(public1?.seedText).toBeNull()
  await expect((await as('李岚')).draw({ id, seen: 3, key: key() })).rejects.toMatchObject(refused('witness-missing'))
  const witness = await as('马志强', later(1))
  await expect(witness.confirmSeed({ id, seen: 3, text: '01 02 03 04', key: key() })).rejects.toMatchObject(
    refused('seed-differs'),
  )
  await witness.confirmSeed({ id, seen: 3, text: ` ${text}  `, key: key() })
  const both = await Promise.allSettled(
    [1, 2].map(async () => (await as('李岚', later(2))).draw({ id, seen: 4, key: key() })),
  )
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])

  // Anybody draws the same out of what is public.
  const { number } = await find(id)
  const round = await visitor.redraw({ number })
  const list = (round?.list ?? []).map((row) => ({ code: row.id, stratum: row.stratum })).reverse()
  expect(drawnCodes(list, { seedText: text, allocation: round?.allocation ?? [] })).toEqual(round?.drawn)
  expect(round).toMatchObject({ intact: true, fullSeed: `${text}|${listHash}` })
  expect(JSON.stringify(round)).not.toMatch(/1380000|路灯不亮/)

  await give(id)
  const { cases } = await find(id)
  expect(cases).toHaveLength(round?.drawn.length ?? 0)
  const mine = await (await as('马志强', later(3))).mine({})
  expect(mine.cases.every((one) => one.opinionId !== null && one.reachable)).toBe(true)
  const ofBad = cases.filter((one) => one.item?.id === bad.itemId)
  const rest = cases.filter((one) => one.item?.id !== bad.itemId)
  for (const one of rest) await settle(one.id, 'satisfied')
  const [first, ...others] = ofBad
  expect(await settle(first?.id ?? '', 'unsatisfied', { note: '还是晃' })).toMatchObject({ reopened: true })
  for (const one of others) expect(await settle(one.id, 'unsatisfied')).toMatchObject({ reopened: false })
  const itemOf = async (itemId: string) => (await (await office.items('李岚')).find({ id: itemId })).item
  expect(await itemOf(bad.itemId)).toMatchObject({ status: 'reopened', round: 2 })
  expect((await itemOf(bad.itemId)).dueDay).not.toBeNull()
  expect((await itemOf(good.itemId)).status).toBe('verified')
  expect(await office.told('王敏', bad.itemId)).toContain('reopened')
  await expect((await as('李岚', later(4))).complete({ id, seen: 5, key: key() })).rejects.toMatchObject(
    refused('visits-open'),
  )

  const sites = (await find(id)).sites
  expect(sites.map((site) => site.itemId).toSorted()).toEqual([silent.itemId, nobody.itemId].toSorted())
  for (const site of sites) {
    const send = (name: string) => async () =>
      (await as('李岚', later(3))).sendVisitor({ id: site.id, seen: 1, visitorId: office.idOf(name), key: key() })
    await expect(send('王敏')()).rejects.toMatchObject(refused('own-work'))
    await send('任勇')()
    const there = await as('任勇', later(4))
    const see = (photoIds: string[]) =>
      there.seeOnSite({ id: site.id, seen: 2, outcome: 'fixed', note: '已修好', photoIds, key: key() })
    await expect(see([])).rejects.toMatchObject(refused('photo-missing'))
    const photo = await there.addVisitPhoto({ id: site.id, name: 'a.png', content: office.png, key: key() })
    await see([photo.id])
  }
  await (await as('李岚', later(5))).complete({ id, seen: 5, key: key() })
  const page = await (await as('李岚', later(5))).list({ cycleId: '2026H2' })
  expect(page.rounds[0]).toMatchObject({ status: 'completed', visits: { all: 2, fixed: 2 } })
  expect(page.share).toMatchObject({ method: 'hypergeometric' })
  expect(page.reopened).toMatchObject([{ id: bad.itemId, by: 'voice' }])
  const acts = new Set((await office.actsOf(id)).map((act) => act.replace('lookback.', '')))
  const steps = ['frozen', 'published', 'seedProposed', 'seedConfirmed', 'drawn', 'assigned', 'asked', 'completed']
  expect([...acts].toSorted()).toEqual([...steps, 'visitAssigned', 'photoAdded', 'visited'].toSorted())
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
}, 60_000)

test('one seed draws one list; a list already looked at is not listed again', async () => {
  await office.closed(1, { title: '垃圾桶满' })
  const { id, population } = await freeze()
  expect(population).toBe(1)
  await publish(id)
  const again = (await as('李岚', later(1))).proposeSeed({ id, seen: 2, text, key: key() })
  await expect(again).rejects.toMatchObject(refused('seed-used'))
  await expect((await as('李岚')).void({ id, seen: 2, reason: ' ', key: key() })).rejects.toMatchObject(
    refused('reason-missing'),
  )
  const giveUp = async (name: string) =>
    (await as(name, later(1))).void({ id, seen: 2, reason: '开奖推迟', key: key() })
  for (const name of ['李岚', '吴倩']) await expect(giveUp(name)).rejects.toMatchObject(refused('void-second-person'))
  await expect(giveUp('王敏')).rejects.toMatchObject(refused('not-permitted'))
  await giveUp('马志强')
  expect((await visitor.published()).find((row) => row.status === 'voided')).toMatchObject({ voidReason: '开奖推迟' })
  // What stood on a voided list is free again.
  expect((await freeze()).population).toBe(1)
  expect(announced.day > today).toBe(true)
})
