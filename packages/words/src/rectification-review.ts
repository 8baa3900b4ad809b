/** Words of the three reviews 三次审核: what is handed in, how it is judged, and how an item ends. */
import type { ItemKind, Outcome } from '@ratchet/domain/rectification/item'
import type { Seal } from '@ratchet/domain/rectification/seal'
import type {
  causes,
  PlanContent,
  ProgressContent,
  ResultContent,
  Review,
} from '@ratchet/domain/rectification/submission'

/** The rows behind the first have the labels of the first. */
type Fields<Content> = Readonly<Record<Exclude<keyof Content, 'rows'>, string>>
type PerReview = Readonly<Record<Review, string>>

const zhKind: Record<ItemKind, string> = { short: '短期可整改', long: '长期整改', explain: '需宣传解释' }
const enKind: typeof zhKind = { short: 'Short-term', long: 'Long-term', explain: 'Needs explaining' }
const zhOutcome: Record<Outcome, string> = { solved: '已解决', explained: '已说明', cannot: '暂时办不到' }
const enOutcome: typeof zhOutcome = { solved: 'Solved', explained: 'Explained', cannot: 'Cannot be done for now' }
const zhCause: Record<(typeof causes)[number], string> = {
  weak_service: '服务不到位',
  work_style: '作风问题',
  attention: '重视不够',
  effort: '力度不够',
  not_understood: '群众不了解',
  no_system: '制度缺失',
}
const enCause: typeof zhCause = {
  weak_service: 'Weak service',
  work_style: 'Work style',
  attention: 'Too little attention',
  effort: 'Too little effort',
  not_understood: 'Residents do not know',
  no_system: 'No rule for it',
}
const zhPlan: Fields<PlanContent> = {
  task: '整改任务',
  responsibleLeader: '责任领导',
  handler: '经办人',
  desk: '科室/班组',
  standard: '销号标准',
  evidenceKind: '佐证材料',
  start: '开始时间',
  end: '结束时间',
  cause: '原因分析',
  measures: '整改措施',
}
const enPlan: typeof zhPlan = {
  task: 'Task',
  responsibleLeader: 'Responsible leader',
  handler: 'Handler',
  desk: 'Desk or team',
  standard: 'Standard of completion',
  evidenceKind: 'Kind of evidence',
  start: 'Start',
  end: 'End',
  cause: 'Cause',
  measures: 'Measures',
}
const zhProgress: Fields<ProgressContent> = { done: '已做了什么', percent: '完成进度', nextStep: '下一步' }
const enProgress: typeof zhProgress = { done: 'Done so far', percent: 'Progress', nextStep: 'Next step' }
const zhResult: Fields<ResultContent> = {
  done: '做了什么',
  measured: '销号标准实测',
  outcome: '办理结果',
  because: '办不到的原因',
  againDay: '再回话的日期',
}
const enResult: typeof zhResult = {
  done: 'What was done',
  measured: 'Measured against the standard',
  outcome: 'Outcome',
  because: 'Why it cannot be done',
  againDay: 'Day to answer again',
}
const zhSeal: Record<Seal['state'], string> = { none: '未提交', waiting: '待审', passed: '已通过', returned: '已退回' }
const enSeal: typeof zhSeal = { none: 'Not handed in', waiting: 'Waiting', passed: 'Approved', returned: 'Returned' }

const zh = {
  three: '三次审核',
  seals: '三次审核章',
  review: { plan: '计划审核', progress: '进度审核', result: '结果审核' } satisfies PerReview,
  handed: { plan: '整改计划', progress: '整改进度', result: '整改结果' } satisfies PerReview,
  /** On a seal. */
  short: { plan: '计划', progress: '进度', result: '结果' } satisfies PerReview,
  seal: zhSeal,
  kind: zhKind,
  outcome: zhOutcome,
  cause: zhCause,
  plan: zhPlan,
  progress: zhProgress,
  result: zhResult,
  evidence: '佐证材料',
  decision: { approved: '通过', returned: '退回' },
  reviewer: { owner: '归口管理部门审核', inspector: '督查审核' },
  mark: { row: '分解表该行合格', plan: '整改计划合格' },
  reason: '审核意见',
  round: (round: number) => `第${round}轮`,
  edition: (edition: number) => `第${edition}版`,
  timesReturned: (times: number) => `此前退回 ${times} 次`,
  usedBefore: (numbers: readonly string[]) => `这个文件在 ${numbers.join('、')} 中用过`,
  usedEarlier: '这个文件在本事项上一轮用过',
}
const en = {
  three: 'Three reviews',
  seals: 'The three seals',
  review: { plan: 'Plan review', progress: 'Progress review', result: 'Result review' },
  handed: { plan: 'Plan', progress: 'Progress', result: 'Result' },
  short: { plan: 'Plan', progress: 'Progress', result: 'Result' },
  seal: enSeal,
  kind: enKind,
  outcome: enOutcome,
  cause: enCause,
  plan: enPlan,
  progress: enProgress,
  result: enResult,
  evidence: 'Evidence',
  decision: { approved: 'Approved', returned: 'Returned' },
  reviewer: { owner: 'The owner department reviews', inspector: 'The inspector reviews' },
  mark: { row: 'The decomposition row is in order', plan: 'The plan is in order' },
  reason: 'Remarks of the review',
  round: (round: number) => `Round ${round}`,
  edition: (edition: number) => `Version ${edition}`,
  timesReturned: (times: number) => `returned ${times}× before`,
  usedBefore: (numbers: readonly string[]) => `This file was used in ${numbers.join(', ')}`,
  usedEarlier: 'This file was handed in with an earlier round',
} satisfies typeof zh

export const reviewWords = { zh, en }
