/** Why an act on units, posts, accounts and roles is refused 机构和账号办理提示: each sentence says what to do next. */
import type { AccountRefusal } from '@ratchet/domain/people/account'
import type { GrantRefusal } from '@ratchet/domain/people/conflict'
import type { PermissionRefusal } from '@ratchet/domain/people/permission'
import type { PostRefusal } from '@ratchet/domain/people/post'
import type { UnitRefusal } from '@ratchet/domain/people/unit-change'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { roleWords, unitKindWords } from './role.ts'

export type PeopleRefusal =
  | UnitRefusal
  | PostRefusal
  | AccountRefusal
  | GrantRefusal
  | Extract<PermissionRefusal, `owes-${string}`>
type Sentences = Record<PeopleRefusal, (details: RefusalDetails) => string>

const text = (value: unknown) => String(value ?? '')
const named = <K extends string>(words: Readonly<Record<K, string>>, code: unknown) => words[code as K] ?? text(code)
const namedAll = <K extends string>(words: Readonly<Record<K, string>>, codes: unknown, between: string) =>
  Array.isArray(codes) ? codes.map((code) => named(words, code)).join(between) : ''

const zh: Sentences = {
  'owes-password': () => '请先修改初始密码，再办理其他事项。',
  'owes-second-factor': () => '您的角色可以发布、审核或决定事项，请先启用动态口令，再办理其他事项。',
  'unit-retired': (d) => `${text(d.name)}已于${text(d.day)}撤销或并出，请改选现有单位。`,
  'wrong-parent': (d) =>
    `${named(unitKindWords.zh, d.kind)}只能设在${namedAll(unitKindWords.zh, d.kinds, '、')}之下，请另选上级单位。`,
  'name-taken': (d) => `同一上级之下已有“${text(d.name)}”，请换一个名称或直接修改原单位。`,
  'code-taken': (d) => `区划代码${text(d.code)}已被其他单位使用，请核对代码。`,
  'nothing-changed': () => '内容没有变化，无需保存。',
  'tree-loop': (d) => `${text(d.parent)}在${text(d.name)}之下，不能作它的上级，请另选。`,
  'zone-stays': () => '开发区是机构树的根，不能划转、并入或撤销；名称可以修改。',
  'merge-other-kind': () => '只能并入同类单位，请另选并入单位；性质不同的，请先撤销，再另行新设。',
  'merge-itself': () => '不能并入自身，请另选并入单位。',
  'unit-in-use': (d) =>
    `${text(d.name)}还有下级单位${text(d.children)}个、在任人员${text(d.holders)}人、授权${text(d.grants)}项。请先逐一划转、免职、收回，再办理。`,
  'day-in-future': (d) => `生效日期${text(d.day)}晚于今天（${text(d.today)}），请到生效当日再办理，或改填日期。`,
  'day-before-last-change': (d) =>
    `该单位${text(d.since)}已有一次变动，新的变动不能早于这一天，请改填${text(d.since)}或以后的日期。`,
  'division-parent-unknown': (d) =>
    `${text(d.name)}的上级代码${text(d.parentCode)}在文件和系统里都没有，整份文件未导入。请补上上级单位后重新导入。`,
  'division-elsewhere': (d) =>
    `${text(d.name)}（${text(d.code)}）在系统里的上级或类别与文件不同，整份文件未导入。请先办理划转，再重新导入。`,
  'post-retired': (d) => `“${text(d.title)}”岗位已于${text(d.day)}撤销，请另选岗位。`,
  'principal-exists': (d) => `该单位已有主要领导岗位“${text(d.title)}”，请直接在该岗位任免。`,
  'holder-overlap': (d) =>
    `${text(d.name)}自${text(d.fromDay)}${d.beforeDay ? `至${text(d.beforeDay)}` : '起至今'}任该职。请先为其办理免职，或错开任职时间。`,
  'period-inverted': (d) => `免职日期${text(d.beforeDay)}须晚于任职日期${text(d.fromDay)}，请改填日期。`,
  'holding-ended': (d) => `该任职已于${text(d.beforeDay)}结束，无需再办。`,
  'post-held': (d) => `“${text(d.title)}”岗位还有人在任，请先办理免职。`,
  'username-taken': (d) => `登录名${text(d.username)}已被使用，请换一个。`,
  'password-short': (d) => `密码只有${text(d.length)}位，至少要${text(d.least)}位。用几个词连起来，好记也够长。`,
  'password-long': (d) => `密码有${text(d.length)}位，最多${text(d.most)}位，请缩短。`,
  'password-has-username': () => '密码里不能含有登录名，请换一个。',
  'password-one-kind': () => '密码须含字母、数字、符号中的两种以上，请补充。',
  'password-demo': () => '这是演示环境的公开密码，正式环境不能使用，请换一个。',
  'password-unchanged': () => '新密码与原密码相同，请换一个。',
  'password-wrong': () => '原密码不对，请重新输入；忘记了请与系统管理员联系重置。',
  'account-disabled': () => '该账号已停用。需要办理的，请先启用。',
  'account-enabled': () => '该账号本来就在使用，无需启用。',
  'own-account': () => '不能停用自己的账号，请由另一位系统管理员办理。',
  'last-admin': () => '这是最后一位系统管理员。请先授权另一位，再办理。',
  'subject-taken': () => '该统一身份标识已绑定其他账号，请先在原账号解绑。',
  'grant-revoked': () => '该授权已经收回，无需再办。',
  'accounts-exist': () => '系统管理员已经存在，请由其在“用户”里新建账号。',
  'roles-conflict': (d) =>
    `已有“${named(roleWords.zh, d.held)}”角色，按三员分立不能再授予“${named(roleWords.zh, d.role)}”。请改授他人，或先收回原有角色。`,
  'wrong-unit-for-role': (d) =>
    `“${named(roleWords.zh, d.role)}”只能授予${namedAll(unitKindWords.zh, d.kinds, '、')}，请另选单位。`,
  'already-granted': (d) => `已在${text(d.name)}授予“${named(roleWords.zh, d.role)}”，无需重复授权。`,
}

