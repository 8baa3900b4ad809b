/** Names of roles and kinds of unit 角色与单位类别名称, as an office says them. Source: SPEC §2. */
import type { Role } from '@ratchet/domain/people/role'
import type { UnitKind } from '@ratchet/domain/people/unit'

const zhRole: Record<Role, string> = {
  owner: '归口管理',
  leader: '领导',
  lead_unit: '牵头单位',
  unit: '责任单位',
  surveyor: '第三方测评',
  inspector: '督查',
  editor: '宣传',
  auditor: '审计',
  admin: '系统管理',
}
const enRole: Record<Role, string> = {
  owner: 'Owner',
  leader: 'Leader',
  lead_unit: 'Lead unit',
  unit: 'Unit',
  surveyor: 'Survey firm',
  inspector: 'Inspector',
  editor: 'Editor',
  auditor: 'Auditor',
  admin: 'Administrator',
}
export const roleWords = { zh: zhRole, en: enRole }

/** What the regulation calls the owner department 归口管理部门, in part of its name: units are named in Chinese. Source: S-213. */
export const ownerDepartmentName = '组织人事'

const zhKind: Record<UnitKind, string> = {
  zone: '开发区',
  department: '部门',
  street: '街道',
  community: '社区',
  village: '村',
  park: '产业园区',
  property: '物业企业',
  survey_firm: '测评机构',
}
const enKind: Record<UnitKind, string> = {
  zone: 'Zone',
  department: 'Department',
  street: 'Street',
  community: 'Community',
  village: 'Village',
  park: 'Industrial park',
  property: 'Property company',
  survey_firm: 'Survey firm',
}
export const unitKindWords = { zh: zhKind, en: enKind }
