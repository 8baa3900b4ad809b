import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import { openOffice } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'

const key = () => randomUUID()
const both = (text: string) => ({ zh: text, en: text })

/** An office with two units that are examined, a community under the street, and a household questionnaire that is issued. */
export async function openHouseholdOffice(db: Db) {
  const office = await openOffice(db)
  const place = async (name: string, kind: 'community' | 'village' = 'community') =>
    (
      await office.as('admin').unit.add({
        ...{ kind, name, parentId: office.street, sort: 0, sinceDay: '2025-01-01' as never },
        key: key(),
      })
    ).id
  const [community, village] = [await place('水流社区居民委员会'), await place('杏渡村民委员会', 'village')]
  const path = { lead: [office.zoneId, office.lead], street: [office.zoneId, office.street] }
  const actors = {
    lead: actorOf('lead_unit', path.lead),
    street: actorOf('unit', path.street),
    community: actorOf('unit', [...path.street, community]),
  }
  const go = (who: keyof typeof actors = 'lead', now: Instant = testNow) =>
    createCaller(contextOf(db, actors[who], now)).household
  const as = (role: Role, unitPath: readonly string[] = [office.zoneId], now: Instant = testNow) =>
    createCaller(contextOf(db, actorOf(role, unitPath), now)).household

  const { owner } = office
  const drafted = await owner.questionnaire.draft({
    name: '入户问卷',
    kind: 'household',
    title: both('入户'),
    key: key(),
  })
  const plain = { required: true, dontKnow: true }
  const items = [
    { ...plain, id: 'overall', kind: 'five', words: both('总的来说，您对这里的生活满意吗？') },
    { ...plain, id: 'aware', kind: 'yesno', words: both('您知道满意度提升工作吗？') },
    { id: 'wish', kind: 'text', words: both('最想改的一件事'), required: false, dontKnow: false, maxLength: 200 },
  ]
  const content = {
    kind: 'household',
    title: both('入户'),
    introduction: both(''),
    items,
    scalesEdition: 1,
    approval: null,
  }
  const edited = await owner.questionnaire.edit({
    ...content,
    id: drafted.id,
    seen: drafted.version,
    key: key(),
  } as never)
  const { id: questionnaireId } = await owner.questionnaire.issue({ id: drafted.id, seen: edited.version, key: key() })

  const answers = { overall: 4, aware: 1 }
  const done = {
    byUnitId: office.lead,
    unitIds: [office.lead],
    startedAt: '2026-11-23T00:30:00.000Z' as Instant,
    endedAt: '2026-11-23T00:31:00.000Z' as Instant,
    clock: 'phone' as const,
    mode: 'face' as const,
    outcome: 'done' as const,
    questionnaireId,
    answers,
    said: null,
  }
  const at = (door: string, placeId = community) => ({ household: { placeId, door } })
  const tried = { ...done, questionnaireId: null, answers: {} }
  const visit = (changed: Record<string, unknown> = {}, who: keyof typeof actors = 'lead', now: Instant = testNow) =>
    go(who, now).visit({ ...done, ...at('3号楼2单元501'), key: key(), ...changed } as never)
  return { ...office, community, village, actors, go, as, questionnaireId, done, tried, at, visit, key }
}
