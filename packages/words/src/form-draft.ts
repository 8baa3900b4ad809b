/**
 * What a form says before somebody writes on it 表单初稿: titles, heads of tables, sentences around figures. Forms are Chinese in
 * whatever language the portal is read. No sentence says more than the data show. Source: SPEC §11; DOMAIN A12.
 */
import type { Day } from '@ratchet/domain/day'
import type { KeptKind } from '@ratchet/domain/form/kind'
import type { ItemKind, ItemStatus, Outcome } from '@ratchet/domain/rectification/item'
import type { PlanContent } from '@ratchet/domain/rectification/submission'
import { zhQuarterName } from './circular-draft.ts'
import { zhHalfYear } from './half-year.ts'
import { rectificationWords } from './rectification.ts'

const agencies: Record<KeptKind, string> = {
  short_list: '整清',
  breakdown: '整分',
  work_report: '工汇',
  self_inspection: '自查',
  rectification_report: '整报',
}
/** 2026.12.18, as a narrow column holds it. */
const shortDay = (day: Day | string) => day.slice(0, 10).replaceAll('-', '.')
const period = (cycleId: string, quarter: string | null) => (quarter ? zhQuarterName(quarter) : zhHalfYear(cycleId))

const cause: Record<PlanContent['cause'], string> = {
  weak_service: '服务意识不强',
  work_style: '工作作风不实',
  attention: '重视不够',
  effort: '力度不够',
  not_understood: '宣传解释不到位',
  no_system: '制度机制不健全',
}
const kind: Record<ItemKind, string> = { short: '短期可整改', long: '长期推进', explain: '需宣传解释' }
const outcome: Record<Outcome, string> = { solved: '已解决', explained: '已解释', cannot: '暂时办不到' }
const status: Record<ItemStatus, string> = rectificationWords.zh.status

