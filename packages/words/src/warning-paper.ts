/**
 * Words that stand on the paper of a warning 预警单文面: its number, the clauses of the rules, and the text that a draft begins
 * with. An official paper is Chinese in whatever language the portal is read. Source: SPEC §11; DOMAIN S-202, S-203.
 */
import { aspectOf, type FloorSubject, themeOf } from '@ratchet/domain/cycle/aspect'
import type { Found } from '@ratchet/domain/warning/found'
import type { Ground } from '@ratchet/domain/warning/ground'
import { ruleTable } from '@ratchet/domain/warning/rule'
import type { WarningKind, WarningRule } from '@ratchet/domain/warning/warning'
import { numeral, paperDay } from './circular-paper.ts'
import { cycleWords } from './cycle.ts'
import { indicatorWords } from './indicator.ts'
import { points } from './number.ts'
import { rectificationWords } from './rectification.ts'
import { themeWords } from './theme.ts'

const clauseText: Readonly<Record<WarningRule, string>> = {
  'time-gone': '整改事项办理时间已用八成、进度审核尚未通过的，发出预警单。',
  overdue: '整改事项超过办理期限仍未办结的，发出紧急预警单。',
  'returned-twice': '同一道审核两次退回的，发出紧急预警单。',
  floor: '季度自测（概率抽样）主题得分低于保底线的，发出预警单。',
  'floor-significant': '季度自测主题得分的单侧95%上限仍低于保底线的，发出紧急预警单。',
  'task-open': '距季度末十个工作日，6个1任务仍未完成的，发出预警单。',
  slip: '周期结转时跌破保底线或者退位的，发出预警单。',
  'grade-watch': '诉求频次分级达到关注档，涉及十人以上且较上期上升或者达到固定比例的，发出预警单。',
  'grade-urgent': '诉求频次分级达到紧急档，涉及十人以上且较上期上升或者达到固定比例的，发出紧急预警单。',
}
const reviewName = { plan: '整改计划', progress: '整改进度', result: '整改结果' } as const
const basisName = { examination: '市考', self_survey: '季度自测（折算）', wave: '季度自测' } as const

const subjectName = (subject: FloorSubject): string => {
  const [aspect, theme] = [aspectOf(subject), themeOf(subject)]
  if (aspect) return cycleWords.zh.aspect[aspect]
  return theme ? themeWords.zh[theme] : cycleWords.zh.subject[subject === 'rank' ? 'rank' : 'overall']
}
/** A rank is a place and no score: 第6名. */
const sayReached = (subject: FloorSubject, value: number): string =>
  subject === 'rank' ? `第${value}名` : `${points(value)}分`
const cardName = (card: string): string => (indicatorWords.zh.name as Readonly<Record<string, string>>)[card] ?? card
const quarterName = (quarter: string) => `${quarter.slice(0, 4)}年第${numeral(Number(quarter.slice(5)))}季度`

function narrativeOf(rule: WarningRule, title: string, ground: Ground): string {
  if (ground.kind === 'theme') {
    const { theme, estimate, floor, upper95 } = ground
    const bound = upper95 === null ? '报告未给出抽样误差' : `单侧95%上限${points(upper95)}分`
    return `${themeWords.zh[theme]}主题本次自测得分${points(estimate)}分（${bound}），低于保底线${points(floor)}分。`
  }
  if (ground.kind === 'task') {
    const open = ground.cards.map(({ card, count, wanted }) => `${cardName(card)}（完成${count}，应完成${wanted}）`)
    return `${quarterName(ground.quarter)}将于${paperDay(ground.lastDay)}结束，你单位尚有${open.length}项6个1任务未完成：${open.join('、')}。`
  }
  if (ground.kind === 'slip') {
    const by = ground.basis ? basisName[ground.basis] : '本期结果'
    const { subject, achieved, floor } = ground
    const [what, reached, held] = [
      `${by}${subjectName(subject)}`,
      sayReached(subject, achieved),
      sayReached(subject, floor),
    ]
    return subject === 'rank'
      ? `${what}为${reached}，保位线为${held}，已退位。`
      : `${what}为${reached}，保底线为${held}，已跌破保底线。`
  }
  if (ground.kind === 'grade') {
    const risen = ground.before === null ? '' : `（上期${ground.before}人）`
    const composite = ground.z === null ? '' : `，综合分级值z=${ground.z.toFixed(2)}`
    return `${ground.area}“${ground.category}”诉求涉及${ground.people}人${risen}${composite}。`
  }
  const { number, dueDay, gone, given, late, review, returns } = ground
  const handed = ground.waiting ? `（${reviewName[ground.waiting]}已提交，等待审核）` : ''
  const due = dueDay ? `，办理期限为${paperDay(dueDay)}` : ''
  const head = `整改事项“${title}”（${number}）${due}`
  if (rule === 'overdue') return `${head}，已逾期${late}个工作日，仍未办结。`
  if (rule === 'returned-twice') return `${head}，${reviewName[review ?? 'plan']}审核已退回${returns}次。`
  return `${head}，已用${gone ?? 0}个工作日，共${given ?? 0}个工作日，进度审核尚未通过${handed}。`
}

const requirement: Readonly<Record<Found['objectKind'], Readonly<Record<WarningKind, string>>>> = {
  item: {
    warning: '请说明滞后原因，提出补救措施和完成时间，按期提交进度审核。',
    urgent: '请主要负责人组织研究，说明原因，明确办结时间和责任人，附佐证材料。',
  },
  theme: {
    warning: '请结合分项结果分析原因，提出改进措施和完成时间。',
    urgent: '请主要负责人组织专题研判，提出改进措施、责任人和完成时间，附研判材料。',
  },
  task: { warning: '请列明未完成任务的完成时间和责任人。', urgent: '请主要负责人督办，列明完成时间和责任人。' },
  subject: {
    warning: '请分析失分原因，提出止跌回升措施和时间安排。',
    urgent: '请主要负责人组织研究，提出止跌回升措施和时间安排。',
  },
  area: {
    warning: '请核实诉求集中的原因，提出办理安排。',
    urgent: '请主要负责人组织现场核查，提出办理安排和完成时间。',
  },
}

export const warningPaperWords = {
  /** 预警〔2026〕3号: each kind counts for itself in each year. */
  number: (kind: WarningKind, year: number, serial: number) =>
    `${kind === 'urgent' ? '紧急预警' : '预警'}〔${year}〕${serial}号`,
  kind: { warning: '预警单', urgent: '紧急预警单' } satisfies Record<WarningKind, string>,
  /** The office's own rules; their text is illustrative until the office adopts it. */
  regulation: '《整改预警工作规则》（示例文本）',
  clause: (rule: WarningRule) => `第${numeral(ruleTable[rule].clause)}条`,
  clauseText,
  day: paperDay,
  narrativeOf,
  requirement,
  copies: ['党工委、管委会主要领导', '分管领导'],
  itemTitle: (title: string, subject: FloorSubject | null) =>
    subject ? rectificationWords.zh.recoverTitle(subjectName(subject)) : title,
  themeTitle: (theme: keyof typeof themeWords.zh) => `${themeWords.zh[theme]}主题低于保底线`,
  taskTitle: (quarter: string) => `${quarterName(quarter)}6个1任务未完成`,
  slipTitle: (subject: FloorSubject) => `${subjectName(subject)}${subject === 'rank' ? '退位' : '跌破保底线'}`,
  gradeTitle: (area: string, category: string) => `${area}“${category}”诉求集中`,
}
