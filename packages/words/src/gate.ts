/** Stages and gate lines 阶段与转段条件, in the words of SPEC §1. */
import type { GateLineId } from '@ratchet/domain/cycle/gate'
import type { Missing } from '@ratchet/domain/cycle/gate-fact'
import type { Passage } from '@ratchet/domain/cycle/passage'
import type { Stage } from '@ratchet/domain/cycle/stage'

const zhStage: Record<Stage, string> = {
  goal: '目标',
  strategy: '策略',
  organization: '组织',
  assessment: '考核',
  rectification: '整改',
  closed: '总结结转',
}
const enStage: Record<Stage, string> = {
  goal: 'Goals',
  strategy: 'Strategy',
  organization: 'Organisation',
  assessment: 'Assessment',
  rectification: 'Rectification',
  closed: 'Closed',
}
export const stageWords = { zh: zhStage, en: enStage }

export type GateLineWords = Record<GateLineId, string>
const zhLine: GateLineWords = {
  'every-aspect-has-target': '每个市考单项都有目标并注明来源',
  'targets-decomposed': '目标已分解到牵头单位，再到街道和部门',
  'no-target-under-floor': '没有目标低于保底线（名次不低于保位线）',
  'decomposition-adds-up': '分解合得上：下级目标加权后达到上级目标',
  'outline-published': '组织纲领已发布',
  'every-target-served': '每个目标都有措施，措施有责任单位和时限',
  'management-items-contained': '管理事项已列入策略',
  'every-measure-has-tasks': '每项措施都有任务',
  'lead-units-have-tasks': '每个牵头单位都有两个季度的6个1任务',
  'self-survey-each-quarter': '每个季度都排定了季度测评',
  'qr-survey-before-examination': '市考前安排了一次码上评集中测评',
  'quarter-scores-published': '每个季度的单位得分已核验公布',
  'quarter-circular-issued': '每个季度的得分已通报',
  'examination-result-entered': '市考结果已录入，并经第二人核对',
  'accountability-decided': '问责触发情形都有结论，问责案件都已决定',
  'items-closed-or-carried-over': '整改事项全部销号，或写明理由结转',
  'reports-issued': '自查报告和整改报告已印发',
  'lookback-completed': '销号事项的回头看已抽取并完成',
}
const enLine: GateLineWords = {
  'every-aspect-has-target': 'Every aspect has a target with its source',
  'targets-decomposed': 'Targets are decomposed to lead units and on to streets and departments',
  'no-target-under-floor': 'No target lies under its floor',
  'decomposition-adds-up': 'The decomposition adds up: weighted child targets reach the parent’s',
  'outline-published': 'The outline is published',
  'every-target-served': 'Every target is served by a measure with a responsible unit and a time',
  'management-items-contained': 'The strategy contains every management item',
  'every-measure-has-tasks': 'Every measure has tasks',
  'lead-units-have-tasks': 'Every lead unit has its six-ones tasks for both quarters',
  'self-survey-each-quarter': 'A self-survey is scheduled for each quarter',
  'qr-survey-before-examination': 'A QR survey is planned before the examination',
  'quarter-scores-published': 'The unit scores of each quarter are verified and published',
  'quarter-circular-issued': 'A circular told of each quarter’s scores',
  'examination-result-entered': 'The examination result is entered and compared by a second person',
  'accountability-decided': 'Every finding of the rules is settled and every case decided',
  'items-closed-or-carried-over': 'Every item is closed or carried over with a reason',
  'reports-issued': 'The self-inspection and rectification reports are issued',
  'lookback-completed': 'A look-back at what was closed is drawn and complete',
}
export const gateLineWords = { zh: zhLine, en: enLine }

const zhMissing: Record<Missing['kind'], string> = {
  aspect: '市考单项',
  target: '目标',
  outline: '组织纲领',
  measure: '措施',
  management: '管理事项',
  quarter: '季度测评',
  campaign: '码上评',
  examination: '市考结果',
  item: '整改事项',
  report: '季度任务',
  scores: '季度得分',
  circular: '通报',
  finding: '触发情形',
  case: '问责案件',
  lookback: '回头看',
  unlisted: '待回头看事项',
  form: '报告',
}
const enMissing: typeof zhMissing = {
  aspect: 'aspect',
  target: 'target',
  outline: 'outline',
  measure: 'measure',
  management: 'management item',
  quarter: 'self-survey',
  campaign: 'QR survey',
  examination: 'examination result',
  item: 'rectification item',
  report: 'quarterly tasks',
  scores: 'quarterly scores',
  circular: 'circular',
  finding: 'finding',
  case: 'accountability case',
  lookback: 'look-back',
  unlisted: 'item to look back at',
  form: 'report',
}

const zhPassage: Record<Passage['kind'], string> = { passed: '已转段', forced: '特批转段', before_use: '启用前' }
const enPassage: typeof zhPassage = { passed: 'Passed', forced: 'Forced', before_use: 'Before use' }

const zh = {
  title: '转段条件',
  line: zhLine,
  missing: zhMissing,
  passage: zhPassage,
  met: '已达到',
  unmet: (count: number) => (count > 0 ? `还差${count}项` : '未达到'),
  unchecked: '尚未核对',
}
const en = {
  title: 'Gate',
  line: enLine,
  missing: enMissing,
  passage: enPassage,
  met: 'Met',
  unmet: (count: number) => (count > 0 ? `${count} missing` : 'Not met'),
  unchecked: 'Not checked yet',
} satisfies typeof zh
export const gateWords = { zh, en }
