import { answersSchema } from '@ratchet/domain/questionnaire/answer'
import type { Selectable } from 'kysely'
import { commitmentTo } from '../contact/sealed.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import type { Household, HouseholdVisit } from '../database/tables.gen.ts'
import { doorIndex, householdKey, openDoor } from '../household/door.ts'
import { canonical } from './digest.ts'
import type { Report } from './report.ts'

const PAGE = 500

type Visit = Pick<Selectable<HouseholdVisit>, 'householdId' | 'answers' | 'answersCommitment'>

/**
 * What the trail binds of households only by commitments: doors, and what was answered behind them. Each is recomputed
 * under the household's own key; of one that was erased there is no key, and no door.
 */
export async function verifyDoors(
  db: Db,
  keyring: Keyring,
  report: Report,
  onPage: () => Promise<void>,
): Promise<number> {
  let households = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { page, visits } = await readPage(db, after)
    const visitsOf = Map.groupBy(visits, (row) => row.householdId)
    for (const household of page) {
      const wrong = (detail: string) => report('sealed-changed', `household ${household.id}`, detail)
      try {
        for (const what of changedIn(keyring, household, visitsOf.get(household.id) ?? [])) wrong(what)
      } catch {
        wrong('its key or its door does not open')
      }
    }
    households += page.length
    await onPage()
    after = page.at(-1)?.id ?? after
    if (page.length < PAGE) return households
  }
}

/** Read as of one moment: what is erased meanwhile must not look like half of it. */
function readPage(db: Db, after: string) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const page = await tx
        .selectFrom('household')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute()
      const ids = page.map((row) => row.id)
      if (ids.length === 0) return { page, visits: [] as Visit[] }
      const visits = await tx
        .selectFrom('householdVisit')
        .select(['householdId', 'answers', 'answersCommitment'])
        .where('householdId', 'in', ids)
        .where('answersCommitment', 'is not', null)
        .execute()
      return { page, visits }
    })
}

function* changedIn(keyring: Keyring, household: Selectable<Household>, visits: readonly Visit[]): Generator<string> {
  const key = householdKey(keyring, household)
  const door = openDoor(keyring, household)
  if (household.erasedAt || key === null || door === null) {
    const left = [household.door, household.doorIndex, household.ownKey]
    if (left.some((value) => value !== null)) yield 'it was erased, and there is something again'
    return
  }
  if (commitmentTo(key, door) !== household.doorCommitment) yield 'its door is not what was recorded'
  // Else whoever knows another door finds this household by it.
  else if (doorIndex(keyring, household.placeId, door, household.doorIndexKeyId ?? '') !== household.doorIndex)
    yield 'its door index is not what was recorded'
  for (const { answers, answersCommitment } of visits) {
    const text = answers === null ? '' : canonical(answersSchema.parse(answers))
    if (commitmentTo(key, text) !== answersCommitment) yield 'what was answered there is not what was recorded'
  }
}
