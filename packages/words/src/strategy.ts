/** Words about the strategy 策略用语: outline, measures, tasks, pasted plans. */
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { MeasureOrigin } from '@ratchet/domain/strategy/measure'
import type { StrategyRefusal } from '@ratchet/domain/strategy/strategy-refusal'

type Sentences = Record<StrategyRefusal, (details: RefusalDetails) => string>

function labels(value: unknown, separator: string): string {
  if (!Array.isArray(value)) return ''
  return value.map((row: { label?: unknown }) => String(row.label ?? '')).join(separator)
}

const zhRefusal: Sentences = {
  'already-published': (d) => `第${String(d.edition)}版纲领已经发布并定稿。如需修改，请先起草新一版。`,
  'draft-exists': (d) => `第${String(d.edition)}版还在起草，请继续修改这一稿。`,
  'guiding-idea-missing': () => '请先写明指导思想，再发布纲领。',
  'no-measures': () => '纲领里还没有措施。请至少列入一条措施后再发布。',
  'mandatory-missing': (d) =>
    `上一周期转来的${String(d.count)}项还没有落实：${labels(d.missing, '、')}。请逐项列为措施，或写明不列入的理由。`,
  'outline-published': (d) => `第${String(d.edition)}版纲领已定稿，措施不能再改。请先起草新一版。`,
  'title-missing': () => '请填写名称。',
  'target-unknown': () => '所选目标不在本周期内，请重新选择。',
  'due-before-start': (d) => `完成时限${String(d.due)}早于开始时间${String(d.start)}，请核对日期。`,
  'unit-twice': () => '同一单位不能重复列为责任单位或配合单位，请删去重复的一个。',
  'unit-missing': () => '请选择责任单位。',
  'due-missing': () => '请填写完成时限。',
  'source-missing': () => '请选择这条措施承接的做法、整改事项或管理事项。',
  'source-twice': (d) => `“${String(d.title)}”已经承接了这一项，请直接修改那条措施。`,
  'has-tasks': (d) => `该措施下还有${String(d.count)}项任务，请先调整或删除任务。`,
  'reason-missing': () => '请写明理由。',
  'measure-unknown': () => '请选择这项任务落实哪条措施；原来的措施可能已经删除。',
  'task-after-measure': (d) => `任务时限${String(d.due)}晚于措施时限${String(d.measureDue)}，请提前任务或延后措施。`,
  'already-done': () => '任务已办结。如需修改，请先重新打开。',
  'not-done': () => '任务尚未办结，不需要重新打开。',
  'rows-refused': (d) =>
    `有${Array.isArray(d.rows) ? d.rows.length : 0}条不能列入，原因已标在各条下方；改好后再确认，本次一条都没有保存。`,
  'not-a-plan': () => '这不是DOCX文件。旧版DOC请用Word或WPS另存为DOCX；扫描件和PDF请把文字粘贴进来。',
}

const enRefusal: Sentences = {
  'already-published': (d) =>
    `Edition ${String(d.edition)} is published and frozen. Draft the next edition to change it.`,
  'draft-exists': (d) => `Edition ${String(d.edition)} is still a draft. Go on with that one.`,
  'guiding-idea-missing': () => 'Write the guiding idea before you publish the outline.',
  'no-measures': () => 'The outline has no measures. Add at least one before you publish.',
  'mandatory-missing': (d) =>
    `${String(d.count)} things handed over by the last cycle are not answered: ${labels(d.missing, ', ')}. Make each a measure or say why not.`,
  'outline-published': (d) => `Edition ${String(d.edition)} is frozen with its measures. Draft the next edition first.`,
  'title-missing': () => 'Fill in a name.',
  'target-unknown': () => 'A chosen target is not in this cycle. Choose again.',
  'due-before-start': (d) => `The due day ${String(d.due)} is before the start ${String(d.start)}. Check the days.`,
  'unit-twice': () => 'A unit is named twice. Remove one.',
  'unit-missing': () => 'Choose the responsible unit.',
  'due-missing': () => 'Fill in the due day.',
  'source-missing': () => 'Choose the practice, item or management item that this measure takes over.',
  'source-twice': (d) => `“${String(d.title)}” takes this over already. Change that measure.`,
  'has-tasks': (d) => `The measure still has ${String(d.count)} tasks. Move or remove them first.`,
  'reason-missing': () => 'Write the reason.',
  'measure-unknown': () => 'Choose the measure that this task carries out; the former one may have been removed.',
  'task-after-measure': (d) =>
    `The task is due ${String(d.due)}, after its measure (${String(d.measureDue)}). Bring the task forward or move the measure.`,
  'already-done': () => 'The task is done. Open it again to change it.',
  'not-done': () => 'The task is not done yet, so there is nothing to open again.',
  'rows-refused': (d) =>
    `${Array.isArray(d.rows) ? d.rows.length : 0} lines cannot stand; each says why below. Nothing was saved: mend them and confirm again.`,
  'not-a-plan': () => 'This is no DOCX. Save an old DOC as DOCX; paste the text of scans and PDF files.',
}

const zh = {
  status: { draft: '起草中', published: '已发布' },
  origin: { new: '新措施', practice: '固化做法', carried: '结转整改事项', management: '管理事项' } satisfies Record<
    MeasureOrigin,
    string
  >,
  field: {
    guidingIdea: '指导思想',
    actionPolicy: '行动方针',
    body: '正文',
    title: '措施',
    targetIds: '服务的目标',
    unitId: '责任单位',
    coUnitIds: '配合单位',
    start: '开始时间',
    due: '完成时限',
    expectedEffect: '预期效果',
    origin: '来源',
    task: '任务',
    doneAt: '办结时间',
  },
  edition: (edition: number) => `第${edition}版`,
  refusal: zhRefusal,
}

const en = {
  status: { draft: 'Draft', published: 'Published' },
  origin: { new: 'New', practice: 'Standard practice', carried: 'Carried-over item', management: 'Management item' },
  field: {
    guidingIdea: 'Guiding idea',
    actionPolicy: 'Action policy',
    body: 'Text',
    title: 'Measure',
    targetIds: 'Targets served',
    unitId: 'Responsible unit',
    coUnitIds: 'Co-operating units',
    start: 'Start',
    due: 'Due',
    expectedEffect: 'Expected effect',
    origin: 'Origin',
    task: 'Task',
    doneAt: 'Done',
  },
  edition: (edition: number) => `Edition ${edition}`,
  refusal: enRefusal,
} satisfies typeof zh

export const strategyWords = { zh, en }
