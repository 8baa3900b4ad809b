import type { EmptyOffice, Person } from './empty-office.ts'
import { demoPassword } from './people.ts'

/** Who works in an office of few people: the name that they sign in by, their own, their role, and the unit it is for. */
const staff = {
  owner: ['lilan', '李岚', 'owner', 'zone'],
  leader: ['zhou', '周建平', 'leader', 'zone'],
  inspector: ['mazhiqiang', '马志强', 'inspector', 'zone'],
  lead: ['wangmin', '王敏', 'lead_unit', '住房建设局'],
  street: ['zheng', '郑伟', 'unit', '新筑街道'],
  auditor: ['qian', '钱程', 'auditor', 'zone'],
} as const
export type Staff = Readonly<Record<keyof typeof staff, Person>>

export interface Units {
  readonly zone: string
  readonly lead: string
  readonly street: string
  readonly community: string
}

interface Node {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
}

/** The administrator's part: a department that leads, and everybody's account. Streets and communities came with their codes. */
export async function hire(office: EmptyOffice, sinceDay: string): Promise<Units> {
  const first = await office.signIn(office.admin.username, office.admin.password)
  const next = 'zhongyuan-2026-first'
  await first.act('me.changePassword', { current: office.admin.password, next })
  const admin = await office.signIn(office.admin.username, next)
  const { nodes } = (await admin.ask('unit.tree', {})) as { nodes: Node[] }
  const idOf = (is: (node: Node) => boolean) => nodes.find(is)?.id ?? ''
  const zone = idOf(({ kind }) => kind === 'zone')
  const street = idOf(({ name }) => name === '新筑街道')
  const department = { name: '住房建设局', kind: 'department', parentId: zone, sort: 0, sinceDay }
  const lead = (await admin.act('unit.add', department)).id
  const places = { zone, 住房建设局: lead, 新筑街道: street }
  for (const [username, name, role, place] of Object.values(staff)) {
    const { id } = await admin.act('account.add', { username, name, password: demoPassword })
    await admin.act('account.grantRole', { userId: id, role, unitId: places[place] })
  }
  return { zone, lead, street, community: idOf(({ kind, parentId }) => kind === 'community' && parentId === street) }
}

/** Everybody signs in: after hiring, and again on each day on which the product was started anew. */
export async function signInStaff(office: EmptyOffice): Promise<Staff> {
  const people: Partial<Record<keyof typeof staff, Person>> = {}
  for (const who of Object.keys(staff) as (keyof typeof staff)[]) {
    people[who] = await office.signIn(staff[who][0], demoPassword)
  }
  return people as Staff
}
