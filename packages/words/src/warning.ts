/** Words about warnings 预警单、紧急预警单: kinds, rules, standings, why a draft lapsed, and what the rules refuse. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { GoneReason } from '@ratchet/domain/warning/found'
import type { WarningKind, WarningRule, WarningStatus } from '@ratchet/domain/warning/warning'
import type { WarningRefusal } from '@ratchet/domain/warning/warning-refusal'

type Sentences = Record<WarningRefusal, (details: RefusalDetails) => string>

const zhKind: Record<WarningKind, string> = { warning: '预警单', urgent: '紧急预警单' }
const enKind: typeof zhKind = { warning: 'Warning', urgent: 'Urgent warning' }
const zhRule: Record<WarningRule, string> = {
  'time-gone': '时间用去八成',
  overdue: '逾期未办结',
  'returned-twice': '同一审核两次退回',
  floor: '主题低于保底线',
  'floor-significant': '主题显著低于保底线',
  'task-open': '6个1任务未完成',
  slip: '跌破保底线',
  'grade-watch': '诉求分级关注',
  'grade-urgent': '诉求分级紧急',
}
const enRule: typeof zhRule = {
  'time-gone': '80 % of the time gone',
  overdue: 'Overdue',
  'returned-twice': 'Same review returned twice',
  floor: 'Theme under its floor',
  'floor-significant': 'Theme significantly under its floor',
  'task-open': 'Six-ones task open',
  slip: 'Slip under the floor',
  'grade-watch': 'Graded watch',
  'grade-urgent': 'Graded urgent',
}
const zhStatus: Record<WarningStatus, string> = {
  draft: '草稿',
  proposed: '待签发',
  lapsed: '自动撤下',
  issued: '待签收',
  acknowledged: '待反馈',
  objected: '异议待裁定',
  answered: '反馈待核',
  returned: '退回补充',
  accepted: '已办结',
  upheld: '异议成立',
  withdrawn: '已撤销',
}
const enStatus: typeof zhStatus = {
  draft: 'Draft',
  proposed: 'To be signed',
  lapsed: 'Lapsed by itself',
  issued: 'To be acknowledged',
  acknowledged: 'To be answered',
  objected: 'Objection waits',
  answered: 'Answer waits',
  returned: 'Answer returned',
  accepted: 'Done',
  upheld: 'Objection upheld',
  withdrawn: 'Withdrawn',
}
const zhGone: Record<GoneReason, string> = {
  'item-closed': '整改事项已销号或已重新办理',
  'review-passed': '审核已经通过',
  'due-moved': '办理期限已经变更',
  'clock-stopped': '依规暂停计时',
  'unit-changed': '事项已改派给其他单位',
  'heavier-rule': '已符合紧急预警的情形，改发紧急预警单',
  'calendar-changed': '工作日历已调整，按新日历未到预警时点',
  'tasks-done': '任务已经完成',
  'quarter-over': '季度已经结束',
  'wave-corrected': '测评结果或保底线已经变更',
  'cycle-closed': '周期已经结转',
  'grade-fell': '最近一次分级已回落',
  'ground-gone': '预警依据不再成立',
}
const enGone: typeof zhGone = {
  'item-closed': 'the item was closed or opened again',
  'review-passed': 'the review was passed',
  'due-moved': 'the deadline was moved',
  'clock-stopped': 'the clock is lawfully stopped',
  'unit-changed': 'the item was given to another unit',
  'heavier-rule': 'an urgent warning takes its place',
  'calendar-changed': 'the calendar changed, and by the new one it is too early',
  'tasks-done': 'the tasks are done',
  'quarter-over': 'the quarter is over',
  'wave-corrected': 'the result or the floor changed',
  'cycle-closed': 'the cycle was closed',
  'grade-fell': 'the last grading is lower',
  'ground-gone': 'its ground no longer holds',
}

const zhRefusal: Sentences = {
  'not-draft': () => '已经不是草稿，请刷新后查看最新状态。',
  'not-proposed': () => '还没有报签，请归口管理部门先报签。',
  'urgent-needs-leader': () => '紧急预警单由分管领导签发，请报签后由领导办理。',
  'warning-by-owner': () => '预警单由归口管理部门签发，不用报签。',
  'same-person': (d) => `${String(d.name)}报签的，不能由本人签发，请另一位领导签发。`,
  'reply-too-long': (d) => `反馈期限最长${String(d.most)}个工作日，请缩短。`,
  'copies-missing': () => '紧急预警单要抄送上级领导，请填写抄送对象。',
  'ground-gone': () => '预警依据已不再成立（如事项已销号、改派或顺延），不能再签发；这张草稿会自动撤回。',
  'unit-fixed': () => '这张预警单的责任单位随事项确定，不能另改；要换单位，请先改派事项。',
  'unit-retired': (d) => `${String(d.unit)}已经撤销，请先确定接续单位。`,
  'nothing-changed': () => '文字没有改动，不用保存。',
  'reason-missing': () => '请写明理由。',
  'not-receiver': () => '只有被预警单位的人可以办理，请该单位的同志登录后办理。',
  'not-issued': () => '还没有签发，签发送达后才能办理。',
  'acknowledged-already': (d) => `${String(d.name)}已经签收，请刷新后直接办理。`,
  'not-acknowledged': () => '还没有签收，请先签收。',
  'objected-already': (d) => `${String(d.name)}已经提出过异议，一张预警单只能提一次；请按期反馈。`,
  'objection-late': (d) =>
    `异议期限到${String(d.until)}（签收后${String(d.days)}个工作日），已经过了；请在反馈中说明。`,
  'objection-waits': () => '异议正在等待裁定，期间停止计时；裁定以后再办理。',
  'no-objection': () => '没有等待裁定的异议，请刷新。',
  'own-warning': (d) => `${String(d.name)}是签发或报签人，异议请另一位同志（领导或督查）裁定。`,
  'own-objection': () => '自己提出的异议不能自己裁定，请另一位同志裁定。',
  'answered-already': (d) => `${String(d.name)}已经反馈，正等待核对；要补充，请签发方退回后再写。`,
  'not-answered': () => '单位还没有反馈，反馈后才能认可或退回。',
  'own-answer': () => '自己写的反馈不能自己认可，请签发方的另一位同志办理。',
  'warning-ended': (d) => `${String(d.number ?? '这张预警单')}已经办结，不再变动。`,
  'files-full': (d) => `材料最多${String(d.most)}份，请先移除不需要的。`,
  'file-not-there': () => '这份材料已经移除，请刷新。',
}
const enRefusal: Sentences = {
  'not-draft': () => 'It is no draft any more. Reload to see where it stands.',
  'not-proposed': () => 'It was not put forward yet. The owner department does that first.',
  'urgent-needs-leader': () => 'An urgent warning is signed by the leader in charge. Put it before a leader.',
  'warning-by-owner': () => 'A warning is issued by the owner department, without a leader.',
  'same-person': (d) => `${String(d.name)} put it forward, so another leader signs it.`,
  'reply-too-long': (d) => `${String(d.most)} working days are the most. Choose fewer.`,
  'copies-missing': () => 'An urgent warning goes to higher leaders as a copy. Name them.',
  'ground-gone': () =>
    'Its ground no longer holds (the item was closed, given to another unit or put off), so it cannot be issued; the draft will lapse by itself.',
  'unit-fixed': () => 'Its unit follows from the item. Give the item to another unit first.',
  'unit-retired': (d) => `${String(d.unit)} no longer exists. Say which unit follows it first.`,
  'nothing-changed': () => 'Nothing was changed, so there is nothing to save.',
  'reason-missing': () => 'Write the reason.',
  'not-receiver': () => 'Only people of the warned unit do this. Ask them to sign in.',
  'not-issued': () => 'It was not issued yet. It is dealt with once it was served.',
  'acknowledged-already': (d) => `${String(d.name)} acknowledged it already. Reload, and go on.`,
  'not-acknowledged': () => 'It was not acknowledged yet. Do that first.',
  'objected-already': (d) => `${String(d.name)} objected already, which can be done once. Answer it in time.`,
  'objection-late': (d) => `Objections were open until ${String(d.until)}. Say it in your answer instead.`,
  'objection-waits': () => 'An objection waits to be decided, and the clock stands still. Go on after that.',
  'no-objection': () => 'No objection waits. Reload.',
  'own-warning': (d) => `${String(d.name)} issued or proposed it. Another leader or the inspector decides.`,
  'own-objection': () => 'Nobody decides their own objection. Ask a colleague.',
  'answered-already': (d) =>
    `${String(d.name)} answered it, and the answer waits. To add something, have it sent back.`,
  'not-answered': () => 'The unit has not answered yet. Its answer is accepted or sent back then.',
  'own-answer': () => 'Nobody accepts their own answer. Ask a colleague on the issuing side.',
  'warning-ended': (d) => `${String(d.number ?? 'It')} is over and stands as it is. Nothing is left to do.`,
  'files-full': (d) => `${String(d.most)} files are the most. Remove one first.`,
  'file-not-there': () => 'It was removed already. Reload.',
}

const zh = { kind: zhKind, rule: zhRule, status: zhStatus, gone: zhGone, refusal: zhRefusal }
const en = { kind: enKind, rule: enRule, status: enStatus, gone: enGone, refusal: enRefusal } satisfies typeof zh
export const warningWords = { zh, en }