export const formDraftWords = {
  /** The last two characters of the zone's name that are not 区: 西安国际港务区 is 港务. */
  number: (zone: string, form: KeptKind, year: number, serial: number) =>
    `${zone.replace(/区$/u, '').slice(-2)}${agencies[form]}〔${year}〕${serial}号`,
  title: (form: KeptKind, cycleId: string, quarter: string | null, unit: string) =>
    ({
      short_list: `短期可整改问题清单（${period(cycleId, quarter)}）`,
      breakdown: `反馈问题整改任务分解表（${period(cycleId, quarter)}）`,
      work_report: `${unit}${period(cycleId, quarter)}工作汇报`,
      self_inspection: `${period(cycleId, quarter)}群众满意度工作自查报告`,
      rectification_report: `${period(cycleId, quarter)}群众反映问题整改报告`,
    })[form],
  copies: '党工委、管委会领导',
  office: (zone: string) => `${zone}管理委员会`,
  cityOffice: '市目标责任考核领导小组办公室',
  shortDay,
  period,
  kind,
  cause,
  status,
  none: '—',
  people: (count: number) => `${count}`,
  days: (count: number) => `${count}个工作日`,
  demand: '工作要求',

  listColumns: [
    '编号',
    '问题',
    '来源',
    '主题',
    '地点',
    '人数',
    '分级',
    '短期判定',
    '牵头单位',
    '协办单位',
    '整改措施',
    '完成时限',
    '备注',
  ],
  listNote: (longest: number) =>
    `短期判定：完成时限不超过${longest}个工作日，或经归口管理部门认定为短期可整改。人数为反映同一问题的居民人数。`,
  listDemand: (count: number, units: number) =>
    `以上${count}件问题，由${units}个牵头单位按时限整改，逐件销号。\n销号须附整改前后照片或群众认可的记录，只有答复、没有整改的，不作“已解决”。`,
  listNothing: '本期没有短期可整改的未销号事项。',
  source: (count: number, first: string) => (count === 0 ? '' : count === 1 ? first : `${first}等${count}件`),
  urgentGrade: '急难愁盼',
  band: { normal: '一般', watch: '关注', urgent: '紧急' },

  breakdownColumns: [
    '台账编号',
    '任务',
    '牵头单位',
    '协办单位',
    '责任领导',
    '经办人',
    '销号标准',
    '开始',
    '完成',
    '佐证种类',
    '备注',
  ],
  breakdownNote:
    '任务、责任人、销号标准和起止时间取自各单位提交的整改计划；计划还没有提交的，先列问题和时限，提交后补齐。',
  planRow: (number: string, no: number) => `${number}（${no}）`,
  breakdownDemand: (count: number, planned: number) =>
    `本表共${count}件，其中${planned}件已有整改计划，${count - planned}件计划待报。\n各牵头单位应在收到后5个工作日内报齐计划；对交办有异议的，写明条款退回，最多两次。`,

  done: '工作开展情况',
  data: '有关数据',
  problems: '存在的问题',
  next: '下一步打算',
  dataColumns: ['指标', '数值', '95%区间', '说明'],
  dataRow: {
    opinions: '收到群众意见',
    items: '牵头整改事项',
    closed: '已销号',
    late: '超期未销号',
    returned: '审核退回',
    tasks: '措施任务办结',
    onTime: '按时销号率',
    satisfied: '回头看满意率',
  },
  count: (value: number) => `${value}件`,
  tasks: (ended: number) => `${ended}项`,
  ofTasks: (ended: number, all: number) => `${all}项中${ended}项`,
  ofCount: (part: number, all: number) => `${all}件中${part}件`,
  rate: (value: number) => `${(value * 100).toFixed(1)}%`,
  interval: (low: number, high: number) => `${(low * 100).toFixed(1)}%—${(high * 100).toFixed(1)}%`,
  noRate: '没有到期事项，不计算',
  wilson: '区间按威尔逊法计算',
  doneText: (closed: number, all: number, tasks: number, ended: number) =>
    `本期牵头整改事项${all}件，已销号${closed}件；承担措施任务${tasks}项，已办结${ended}项。`,
  problemText: (late: number, returned: number) =>
    late + returned === 0 ? '本期没有超期未销号和审核退回的事项。' : `超期未销号${late}件；审核退回${returned}次。`,
  nextText: (open: number, due: string | null) =>
    open === 0
      ? '本期事项已全部销号，继续做好回头看。'
      : `继续办理未销号的${open}件${due ? `，最近一件须在${due}前完成` : ''}。`,
  itemsTitle: '逐件办理情况',
  workColumns: ['编号', '事项', '状态', '完成时限', '销号日期', '备注'],

  overall: '总体情况',
  gaps: '存在的差距',
  measures: '整改措施',
  clauses: '逐条自查情况',
  overallText: (cycleId: string, source: string) => `对照${source}，对${zhHalfYear(cycleId)}工作逐条自查，情况见附表。`,

  reportOverall: (cycleId: string, all: number, closed: number, verified: number, open: number, carried: number) =>
    `${zhHalfYear(cycleId)}共立项整改${all}件，销号${closed}件，其中回头看通过${verified}件；未销号${open}件${
      carried > 0 ? `，已写明理由结转${carried}件` : ''
    }。`,
  reportCauses: '原因分析',
  reportMeasures: '整改措施和成效',
  reportReply: '公开答复和效果核验',
  reportNext: '下一步安排',
  causesText: (rows: readonly (readonly [string, number])[]) =>
    rows.length === 0
      ? ''
      : `从整改计划看，原因主要是：${rows.map(([name, count]) => `${name}${count}件`).join('、')}。`,
  resultsText: (solved: number, proven: number, explained: number, cannot: number) =>
    `销号事项中，已解决${solved}件（其中有整改照片或群众认可的${proven}件），已解释${explained}件，暂时办不到${cannot}件。`,
  replyText: (published: number, confirmed: number, again: number) =>
    `已向群众公开结果${published}件，群众回复认可${confirmed}件；回头看不满意、重新办理${again}件。`,
  reportColumns: ['编号', '问题', '原因', '措施', '结果', '佐证', '公开答复', '效果核验'],
  reportTable: '逐件整改情况',
  outcome,
  /** A result is called solved only with a photo or a resident's word. */
  unproven: '已销号，无照片和群众认可，不作“已解决”',
  openResult: (name: string) => `未销号（${name}）`,
  evidence: (files: number, photos: number) =>
    [...(files > 0 ? [`附件${files}个`] : []), ...(photos > 0 ? [`照片${photos}张`] : [])].join('、'),
  confirmed: '群众认可',
  denied: '群众认为没有解决',
  lookback: {
    satisfied: '回头看满意',
    unsatisfied: '回头看不满意',
    not_reached: '回头看未联系上',
    withdrawn: '居民不愿回访',
  } as Readonly<Record<string, string>>,
  site: { fixed: '现场核查已整改', not_fixed: '现场核查未整改' } as Readonly<Record<string, string>>,
  verified: '回头看通过',
  carried: (reason: string) => `结转下期：${reason}`,
}
