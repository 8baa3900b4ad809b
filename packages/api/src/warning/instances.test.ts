import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { runThree, TODAY } from './three-instances.ts'
import { escalateDue } from './warning.jobs.ts'

/** Rows of a query that says what is there more than once. */
const TURNS = 3

test.skipIf(inject('databaseKind') !== 'server')(
  'three instances with different clocks, paused and killed: each draft, each escalation and each message is there once',
  async () => {
    const { db, url } = await testDatabase()
    const { office, got, kills } = await runThree(db, url ?? '', TURNS)
    expect(kills).toBe(TURNS)
    const doubled = async (query: ReturnType<typeof sql>) =>
      (await sql`select * from (${query}) found where n <> 1`.execute(db)).rows
    // Its row is unique by constraint: that it was done once is what the trail, the notices and the messages say.
    expect(
      await doubled(sql`select subject_id, count(*) as n from fact where act = 'warning.drafted' group by subject_id`),
    ).toEqual([])
    expect(
      await doubled(sql`select e.id, count(f.id) as n from warning_escalation e left join fact f on f.act = 'warning.escalated'
        and f.subject_id = e.warning_id::text and f.payload ->> 'kind' = e.kind and f.payload ->> 'dueDay' = e.due_day::text group by e.id`),
    ).toEqual([])
    expect(
      await doubled(
        sql`select user_id, subject_id, count(*) as n from notice where kind = 'warning.drafted' group by user_id, subject_id`,
      ),
    ).toEqual([])
    expect(
      await doubled(sql`select w.id, count(m.id) as n from warning w left join outbox_message m on m.kind = 'warning.drafted'
        and m.subject_id = w.id::text group by w.id`),
    ).toEqual([])
    const { rows: there } = await sql<{ escalations: number; drafts: number; facts: number }>`select
      (select count(*) from warning_escalation)::integer as escalations, (select count(*) from warning)::integer as drafts,
      (select count(*) from fact where act = 'warning.drafted')::integer as facts`.execute(db)
    expect(there[0]?.escalations).toBeGreaterThan(TURNS)
    expect(there[0]?.drafts).toBeGreaterThan(TURNS)
    expect(there[0]?.facts).toBe(there[0]?.drafts)
    // A clock that is behind undoes nothing that one ahead did: only a heavier rule takes a draft back.
    const lapsed = await sql<{ reason: string }>`select distinct reason from warning where status = 'lapsed'`.execute(
      db,
    )
    expect(lapsed.rows.map((row) => row.reason)).toEqual(lapsed.rows.length > 0 ? ['heavier-rule'] : [])
    expect(await sql`select 1 from fact where act = 'warning.revived'`.execute(db).then((it) => it.rows)).toEqual([])
    // What a killed instance left is healed by the next round: nothing is still to be done.
    expect(await office.look(TODAY)).toEqual({ drafted: 0, turned: 0 })
    expect(await escalateDue(office.depsAt(TODAY))).toBe(0)
    const sent = await db.selectFrom('outboxDelivery').select(['status', 'messageId']).execute()
    expect(sent.every((row) => row.status === 'delivered')).toBe(true)
    expect(new Set(got.map((one) => one.id))).toEqual(new Set(sent.map((row) => row.messageId)))
    await sealAll(db, testNow)
    expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
  },
  120_000,
)
