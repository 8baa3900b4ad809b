/** Why a household visit cannot be recorded, assigned or read 入户调研的不予办理: what is wrong and what to do. */
import type { HouseholdRefusal } from '@ratchet/domain/household/household'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { RefusalSentences } from './refusal.ts'

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value))
const listed = (value: unknown, between: string) => (Array.isArray(value) ? value.map(String).join(between) : '')

/** Lines that cannot be read, as many as a sentence can name. */
const LINES = 8
function linesOf({ faults }: RefusalDetails, between: string): string {
  const lines = Array.isArray(faults) ? faults.map((fault: { line?: unknown }) => text(fault.line)) : []
  return [...new Set(lines)].slice(0, LINES).join(between)
}

const zhFault: Readonly<Record<string, string>> = {
  'door-too-long': '太长',
  'door-holds-number': '含手机号或证件号',
  'door-says-nothing': '没有文字和数字',
  'door-twice': '重复',
}
const enFault: Readonly<Record<string, string>> = {
  'door-too-long': 'too long',
  'door-holds-number': 'holds a personal number',
  'door-says-nothing': 'no letters or figures',
  'door-twice': 'comes twice',
}
/** What one bad line of a pasted list is. */
export const doorFaultWords = { zh: zhFault, en: enFault }

const zh: RefusalSentences<HouseholdRefusal> = {
  'place-no-doors': () => '门牌只能登记在现有的社区或村下面，请重新选择。',
  'door-empty': () => '请填写门牌，例如“3号楼2单元501”。',
  'door-too-long': (d) => `门牌最多${text(d.longest)}个字，请只写楼、单元、户。`,
  'door-says-nothing': () => '看不出是哪一户，请写楼、单元、户，例如“3号楼2单元501”。',
  'door-holds-number': () => '门牌里有手机号或证件号，请删去。居民愿意留电话的，填在“联系电话”一栏。',
  'doors-none': () => '名单是空的，请每行填一户，例如“3号楼2单元501”。',
  'doors-too-many': (d) => `一次最多分派${text(d.most)}户，这份名单有${text(d.count)}户，请分几次。`,
  'doors-wrong': (d) => `有${text(d.count)}处看不懂：第${linesOf(d, '、')}行。改好后再分派，其余各行都还在。`,
  'quarter-over': () => '这个季度已经结束，不能再分派，请选本季度或下季度。',
  'unit-not-examined': () => '入户户数只记到部门和街道。社区干部上门的，请选所服务的部门或街道。',
  'units-missing': () => '请至少选一个单位，这次入户记到它名下。',
  'unit-twice': () => '同一个单位选了两次，请去掉一个。',
  'own-unit-missing': () => '您代表本单位上门，请把本单位也选上。',
  'visitor-outside': () => '这位同志没有该单位的授权，不能去这一片。请另选一位，或请管理员授权。',
  'time-later': () => '入户时间晚于现在，请核对日期。',
  'time-too-old': (d) => `这次入户距今${text(d.days)}天，超过${text(d.most)}天的不再补录。日期不对的，请改正后再提交。`,
  'end-before-start': () => '结束时间早于开始时间，请核对。',
  resting: (d) => {
    const who = listed(d.units, '、')
    const was = `这户已于${text(d.visitedOn)}接受入户${who ? `（${who}）` : ''}`
    return d.isServed
      ? `${was}，贵单位已经计入，不必再登记。`
      : `${was}，${text(d.days)}天内不再打扰，${text(d.from)}起可以再去。同一次联合入户的，请登记方补选贵单位。`
  },
  'household-erased': () => '这户的门牌已按住户要求删除，不能再登记。',
  'questionnaire-missing': () => '请先选入户问卷。还没有印发入户问卷的，请与组织人事部联系。',
  'questionnaire-other': () => '这份不是入户问卷，请换一份。',
  'answers-not-asked': () => '没有完成访问的不能带答案，请把结果改为“已完成”或清空答案。',
  'answers-wrong': () => '有的题还没答或答案不对，请看标红的题。',
  'words-not-said': () => '没有见到住户，不能登记意见。',
  'visit-not-done': () => '这次没有访问成，不能补选单位。',
  'already-served': () => '这个单位已经在这次入户里了。',
  'too-late-to-add': (d) => `入户${text(d.most)}天后不能再补选单位。`,
  'reason-missing': () => '请写明删除的原因，例如“住户要求”。',
  'reason-names-somebody': () => '原因里有手机号或证件号，原因要长期留痕，请删去。',
  'register-unknown': () => '这不是本系统的入户登记表，请用“下载空白表”得到的表格填写。',
  'register-other': () => '表格用的是另一份问卷，请下载最新的空白表。',
  'register-empty': () => '表格里一行也没有填。',
  'register-too-long': (d) => `一次最多读${text(d.most)}行，请分成几份。`,
}
const en: RefusalSentences<HouseholdRefusal> = {
  'place-no-doors': () => 'Doors belong to a community or village that exists. Choose again.',
  'door-empty': () => 'Write the door, for instance 3-2-501.',
  'door-too-long': (d) => `A door has ${text(d.longest)} characters at most: building, entrance, flat.`,
  'door-says-nothing': () => 'This does not say which door: building, entrance and flat, for instance 3-2-501.',
  'door-holds-number': () =>
    'There is a phone or identity number in the door. Take it out; a number that is given goes into its own field.',
  'doors-none': () => 'The list is empty: one door a line, for instance 3-2-501.',
  'doors-too-many': (d) => `${text(d.most)} households at most at a time; this list has ${text(d.count)}. Split it.`,
  'doors-wrong': (d) => `${text(d.count)} cannot be read, in lines ${linesOf(d, ', ')}. Mend them and assign again.`,
  'quarter-over': () => 'This quarter is over. Choose the running one or the next.',
  'unit-not-examined': () =>
    'Households count for departments and streets. Who comes from a community chooses the one that is served.',
  'units-missing': () => 'Choose at least one unit for which this visit is made.',
  'unit-twice': () => 'A unit was chosen twice. Take one out.',
  'own-unit-missing': () => 'You go for your own unit: choose it too.',
  'visitor-outside': () => 'This person has no role for the unit. Choose another, or ask the administrator.',
  'time-later': () => 'The visit is later than now. Check the date.',
  'time-too-old': (d) =>
    `The visit is ${text(d.days)} days ago; after ${text(d.most)} days none is taken. Check the date and send it again.`,
  'end-before-start': () => 'It ended before it began. Check the times.',
  resting: (d) => {
    const who = listed(d.units, ', ')
    const was = `This household was asked on ${text(d.visitedOn)}${who ? ` (${who})` : ''}`
    return d.isServed
      ? `${was}, and it counts for your unit already.`
      : `${was} and is left alone for ${text(d.days)} days, until ${text(d.from)}. If it was one joint visit, whoever recorded it can add your unit.`
  },
  'household-erased': () => 'The door was erased because the household asked for it. Nothing more is recorded here.',
  'questionnaire-missing': () => 'Choose the household questionnaire. If none is issued, ask the owner department.',
  'questionnaire-other': () => 'This is not a household questionnaire. Choose another.',
  'answers-not-asked': () => 'Answers belong to a visit that was done. Change the outcome or clear the answers.',
  'answers-wrong': () => 'Some questions are not answered or not answered rightly: see those marked.',
  'words-not-said': () => 'Nobody was met, so nobody said anything.',
  'visit-not-done': () => 'This visit came to nothing: no unit can be added.',
  'already-served': () => 'This unit is part of the visit already.',
  'too-late-to-add': (d) => `No unit can be added after ${text(d.most)} days.`,
  'reason-missing': () => 'Say why, for instance because the household asked for it.',
  'reason-names-somebody': () => 'There is a personal number in the reason, which is kept for good. Take it out.',
  'register-unknown': () => 'This is no register of ours. Fill in the blank one that you download here.',
  'register-other': () => 'The sheet was made for another questionnaire. Download the blank one anew.',
  'register-empty': () => 'No line of the sheet is filled in.',
  'register-too-long': (d) => `${text(d.most)} lines at most at a time. Split it.`,
}
export const householdRefusalWords = { zh, en }