const en: Sentences = {
  'owes-password': () => 'Change your first password before anything else.',
  'owes-second-factor': () => 'Your role publishes, reviews or decides. Set up a second factor before anything else.',
  'unit-retired': (d) => `${text(d.name)} was retired or merged on ${text(d.day)}. Choose a living unit.`,
  'wrong-parent': (d) =>
    `A unit of the kind “${named(unitKindWords.en, d.kind)}” stands under: ${namedAll(unitKindWords.en, d.kinds, ', ')}. Choose another parent.`,
  'name-taken': (d) =>
    `There is a “${text(d.name)}” under this parent already. Choose another name, or change that unit.`,
  'code-taken': (d) => `The division code ${text(d.code)} belongs to another unit. Check the code.`,
  'nothing-changed': () => 'Nothing has changed; there is nothing to save.',
  'tree-loop': (d) => `${text(d.parent)} stands under ${text(d.name)} and cannot be its parent. Choose another one.`,
  'zone-stays': () => 'The zone is the root of the tree: rename it if you must; it is not moved, merged or retired.',
  'merge-other-kind': () =>
    'A unit is merged into one of its own kind. Choose another, or retire it and add a new one.',
  'merge-itself': () => 'A unit cannot be merged into itself. Choose another one.',
  'unit-in-use': (d) =>
    `${text(d.name)} still has ${text(d.children)} units below it, ${text(d.holders)} holders of posts and ${text(d.grants)} roles. Move, end and take back each of them first.`,
  'day-in-future': (d) => `${text(d.day)} is after today (${text(d.today)}). Do this on that day, or change the date.`,
  'day-before-last-change': (d) => `This unit was last changed on ${text(d.since)}. Choose that day or a later one.`,
  'division-parent-unknown': (d) =>
    `The parent ${text(d.parentCode)} of ${text(d.name)} is neither in the file nor here. Nothing was imported: add the parent and import again.`,
  'division-elsewhere': (d) =>
    `${text(d.name)} (${text(d.code)}) has another parent or kind here than in the file. Nothing was imported: move it first, then import again.`,
  'post-retired': (d) => `The post “${text(d.title)}” was closed on ${text(d.day)}. Choose another one.`,
  'principal-exists': (d) =>
    `This unit has a principal post already: “${text(d.title)}”. Appoint somebody to that one.`,
  'holder-overlap': (d) =>
    `${text(d.name)} holds this post from ${text(d.fromDay)}${d.beforeDay ? ` until ${text(d.beforeDay)}` : ''}. End that first, or choose other dates.`,
  'period-inverted': (d) =>
    `The end ${text(d.beforeDay)} must come after the beginning ${text(d.fromDay)}. Change the dates.`,
  'holding-ended': (d) => `This ended on ${text(d.beforeDay)} already.`,
  'post-held': (d) => `Somebody still holds “${text(d.title)}”. End that first.`,
  'username-taken': (d) => `The user name ${text(d.username)} is taken. Choose another one.`,
  'password-short': (d) =>
    `The password has ${text(d.length)} characters and needs ${text(d.least)}. A few words in a row are long and easy to keep.`,
  'password-long': (d) => `The password has ${text(d.length)} characters; ${text(d.most)} is the most. Shorten it.`,
  'password-has-username': () => 'The password contains the user name. Choose another one.',
  'password-one-kind': () => 'Use at least two of: small letters, capitals, digits, signs.',
  'password-demo': () => 'This is the public password of the demonstration. Choose another one.',
  'password-unchanged': () => 'The new password is the old one. Choose another one.',
  'password-wrong': () => 'The current password is wrong. If you forgot it, ask the administrator for a reset.',
  'account-disabled': () => 'This account is disabled. Enable it first.',
  'account-enabled': () => 'This account is in use already.',
  'own-account': () => 'You cannot disable your own account. Ask another administrator.',
  'last-admin': () => 'This is the last administrator. Give the role to somebody else first.',
  'subject-taken': () => 'This subject is linked to another account. Unlink it there first.',
  'grant-revoked': () => 'This role was taken back already.',
  'accounts-exist': () => 'There is an administrator already, who can add accounts under “Users”.',
  'roles-conflict': (d) =>
    `This person is “${named(roleWords.en, d.held)}”, which excludes “${named(roleWords.en, d.role)}” (separation of powers). Give it to somebody else, or take the first role back.`,
  'wrong-unit-for-role': (d) =>
    `“${named(roleWords.en, d.role)}” is given for: ${namedAll(unitKindWords.en, d.kinds, ', ')}. Choose another unit.`,
  'already-granted': (d) => `“${named(roleWords.en, d.role)}” is given for ${text(d.name)} already.`,
}
export const peopleRefusal = { zh, en }
