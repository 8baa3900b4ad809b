import type { Instant } from '@ratchet/domain/day'
import type { Role } from '@ratchet/domain/people/role'
import { key, openOffice } from '../cycle/test-office.ts'
import type { Db } from '../database/connect.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

/** The instant in the morning of the day, in Shanghai. */
export const morning = (day: string) => `${day}T01:00:00.000Z` as Instant

/** A unit with a head before the year, one in it who has an account, a deputy, and a leader; cases opened by hand. */
export async function openCaseOffice(db: Db) {
  const office = await openOffice(db, { catalogues: false })
  const { zoneId, lead, street } = office
  const admin = office.as('admin')
  const account = async (username: string, name: string) =>
    (await admin.account.add({ username, name, password: 'long-enough-for-a-test', key: key() })).id
  const headUser = await account('head', '罗凯')
  const leaderUser = await account('leader', '周建平')
  const ownerUser = await account('owner', '李岚')
  const post = async (kind: 'principal' | 'deputy', title: string) =>
    (await admin.post.add({ unitId: lead, kind, title, key: key() })).id
  const appoint = (postId: string, who: object, fromDay: string, beforeDay: string | null) =>
    admin.post.appoint({ postId, who, fromDay, beforeDay, key: key() } as never)
  const [principal, deputy, vacant] = [
    await post('principal', '局长'),
    await post('deputy', '副局长'),
    await post('deputy', '总工'),
  ]
  await appoint(principal, { name: '冯建军' }, '2020-01-01', '2025-01-01')
  await appoint(principal, { userId: headUser }, '2025-01-01', null)
  await appoint(deputy, { name: '孙宁' }, '2025-03-01', null)
  await appoint(vacant, { name: '后任者' }, '2026-06-01', null)
  const people = await db.selectFrom('person').select(['id', 'name']).execute()
  const personOf = (name: string) => people.find((row) => row.name === name)?.id ?? ''

  const callers = new Map<string, ReturnType<typeof actorOf>>([
    ['head', actorOf('lead_unit', [zoneId, lead], headUser)],
    ['leader', actorOf('leader', [zoneId], leaderUser)],
    ['owner', actorOf('owner', [zoneId], ownerUser)],
    ['clerk', actorOf('lead_unit', [zoneId, lead])],
    ['other', actorOf('unit', [zoneId, street])],
  ])
  const as = (name: string, day = '2026-11-23', role: Role = name as Role) => {
    const actor = callers.get(name) ?? actorOf(role, [zoneId])
    callers.set(name, actor)
    return createCaller(contextOf(db, actor, morning(day)))
  }

  const byHand = {
    ...{ year: 2025, aspect: 'investment' as const, unitId: lead, clause: '11', clauseText: '', circularId: null },
    reasons: '年度下降幅度最大，建议启动',
    suggested: [
      { target: 'principal', kind: 'not_excellent', amount: null },
      { target: 'principal', kind: 'bonus_cut', amount: 5 },
      { target: 'deputy', kind: 'not_excellent', amount: null },
    ],
  } as const
  /** A second leader opens it, so that the first one may decide. */
  const open = (day = '2026-11-02') =>
    as('second', day, 'leader').case.openByHand({ ...byHand, suggested: [...byHand.suggested], key: key() })
  const seen = async (id: string) => ({ id, seen: (await as('owner').case.find({ id })).case.version, key: key() })

  /** From the proposal to a statement that was handed in on 9 November. */
  async function hear(): Promise<string> {
    const { id } = await open()
    await as('owner', '2026-11-03').case.serveNotice({ ...(await seen(id)), text: '符合第11条情形，建议……' })
    await as('clerk', '2026-11-04').case.receiveNotice({ ...(await seen(id)), basis: '', day: '2026-11-04' as never })
    const text = '用地指标后延，请求容错'
    await as('clerk', '2026-11-09').case.state({ ...(await seen(id)), text, basis: '', files: [] })
    return id
  }
  const decision = {
    ...{
      outcome: 'apply' as const,
      reasons: '条件成立',
      onStatement: '部分采纳',
      tolerance: '',
      meeting: '主任办公会',
    },
    ...{ minutesNumber: '〔2026〕14号', meetingDay: '2026-11-10' as never },
    effects: [
      { postId: principal, personId: personOf('罗凯'), kind: 'not_excellent', amount: null },
      { postId: principal, personId: personOf('罗凯'), kind: 'bonus_cut', amount: 5 },
    ],
  } as const
  const decide = async (id: string, given: object = {}, who = 'leader') =>
    as(who, '2026-11-11', 'leader').case.decide({
      ...(await seen(id)),
      decision: { ...decision, effects: [...decision.effects], ...given },
    })
  return { ...office, as, open, seen, hear, decide, decision, byHand, posts: { principal, deputy, vacant }, personOf }
}
