/** Words about the standard forms 标准化表单用语: kinds, states, and why an act is refused, with what to do next. Source: SPEC §11. */
import type { FormRefusal, FormStatus } from '@ratchet/domain/form/form'
import type { FormKind } from '@ratchet/domain/form/kind'
import type { ClauseResult } from '@ratchet/domain/form/part'
import type { RefusalSentences } from './refusal.ts'

const zhKind: Record<FormKind, string> = {
  short_list: '短期可整改问题清单',
  breakdown: '反馈问题整改任务分解表',
  warning: '预警单',
  urgent_warning: '紧急预警单',
  work_report: '工作汇报',
  self_inspection: '自查报告',
  rectification_report: '整改报告',
}
const enKind: typeof zhKind = {
  short_list: 'Short-term list',
  breakdown: 'Breakdown of tasks',
  warning: 'Warning',
  urgent_warning: 'Urgent warning',
  work_report: 'Work report',
  self_inspection: 'Self-inspection report',
  rectification_report: 'Rectification report',
}
const zhStatus: Record<FormStatus, string> = {
  draft: '草稿',
  approved: '已审定',
  issued: '已印发',
  acknowledged: '已签收',
  withdrawn: '已撤回',
}
const enStatus: typeof zhStatus = {
  draft: 'Draft',
  approved: 'Approved',
  issued: 'Issued',
  acknowledged: 'Acknowledged',
  withdrawn: 'Withdrawn',
}
const zhClause: Record<ClauseResult, string> = {
  met: '符合',
  partly: '部分符合',
  unmet: '不符合',
  none: '不涉及',
  open: '待自查',
}
const enClause: typeof zhClause = {
  met: 'Met',
  partly: 'Partly met',
  unmet: 'Not met',
  none: 'Not applicable',
  open: 'Not judged yet',
}

const zhRefusal: RefusalSentences<FormRefusal> = {
  'not-giver': () => '这种表单由归口管理部门起草；工作汇报由本单位起草。请换成本单位的工作汇报，或请归口管理部门办理。',
  'not-a-draft': () => '已经审定，不能直接修改。要改的，请先“退回修改”并说明理由。',
  'not-approved': () => '还没有审定，不能印发。请由没有参与起草的同志先审定。',
  'issued-already': () => '已经印发，内容不能再变。需要更正的，请点“更正”，另出一版。',
  'own-draft': (d) => `${String(d.name)}参与了起草，不能由本人审定。请交分管领导或另一名经办人审定。`,
  'nothing-said': () => '表单还是空的：没有数据，也没有文字。请重新取数，或先写一段。',
  'nothing-changed': () => '内容没有变化，不用再存。',
  'data-typed-over': (d) => `“${String(d.table)}”中的数据取自系统，不能手改。数据有误的，请先更正数据，再“重新取数”。`,
  'no-receivers': () => '没有选接收单位。请在左侧选择，每份表单都要有人签收。',
  'no-deadline': () => '没有填时限。请在左侧填写。',
  'deadline-past': (d) => `时限${String(d.day)}已经过了。请改成今天以后的日期。`,
  'clause-open': (d) => `还有${String(d.count)}条没有自查结论，先看第${String(d.clause)}条。请逐条选择结果。`,
  'gap-without-measure': (d) => `第${String(d.clause)}条没有完全达到，要写清差距和整改措施。`,
  'reason-missing': () => '请写明理由。',
  'not-receiver': () => '签收人不是接收单位的人。请由接收单位签收；系统以外的单位由归口管理部门登记。',
  'own-receipt': (d) => `${String(d.name)}印发了这份表单，不能由本人签收。请由接收单位的其他同志签收。`,
  'acknowledged-already': (d) => `${String(d.name)}已经签收，不用再签。`,
  'withdrawn-already': () => '已经撤回，不能再办理。需要的，请重新起草。',
  'not-issued': () => '还没有印发。印发以后才能签收或更正。',
  'corrected-already': () => '已经有更正的一版，请在那一版上办理。',
  'note-missing': () => '请写明对方由谁、怎样收到，例如“市目标办王芳，当面递交”。',
  'clause-twice': (d) => `条款“${String(d.clause)}”写了两次。请改成不同的编号。`,
}
const enRefusal: RefusalSentences<FormRefusal> = {
  'not-giver': () => 'The owner department drafts this kind; a unit drafts its own work report. Choose that instead.',
  'not-a-draft': () => 'It is approved and cannot be edited. Send it back first and say why.',
  'not-approved': () => 'It is not approved. Somebody who wrote none of it approves it first.',
  'issued-already': () => 'It was issued and stays as it is. To correct something, draft another edition.',
  'own-draft': (d) => `${String(d.name)} wrote part of it and does not approve it. A leader or another owner does.`,
  'nothing-said': () => 'The form is empty: no data and no text. Take the data again, or write something.',
  'nothing-changed': () => 'Nothing changed; there is nothing to save.',
  'data-typed-over': (d) =>
    `The figures of “${String(d.table)}” come from the system. If they are wrong, correct the data and take them again.`,
  'no-receivers': () => 'No receiver is chosen. Choose one on the left: every form is acknowledged by somebody.',
  'no-deadline': () => 'The deadline is missing. Enter it on the left.',
  'deadline-past': (d) => `The deadline ${String(d.day)} is over. Choose a later day.`,
  'clause-open': (d) =>
    `${String(d.count)} clauses are not judged yet, first ${String(d.clause)}. Choose a result for each.`,
  'gap-without-measure': (d) => `Clause ${String(d.clause)} is not fully met: write down the gap and the measure.`,
  'reason-missing': () => 'Say why.',
  'not-receiver': () => 'Only the receiving unit acknowledges it; for an office outside, the owner department does.',
  'own-receipt': (d) => `${String(d.name)} issued it and does not acknowledge it. Somebody else of the unit does.`,
  'acknowledged-already': (d) => `${String(d.name)} has acknowledged it already.`,
  'withdrawn-already': () => 'It was withdrawn. Draft another one if it is needed.',
  'not-issued': () => 'It is not issued yet. It is acknowledged or corrected after that.',
  'corrected-already': () => 'There is an edition that corrects it: go on there.',
  'note-missing': () => 'Write down who received it there and how.',
  'clause-twice': (d) => `Clause “${String(d.clause)}” stands twice. Give each its own number.`,
}

const zh = { name: '表单', kind: zhKind, status: zhStatus, clause: zhClause, refusal: zhRefusal }
const en = { name: 'Forms', kind: enKind, status: enStatus, clause: enClause, refusal: enRefusal } satisfies typeof zh
export const formWords = { zh, en }
