import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'
import { issueQr, planCampaign } from './test-campaign.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { owner, as, zoneId, street } = office
const questionnaireId = await issueQr(owner)
const plan = (firstDay: string, lastDay: string, asked = questionnaireId) =>
  planCampaign(owner, firstDay, lastDay, asked)
const find = async (id: string) => (await owner.campaign.find({ id })).campaign
const refusedWith = (code: string) => ({ cause: { code } })
const content = (firstDay: string, lastDay: string) =>
  ({ name: '改期', questionnaireId, firstDay, lastDay, viewRule: { ...usualViewRule, noProofPerDay: 5 } }) as never
/** The owner on another day. */
const ownerOn = (day: string) => as('owner', 'owner', `${day}T02:00:00.000Z` as never).campaign

test('a campaign is planned with its rule, and its ballots have a place at once', async () => {
  const { id } = await plan('2026-12-01', '2026-12-14')
  expect(await find(id)).toMatchObject({
    standing: 'planned',
    quarter: '2026Q4',
    viewRule: usualViewRule,
    illustrative: true,
    collected: { design: 'opt_in', forms: 0 },
  })
  const suffix = id.replaceAll('-', '')
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relname like ${`ballot%${suffix}`}`.execute(db)
  expect(new Set(rows.map((row) => row.name))).toEqual(new Set([`ballot_${suffix}`, `ballot_answer_${suffix}`]))
  expect(await actsOf(db, id)).toEqual(['campaign.planned'])
})

test('what a rule refuses leaves nothing', async () => {
  const count = async () => (await owner.campaign.list({})).campaigns.length
  const before = await count()
  await expect(plan('2026-12-14', '2026-12-20')).rejects.toMatchObject({
    cause: { code: 'days-overlap', details: { name: '码上评 2026-12-01', lastDay: '2026-12-14' } },
  })
  await expect(plan('2026-12-20', '2026-12-19')).rejects.toMatchObject(refusedWith('ends-before-it-begins'))
  await expect(plan('2026-11-22', '2026-11-25')).rejects.toMatchObject(refusedWith('begins-in-the-past'))
  const other = await issueQr(owner, { kind: 'quarterly' })
  await expect(plan('2026-12-20', '2026-12-21', other)).rejects.toMatchObject(refusedWith('not-a-qr-questionnaire'))
  expect(await count()).toBe(before)
})

test('of two who plan the same days at once one does, the other is told by whom the days are taken', async () => {
  const both = await Promise.allSettled([plan('2027-02-01', '2027-02-10'), plan('2027-02-10', '2027-02-20')])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject(refusedWith('days-overlap'))
})

test('the database itself lets no two campaigns run on one day', async () => {
  const row = await db.selectFrom('campaign').selectAll().where('firstDay', '=', '2026-12-01').executeTakeFirstOrThrow()
  const twin = db
    .insertInto('campaign')
    .values({ ...row, id: key(), firstDay: '2026-12-10', viewRule: JSON.stringify(row.viewRule) })
    .execute()
  await expect(twin).rejects.toThrow(/campaign_one_at_a_time/)
})

test('a plan changes until its first day, on the version that was seen; then it can only end, with a reason', async () => {
  const { id } = await plan('2027-03-01', '2027-03-14')
  await owner.campaign.edit({ id, seen: 1, ...(content('2027-03-02', '2027-03-15') as object), key: key() } as never)
  expect(await find(id)).toMatchObject({ name: '改期', firstDay: '2027-03-02', version: 2 })
  expect((await find(id)).viewRule.noProofPerDay).toBe(5)
  const change = content('2027-03-02', '2027-03-20') as object
  const edit = (day: string, seen: number) => ownerOn(day).edit({ id, seen, ...change, key: key() } as never)
  await expect(edit('2027-03-01', 1)).rejects.toMatchObject(refusedWith('stale'))
  await expect(edit('2027-03-02', 2)).rejects.toMatchObject(refusedWith('campaign-begun'))

  const end = (day: string) => ownerOn(day).end({ id, seen: 2, reason: '机房检修，改到下旬再办。', key: key() })
  await expect(end('2027-03-01')).rejects.toMatchObject(refusedWith('campaign-not-begun'))
  await end('2027-03-05')
  expect(await find(id)).toMatchObject({ lastDay: '2027-03-05', endReason: '机房检修，改到下旬再办。', version: 3 })
  await expect(ownerOn('2027-03-05').end({ id, seen: 3, reason: '再结束一次', key: key() })).rejects.toMatchObject(
    refusedWith('campaign-ended'),
  )
  // The days that are left are free again.
  await plan('2027-03-06', '2027-03-15')
  expect(await actsOf(db, id)).toEqual(['campaign.planned', 'campaign.edited', 'campaign.ended'])
})

test('whoever works on satisfaction reads campaigns; nobody but the owner plans, changes or ends one', async () => {
  const unit = createCaller(contextOf(db, actorOf('unit', [zoneId, street])))
  expect((await unit.campaign.list({})).campaigns.length).toBeGreaterThan(0)
  const id = (await owner.campaign.list({})).campaigns.at(-1)?.id ?? ''
  for (const caller of [as('leader'), as('inspector'), unit]) {
    const days = content('2027-06-01', '2027-06-10') as object
    await expect(caller.campaign.plan({ ...days, key: key() } as never)).rejects.toMatchObject(
      refusedWith('not-permitted'),
    )
    const given = { id, seen: 1, ...days, key: key() } as never
    await expect(caller.campaign.edit(given)).rejects.toMatchObject(refusedWith('not-permitted'))
    const ending = caller.campaign.end({ id, seen: 1, reason: '不想办了', key: key() })
    await expect(ending).rejects.toMatchObject(refusedWith('not-permitted'))
  }
  for (const role of ['surveyor', 'auditor', 'admin']) {
    await expect(as(role).campaign.list({})).rejects.toMatchObject(refusedWith('not-permitted'))
  }
})

test('what came in is counted by campaign: in all, today, aside, and from how many places', async () => {
  const { id } = await plan('2027-05-01', '2027-05-10')
  const [point, other] = [key(), key()]
  const row = { campaignId: id, pointId: point, placeId: street, unproved: 0, flagged: 0, helped: 0 }
  await db
    .insertInto('ballotPointDay')
    .values([
      { ...row, day: '2027-05-02', forms: 30, aside: 4 },
      { ...row, day: '2027-05-03', forms: 12, aside: 1 },
      { ...row, pointId: other, day: '2027-05-03', forms: 5, aside: 0 },
    ])
    .execute()
  const { campaign, today } = await ownerOn('2027-05-03').find({ id })
  expect([today, campaign.standing]).toEqual(['2027-05-03', 'running'])
  expect(campaign.collected).toEqual({
    design: 'opt_in',
    forms: 47,
    aside: 5,
    today: 17,
    yesterday: 30,
    places: 1,
    points: 2,
    days: [
      { day: '2027-05-02', forms: 30 },
      { day: '2027-05-03', forms: 17 },
    ],
  })
  // No ballot is behind them: the verification would say so.
  await db.deleteFrom('ballotPointDay').where('campaignId', '=', id).execute()
})

test('the trail is whole, and a campaign changed by hand is found', async () => {
  const findings = async () => (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings
  expect(await findings()).toEqual([])
  await sql`update campaign set last_day = last_day - 1 where first_day = '2026-12-01'`.execute(db)
  expect((await findings()).length).toBeGreaterThan(0)
})
