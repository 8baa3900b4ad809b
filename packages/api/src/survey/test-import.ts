import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readDivisions } from '@ratchet/documents/divisions'
import { readSheets } from '@ratchet/documents/sheet'
import type { Day } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import type { Db } from '../database/connect.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'

const data = (name: string) => readFileSync(new URL(`../../../../data/${name}`, import.meta.url))

/** The real streets and communities, a firm, and people who may import its waves. */
export async function openSurveyOffice(db: Db) {
  const zone = randomUUID()
  const unit = { code: null, parentId: null, sort: 0, sinceDay: '2020-01-01', illustrative: false, version: 1 }
  await db
    .insertInto('unit')
    .values({ ...unit, id: zone, kind: 'zone', name: '开发区' })
    .execute()
  const firmUnit = async (name: string) => {
    const id = randomUUID()
    await db
      .insertInto('unit')
      .values({ ...unit, id, parentId: zone, kind: 'survey_firm', name })
      .execute()
    return id
  }
  const [own, other] = [await firmUnit('甲机构'), await firmUnit('乙机构')]
  // Every call is a second later than the one before: imports of a wave have an order.
  let calls = 0
  const now = () => new Date(Date.parse(testNow) + 1000 * calls++).toISOString() as typeof testNow
  const as = (role: Role, path: readonly string[] = [zone]) => {
    const actor = actorOf(role, path)
    return createCaller(() => contextOf(db, actor, now()))
  }
  const key = () => randomUUID()
  const { units } = readDivisions(await readSheets(data('divisions.csv')))
  const divisions = units.map(({ code, name, kind, parentCode }) => ({ code, name, kind, parentCode }))
  await as('admin').unit.importDivisions({ divisions, sinceDay: '2020-01-01' as Day, key: key() })

  const owner = as('owner')
  const deps = { db, keyring: testKeyring, checkpointFolder: '', readNow: async () => now() }
  return {
    zone,
    key,
    as,
    owner,
    deps,
    surveyor: as('surveyor', [zone, own]),
    otherSurveyor: as('surveyor', [zone, other]),
    /** One of the open deliveries, as it is handed in. */
    delivery: (name: string) => ({ name, content: data(`open/${name}`).toString('base64') }),
    schedule: (quarter: string, scheduledFor: string, firm = '甲机构') =>
      owner.survey.scheduleWave({ quarter: quarter as never, firm, scheduledFor: scheduledFor as never, key: key() }),
    work: () => workJobs(deps, jobKinds),
  }
}
