import type { Role } from '@ratchet/domain/people/role'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { roleWords } from './role.ts'

/** A sentence for a refusal: what is wrong and what to do, with the figures of its details. */
export type RefusalSentences<Code extends string> = Readonly<Record<Code, (details: RefusalDetails) => string>>

/** Refusals that belong to no noun: the choke point, replays, races, the database. */
export type HouseRefusal =
  | 'not-signed-in'
  | 'not-permitted'
  | 'outside-your-units'
  | 'not-found'
  | 'stale'
  | 'key-reused'
  | 'database-away'
  | 'queue-full'

/** The roles that can, named in the language; empty where a refusal does not say them. */
const rolesIn = (names: Readonly<Record<Role, string>>, { roles }: RefusalDetails, between: string): string =>
  Array.isArray(roles) ? roles.map((role) => names[role as Role] ?? String(role)).join(between) : ''

const zh: RefusalSentences<HouseRefusal> = {
  'not-signed-in': () => '登录已失效，请重新登录。填写的内容仍在本页。',
  'not-permitted': (d) => {
    const roles = rolesIn(roleWords.zh, d, '、')
    return roles
      ? `此事项由“${roles}”角色办理。需要办理的，请与系统管理员联系授权。`
      : '您的角色不能办理此事项。需要办理的，请与系统管理员联系授权。'
  },
  'outside-your-units': () => '该单位不在您的授权范围内。',
  'not-found': () => '没有找到，可能已被撤销或并入其他单位。',
  stale: () => '您打开之后，内容已被他人改过。两份都在，请逐项选择后再保存。',
  'key-reused': () => '同一张表单已经用另一份内容提交过。刷新页面后再提交。',
  'queue-full': () => '现在提交的人太多，内容尚未保存，仍在本页。请过一会儿再点“提交”。',
  'database-away': () => '数据库暂时连不上，内容尚未保存，仍在本页。稍后点“重试”。',
}
const en: RefusalSentences<HouseRefusal> = {
  'not-signed-in': () => 'Your session has ended. Sign in again; what you typed is still on this page.',
  'not-permitted': (d) => {
    const roles = rolesIn(roleWords.en, d, ', ')
    return roles
      ? `Roles that can do this: ${roles}. Ask the administrator for one if you need it.`
      : 'Your role cannot do this. Ask the administrator for the role if you need it.'
  },
  'outside-your-units': () => 'This unit is outside the part of the tree that your role covers.',
  'not-found': () => 'Not found. It may have been withdrawn or merged into another unit.',
  stale: () => 'Somebody changed this after you opened it. Both versions are here: choose line by line, then save.',
  'key-reused': () => 'This form was already sent with other content. Reload the page and send it again.',
  'queue-full': () =>
    'Too many people are sending at once. Nothing was saved; your text is still here. Send it again in a moment.',
  'database-away': () =>
    'The database cannot be reached. Nothing was saved; your text is still here. Try again shortly.',
}
export const refusalWords = { zh, en }
