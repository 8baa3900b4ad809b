/** What the one-page brief says 一页纸专报: short sentences around figures. Chinese, as every official paper is. Source: SPEC §12. */
import { zhQuarterName } from './circular-draft.ts'
import { paperDay } from './circular-paper.ts'
import { stageWords } from './gate.ts'
import { zhHalfYear } from './half-year.ts'

export const formBriefWords = {
  title: (cycleId: string) => `${zhHalfYear(cycleId)}群众满意度工作专报`,
  under: (day: string, office: string, stage: keyof typeof stageWords.zh, isSample: boolean) =>
    `截至${day}　${office}　本期处于${stageWords.zh[stage]}阶段${isSample ? '　演示数据（示例）' : ''}`,
  day: paperDay,
  items: (all: number, closed: number, verified: number, carried: number) =>
    `立项整改${all}件，销号${closed}件，回头看通过${verified}件${carried > 0 ? `，结转${carried}件` : ''}。`,
  opinions: (count: number, urgent: number) =>
    `收到群众意见${count}件${urgent > 0 ? `，其中急难愁盼${urgent}件` : ''}。`,
  warnings: (plain: number, urgent: number) =>
    plain + urgent === 0 ? '本期没有签发预警单。' : `签发预警单${plain}件、紧急预警单${urgent}件。`,
  satisfaction: '总体满意度',
  onTime: '按时销号率',
  satisfied: '回头看满意率',
  points: (value: number) => `${value.toFixed(1)}分`,
  pointsBetween: (low: number, high: number) => `${low.toFixed(1)}—${high.toFixed(1)}`,
  waveBasis: (quarter: string, n: number) => `${zhQuarterName(quarter).slice(5)}，${n}人`,
  noWave: '本期还没有测评',
  noError: '报告未给出',
  nothingDue: '没有到期事项',
  nothingAsked: '还没有回访',
  rate: (value: number) => `${(value * 100).toFixed(1)}%`,
  between: (low: number, high: number) => `${(low * 100).toFixed(1)}%—${(high * 100).toFixed(1)}%`,
  of: (part: number, all: number) => `${all}件中${part}件`,
  ofAsked: (part: number, all: number) => `${all}人中${part}人`,
  late: (number: string, title: string, unit: string, days: number) =>
    `${unit}：${title}（${number}），超期${days}个工作日。`,
  ask: {
    warnings: (count: number) => `签发紧急预警单${count}件`,
    forms: (count: number) => `审定表单${count}份`,
    proposals: (count: number) => `确认周期事项${count}件`,
    cases: (count: number) => `决定问责案件${count}件`,
    late: (count: number) => `督办超期未销号的${count}件`,
  },
}
