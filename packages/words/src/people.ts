/** Words about people 机构与人员用语: roles, units, posts, accounts. Source: SPEC §2. */
import type { PostKind } from '@ratchet/domain/people/post'
import type { Role } from '@ratchet/domain/people/role'
import type { Owed } from '@ratchet/domain/people/second-factor'
import { peopleRefusal } from './people-refusal.ts'
import { roleWords, unitKindWords } from './role.ts'

/** What a role is for, in one line, for whoever gives it out. */
const zhDuty: Record<Role, string> = {
  owner: '组织人事部：开周期、定目标、汇总推进',
  leader: '看全局，确认例外事项和问责',
  lead_unit: '牵头一个市考单项',
  unit: '承担任务，对本辖区负责',
  surveyor: '只办本机构承接的测评',
  inspector: '督办、复核，与归口管理相互制约',
  editor: '发布对外内容',
  auditor: '查看审计留痕，只读',
  admin: '管账号和机构树，不办业务',
}
const enDuty: Record<Role, string> = {
  owner: 'Opens cycles, sets targets, keeps the whole together',
  leader: 'Reads all; confirms exceptions and accountability',
  lead_unit: 'Leads one aspect of the examination',
  unit: 'Takes tasks and answers for its area',
  surveyor: 'Works on its own surveys only',
  inspector: 'Follows up and checks, the owner included',
  editor: 'Publishes',
  auditor: 'Reads the audit trail',
  admin: 'Keeps accounts and the tree; no business powers',
}
const zhPost: Record<PostKind, string> = {
  principal: '主要领导',
  deputy: '分管领导',
  mid_level: '中层干部',
  handler: '经办人',
}
const enPost: Record<PostKind, string> = {
  principal: 'Principal',
  deputy: 'Deputy in charge',
  mid_level: 'Mid-level cadre',
  handler: 'Handler',
}
const zhOwed: Record<Owed, string> = { password: '待修改初始密码', 'second-factor': '待启用动态口令' }
const enOwed: Record<Owed, string> = {
  password: 'First password to change',
  'second-factor': 'Second factor to set up',
}

const zh = {
  role: roleWords.zh,
  duty: zhDuty,
  unitKind: unitKindWords.zh,
  postKind: zhPost,
  owed: zhOwed,
  unit: {
    tree: '机构树',
    asOf: (day: string) => `${day}的机构设置`,
    retiredOn: (day: string) => `${day}撤销`,
    period: (name: string, from: string, before: string | null) => `${from}${before ? `至${before}` : '起'}　${name}`,
    use: (use: { children: number; holders: number; grants: number }) =>
      `下级单位${use.children}个，在任${use.holders}人，授权${use.grants}项`,
    imported: (counts: { added: number; renamed: number; unchanged: number }) =>
      `新增${counts.added}个，更名${counts.renamed}个，未变${counts.unchanged}个`,
  },
  post: {
    vacant: '空缺',
    held: (name: string, from: string, before: string | null) => `${name}　${from}${before ? `至${before}` : '至今'}`,
  },
  account: {
    rule: '12位以上，字母、数字、符号至少两种，不含登录名',
    firstPassword: '首次登录须改密码。请当面或电话告知本人，不要用群聊。',
  },
  refusal: peopleRefusal.zh,
}
const en = {
  role: roleWords.en,
  duty: enDuty,
  unitKind: unitKindWords.en,
  postKind: enPost,
  owed: enOwed,
  unit: {
    tree: 'Organisation',
    asOf: (day: string) => `The organisation on ${day}`,
    retiredOn: (day: string) => `retired on ${day}`,
    period: (name: string, from: string, before: string | null) =>
      `${name}, ${before ? `${from} until ${before}` : `since ${from}`}`,
    use: (use: { children: number; holders: number; grants: number }) =>
      `${use.children} units below, ${use.holders} holders, ${use.grants} roles`,
    imported: (counts: { added: number; renamed: number; unchanged: number }) =>
      `${counts.added} added, ${counts.renamed} renamed, ${counts.unchanged} as before`,
  },
  post: {
    vacant: 'Vacant',
    held: (name: string, from: string, before: string | null) =>
      `${name}, ${before ? `${from} until ${before}` : `since ${from}`}`,
  },
  account: {
    rule: '12 characters or more of two kinds at least, without the user name',
    firstPassword: 'It must be changed at the first sign-in. Tell it in person or by phone, not in a group chat.',
  },
  refusal: peopleRefusal.en,
} satisfies typeof zh
export const peopleWords = { zh, en }
