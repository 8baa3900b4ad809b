import type { Day } from '@ratchet/domain/day'
import { parsePlan } from '@ratchet/domain/strategy/parse-plan'
import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { key, ledgerOf, rows } from './test-ledger.ts'

const { db } = await testDatabase()
// No catalogue, no cycle, no result of any examination: an office on its first day.
const { owner, as, zoneId, lead } = await openOffice(db, { catalogues: false })
const next = async () => (await owner.ledger.firstDay({})).next

test('step by step from nothing to work: each step works by itself, and the page says what is next', async () => {
  expect(await next()).toBe('units')
  const worker = { username: 'zonghe', name: '王敏', password: 'ratchet-demo-2022', key: key() }
  const { id } = await as('admin').account.add(worker)
  await as('admin').account.grantRole({ userId: id, role: 'lead_unit', unitId: lead, key: key() })
  expect(await next()).toBe('cycle')
  await owner.cycle.open({ id: '2026H2', provisional: false, floorPolicy: 'published', key: key() })
  expect(await next()).toBe('ledger')
  const file = await ledgerOf(rows)
  await owner.ledger.import({ file, mapping: null, words: {}, cycleId: '2026H2', key: key() })
  await workJobs({ db, keyring: testKeyring, checkpointFolder: '/nowhere', readNow: async () => testNow }, jobKinds)
  expect(await next()).toBe('plan')
  const text = Buffer.from('1.开展环境整治。牵头单位：综合局；完成时限：12月底前').toString('base64')
  const read = await owner.strategy.readPlanFile({ file: { name: '方案.txt', content: text } })
  const [candidate] = parsePlan(read.text, (await owner.strategy.find({ cycleId: '2026H2' })).units, 2026).candidates
  expect(candidate).toMatchObject({ title: '开展环境整治', unitId: lead, due: '2026-12-31' })
  const measure = {
    line: 1,
    title: '开展环境整治',
    targetIds: [],
    unitId: lead,
    coUnitIds: [],
    start: null,
    due: '2026-12-31' as Day,
    expectedEffect: '',
  }
  await owner.measure.addFromPlan({ cycleId: '2026H2', rows: [measure], tasks: [], key: key() })
  expect(await next()).toBe('before-use')
  const { cycle } = await owner.ledger.firstDay({})
  await owner.cycle.markBeforeUse({
    cycleId: '2026H2',
    seen: cycle?.version ?? 0,
    joinsIn: 'rectification',
    key: key(),
  })
  const found = await owner.ledger.firstDay({})
  expect(found).toMatchObject({ next: 'work', imports: 1, items: 3, closedBefore: 1, measures: 1 })
  const content = {
    task: '日产日清',
    responsibleLeader: '赵启明',
    handler: '王敏',
    desk: '',
    standard: '连续十个工作日无积存',
    evidenceKind: '照片',
    start: '2026-11-24' as Day,
    end: '2026-12-20' as Day,
    cause: 'effort' as const,
    measures: '每日两清',
  }
  const clerk = createCaller(contextOf(db, actorOf('lead_unit', [zoneId, lead])))
  await clerk.rectification.submit({
    id: found.firstItemId ?? '',
    seen: 1,
    review: 'plan',
    content,
    evidence: [],
    key: key(),
  })
  expect(await next()).toBe(null)
})

test('whoever neither runs the cycle nor keeps the accounts does not see it; a broken plan says why', async () => {
  await expect(as('editor').ledger.firstDay({})).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  const file = { name: '方案.doc', content: Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64') }
  await expect(owner.strategy.readPlanFile({ file })).rejects.toMatchObject({ cause: { code: 'not-a-plan' } })
})
