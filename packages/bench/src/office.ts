import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '@ratchet/api/context'
import { connectServer } from '@ratchet/api/database/connect'
import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import { createCaller } from '@ratchet/api/router'
import { usualViewRule } from '@ratchet/domain/ballot/view-rule'
import { addDays, type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import { type BankId, bankItem } from '@ratchet/domain/questionnaire/bank'
import type { Product } from './product.ts'

const STREETS = 4
const PLACES = 44
const SITES = 6
/** Seven questions, as many as a response of PERFORMANCE "Limits measured" has. */
export const asked: readonly BankId[] = [
  'teaching',
  'transport',
  'sanitation',
  'cadre_style',
  'property',
  'overall',
  'gain',
]

export interface Office {
  readonly campaignId: string
  readonly codes: readonly string[]
}

const both = (text: string) => ({ zh: text, en: text })
const bankWords = { question: both, option: both, years: both('years') }

/** The smallest office in which a campaign runs today: 44 communities, 264 points, made by the procedures themselves. */
export async function openOffice({ databaseUrl, keyring }: Product): Promise<Office> {
  const { db, close } = connectServer(databaseUrl)
  const now = new Date().toISOString() as Instant
  const today = dayOf(now)
  const contextOf = (actor: Context['actor']): Context => ({
    db,
    keyring,
    actor,
    now,
    newId: randomUUID,
    randomBytes,
    requestId: randomUUID(),
    from: null,
    profile: 'production',
  })
  const key = () => randomUUID()
  try {
    const zoneSince = addDays(today, -3650)
    const account = { username: 'bench', name: 'Bench', password: randomBytes(18).toString('hex'), zoneName: 'Zone' }
    const { zoneId } = await createFirstAdmin(contextOf(null), { ...account, zoneSince })
    const as = (role: Role) =>
      createCaller(contextOf({ userId: randomUUID(), name: role, grants: [{ role, unitId: zoneId, path: [zoneId] }] }))
    const [admin, owner] = [as('admin'), as('owner')]

    const addUnit = (parentId: string, kind: 'street' | 'community', name: string) =>
      admin.unit.add({ parentId, kind, name, sinceDay: zoneSince, key: key() })
    const streets = []
    for (let at = 1; at <= STREETS; at += 1) streets.push(await addUnit(zoneId, 'street', `Street ${at}`))
    const places = []
    for (let at = 0; at < PLACES; at += 1)
      places.push(await addUnit(streets[at % STREETS]?.id ?? '', 'community', `Community ${at + 1}`))

    const questionnaireId = await issueQuestionnaire(owner)
    const days = { firstDay: today, lastDay: addDays(today, 13) as Day }
    const plan = { name: 'Bench', questionnaireId, ...days, viewRule: usualViewRule }
    const campaign = await owner.campaign.plan({ ...plan, key: key() })
    for (const place of places)
      await owner.point.open({
        openings: [{ placeId: place.id, sites: Array.from({ length: SITES }, (_, at) => `Gate ${at + 1}`) }],
        key: key(),
      })
    const points = await db.selectFrom('point').select('code').execute()
    return { campaignId: campaign.id, codes: points.map(({ code }) => code) }
  } finally {
    await close()
  }
}

async function issueQuestionnaire(owner: ReturnType<typeof createCaller>): Promise<string> {
  const key = () => randomUUID()
  const title = both('Bench')
  const drafted = await owner.questionnaire.draft({ name: 'Bench', kind: 'qr', title, key: key() })
  const items = asked.map((id) => bankItem(id, bankWords))
  const content = { kind: 'qr' as const, title, introduction: both(''), items, scalesEdition: 1, approval: null }
  const edited = await owner.questionnaire.edit({ ...content, id: drafted.id, seen: drafted.version, key: key() })
  await owner.questionnaire.issue({ id: drafted.id, seen: edited.version, key: key() })
  return drafted.id
}
