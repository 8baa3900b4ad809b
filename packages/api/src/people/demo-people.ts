import type { PostKind } from '@ratchet/domain/people/post'
import type { Role } from '@ratchet/domain/people/role'
import type { UnitKind } from '@ratchet/domain/people/unit'

/** The demonstration's office. The streets, communities and villages are real; everything here is invented. */
export const ZONE = '西安国际港务区'

interface DemoUnit {
  readonly name: string
  readonly kind: Exclude<UnitKind, 'zone'>
  /** Name of the unit above it; the zone when left out. */
  readonly under?: string
}

const departments = [
  '党工委办公室（督查室）',
  '组织人事部',
  '宣传部',
  '财政局',
  '招商局',
  '教育局',
  '住房建设局',
  '城市管理局',
  '生态环境局',
  '农业农村局',
  '公安分局',
  '政务服务中心',
  '信息中心',
]

/** Departments stand in this order; parks and firms follow. */
export const demoUnits: readonly DemoUnit[] = [
  ...departments.map((name): DemoUnit => ({ name, kind: 'department' })),
  { name: '临港产业园（示例）', kind: 'park' },
  { name: '新合跨境电商园（示例）', kind: 'park' },
  { name: '关中民意调查有限公司（示例）', kind: 'survey_firm' },
  { name: '双寨家园物业（示例）', kind: 'property', under: '双寨社区居民委员会' },
  { name: '骏马佳苑物业（示例）', kind: 'property', under: '骏马社区居民委员会' },
  { name: '港盛花园物业（示例）', kind: 'property', under: '港盛社区居民委员会' },
]

interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unit: string
}

/** SPEC §14: these names and roles are fixed. `admin` is made first, by the bootstrap. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'owner', name: '李岚', role: 'owner', unit: ZONE },
  { username: 'leader', name: '周建平', role: 'leader', unit: ZONE },
  { username: 'education', name: '高晓燕', role: 'lead_unit', unit: '教育局' },
  { username: 'environment', name: '王敏', role: 'lead_unit', unit: '生态环境局' },
  { username: 'xinzhu', name: '郑伟', role: 'unit', unit: '新筑街道' },
  { username: 'community', name: '刘小红', role: 'unit', unit: '双寨社区居民委员会' },
  { username: 'surveyor', name: '韩雪', role: 'surveyor', unit: '关中民意调查有限公司（示例）' },
  { username: 'inspector', name: '马志强', role: 'inspector', unit: ZONE },
  { username: 'editor', name: '何静', role: 'editor', unit: ZONE },
  { username: 'auditor', name: '孙立新', role: 'auditor', unit: ZONE },
]
export const demoAdmin = { username: 'admin', name: '陈默' } as const

interface DemoPost {
  readonly unit: string
  readonly kind: PostKind
  readonly title: string
  /** Earlier holders first: who, since when, and before when another came. An account's user name, or a name. */
  readonly holders: readonly (readonly [who: string, from: string, before: string | null])[]
}

export const demoPosts: readonly DemoPost[] = [
  { unit: ZONE, kind: 'principal', title: '党工委书记', holders: [['周建平', '2022-03-01', null]] },
  { unit: ZONE, kind: 'deputy', title: '管委会副主任', holders: [['梁志远', '2023-05-15', null]] },
  {
    unit: '组织人事部',
    kind: 'principal',
    title: '部长',
    holders: [
      ['赵国栋', '2019-06-01', '2023-04-01'],
      ['李岚', '2023-04-01', null],
    ],
  },
  { unit: '组织人事部', kind: 'handler', title: '满意度专班联络员', holders: [['吴倩', '2023-04-10', null]] },
  {
    unit: '生态环境局',
    kind: 'principal',
    title: '局长',
    holders: [
      ['冯建军', '2018-09-01', '2022-08-15'],
      ['王敏', '2022-09-01', null],
    ],
  },
  { unit: '生态环境局', kind: 'handler', title: '信访投诉经办', holders: [['田野', '2022-10-08', null]] },
  { unit: '教育局', kind: 'principal', title: '局长', holders: [['高晓燕', '2021-01-10', null]] },
  { unit: '招商局', kind: 'principal', title: '局长', holders: [['罗凯', '2020-11-01', null]] },
  {
    unit: '招商局',
    kind: 'deputy',
    title: '分管副局长',
    holders: [
      ['蒋文博', '2021-04-01', '2025-11-01'],
      ['沈洁', '2025-11-20', null],
    ],
  },
  { unit: '招商局', kind: 'mid_level', title: '项目科科长', holders: [['韩东', '2022-05-09', null]] },
  { unit: '公安分局', kind: 'principal', title: '局长', holders: [['石磊', '2019-03-20', null]] },
  { unit: '农业农村局', kind: 'principal', title: '局长', holders: [['杜鹃', '2021-07-01', null]] },
  { unit: '城市管理局', kind: 'principal', title: '局长', holders: [['白海涛', '2022-02-11', null]] },
  { unit: '宣传部', kind: 'mid_level', title: '新闻科科长', holders: [['何静', '2021-05-06', null]] },
  { unit: '党工委办公室（督查室）', kind: 'mid_level', title: '督查室主任', holders: [['马志强', '2020-04-01', null]] },
  { unit: '信息中心', kind: 'mid_level', title: '系统管理员', holders: [['陈默', '2021-09-01', null]] },
  { unit: '财政局', kind: 'mid_level', title: '审计科科长', holders: [['孙立新', '2020-12-01', null]] },
  { unit: '新筑街道', kind: 'principal', title: '街道办主任', holders: [['郑伟', '2022-06-01', null]] },
  { unit: '新合街道', kind: 'principal', title: '街道办主任', holders: [['任勇', '2021-10-08', null]] },
  { unit: '双寨社区居民委员会', kind: 'principal', title: '社区书记、主任', holders: [['刘小红', '2021-01-01', null]] },
]
