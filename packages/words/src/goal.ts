/** Words about targets 目标用语. The sentence of a refusal says what to do. */
import type { GoalRefusal } from '@ratchet/domain/goal/goal-refusal'
import type { TargetLevel, TargetSource } from '@ratchet/domain/goal/target'
import type { RefusalDetails } from '@ratchet/domain/refusal'

const zhSubject: Readonly<Record<string, string>> = { overall: '总体得分', rank: '总体名次' }
const enSubject: Readonly<Record<string, string>> = { overall: 'the overall score', rank: 'the overall rank' }

type Sentences = Record<GoalRefusal, (details: RefusalDetails) => string>

const zhRefusal: Sentences = {
  'parent-unknown': () => '请先选择上级目标；牵头单位和承担单位的目标必须由上级目标分解而来。',
  'parent-level': () => '上级目标的层级不对。请按“全区—单项—牵头单位—承担单位”逐级分解。',
  'parent-below-itself': () => '上级目标不能是它自己或它的下级，请另选上级目标。',
  'parent-other-cycle': (d) => `上级目标属于${String(d.cycleId)}周期，请选择本周期的目标。`,
  'parent-other-aspect': () => '上级目标属于另一个市考单项，请选择同一单项的目标。',
  'aspect-missing': () => '请选择这个目标对应的市考单项。',
  'aspect-on-zone': () => '全区总目标不对应单项；如要设单项目标，请把层级改为“市考单项目标”。',
  'unit-missing': () => '请选择承担这个目标的责任单位。',
  'weight-not-positive': () => '权重须大于0，请重新填写。',
  'source-missing': () => '请写明目标来源：职能定位、省市安排或自测结果，并注明文件和条款。',
  'under-floor': (d) =>
    d.subject === 'rank'
      ? `目标第${String(d.target)}位低于保位线第${String(d.floor)}位。请改为不低于第${String(d.floor)}位；确需调整保位线的，由归口管理部门提出基数调整并附会议纪要。`
      : `目标${String(d.target)}分低于${zhSubject[String(d.subject)] ?? '该单项'}的保底线${String(d.floor)}分。请改为不低于${String(d.floor)}分；确需调整保底线的，由归口管理部门提出基数调整并附会议纪要。`,
  'target-twice': () => '同样的目标已经设定过，请直接修改原有目标。',
  'has-children': (d) => `该目标下还有${String(d.count)}个分解目标，请先移走或删除下级目标。`,
  'served-by-measure': (d) => `还有措施为该目标服务：${listed(d.measures, '、')}。请先把这些措施改到其他目标。`,
}

const enRefusal: Sentences = {
  'parent-unknown': () => 'Choose the target that this one is part of; targets of units come out of a target above.',
  'parent-level': () => 'The target above is of the wrong level. Go step by step: zone, aspect, lead unit, unit.',
  'parent-below-itself': () => 'A target cannot be part of itself or of one of its own parts. Choose another one.',
  'parent-other-cycle': (d) => `The target above belongs to cycle ${String(d.cycleId)}. Choose one of this cycle.`,
  'parent-other-aspect': () => 'The target above belongs to another aspect. Choose one of the same aspect.',
  'aspect-missing': () => 'Choose the aspect that this target is about.',
  'aspect-on-zone': () => 'The zone target has no aspect. For an aspect choose the level “Aspect”.',
  'unit-missing': () => 'Choose the unit that answers for this target.',
  'weight-not-positive': () => 'The weight must be more than 0.',
  'source-missing': () =>
    'Say where the target comes from: the role of the zone, a plan, or the self-survey, with its clause.',
  'under-floor': (d) =>
    `The target ${String(d.target)} lies under the floor ${String(d.floor)} of ${enSubject[String(d.subject)] ?? 'this aspect'}. Set it to the floor or better; to lower a floor, the owner proposes a rebase that cites the minutes of a meeting.`,
  'target-twice': () => 'This target exists already. Change the existing one.',
  'has-children': (d) => `This target still has ${String(d.count)} parts. Move or remove them first.`,
  'served-by-measure': (d) =>
    `Measures still serve this target: ${listed(d.measures, ', ')}. Point them to another target first.`,
}

const zh = {
  level: { zone: '全区总目标', aspect: '市考单项目标', lead: '牵头单位目标', unit: '承担单位目标' } satisfies Record<
    TargetLevel,
    string
  >,
  source: {
    zone_role: '开发区职能定位',
    superior_plan: '省市工作安排',
    self_survey: '自测结果',
  } satisfies Record<TargetSource['kind'], string>,
  field: {
    parentId: '上级目标',
    level: '层级',
    aspect: '市考单项',
    unitId: '责任单位',
    score: '目标得分',
    rank: '目标名次',
    weight: '权重',
    source: '目标来源',
    sourceTitle: '文件或调查名称',
    sourceReference: '条款或主题',
    last: '上轮结果',
    gap: '差距',
    floor: '保底线',
  },
  addsUp: (reached: number) => `下级目标加权后为${reached.toFixed(2)}分，达到上级目标`,
  refusal: zhRefusal,
}

const en = {
  level: { zone: 'Zone', aspect: 'Aspect', lead: 'Lead unit', unit: 'Unit' },
  source: { zone_role: 'Role of the zone', superior_plan: 'Plan of the province or city', self_survey: 'Self-survey' },
  field: {
    parentId: 'Part of',
    level: 'Level',
    aspect: 'Aspect',
    unitId: 'Responsible unit',
    score: 'Target score',
    rank: 'Target rank',
    weight: 'Weight',
    source: 'Source',
    sourceTitle: 'Document or survey',
    sourceReference: 'Clause or theme',
    last: 'Last result',
    gap: 'Gap',
    floor: 'Floor',
  },
  addsUp: (reached: number) => `The weighted parts give ${reached.toFixed(2)} points and reach the target above`,
  refusal: enRefusal,
} satisfies typeof zh

function listed(value: unknown, separator: string): string {
  return Array.isArray(value) ? value.map(String).join(separator) : ''
}

export const goalWords = { zh, en }
