/** The cycle, its floors and verdicts 周期、保底线与结转结论, with the terms of SPEC §1 and §3. */
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import type { FloorMark, Reading, Verdict } from '@ratchet/domain/cycle/floor'
import type { ProposalKind } from '@ratchet/domain/cycle/proposal'
import type { RebaseContent } from '@ratchet/domain/cycle/rebase'
import type { FloorPolicy } from '@ratchet/domain/cycle/stage'
import { enCycleRefusal, zhCycleRefusal } from './cycle-refusal.ts'
import { stageWords } from './gate.ts'
import { enHalfYear, zhHalfYear } from './half-year.ts'
import { themeWords } from './theme.ts'

const zhAspect: Record<AspectId, string> = {
  education: '发展教育事业、提高教学质量',
  investment: '招商引资、推进项目建设',
  public_safety: '社会治安',
  environment: '环境保护、治污降霾',
  cadre_conduct: '改进干部作风、为群众办实事',
  poverty_revitalisation: '巩固脱贫攻坚、推动乡村振兴',
}
const enAspect: typeof zhAspect = {
  education: 'Education',
  investment: 'Investment and projects',
  public_safety: 'Public safety',
  environment: 'Environment and clean air',
  cadre_conduct: 'Conduct of cadres',
  poverty_revitalisation: 'Poverty relief and rural revitalisation',
}
const zhVerdict: Record<Verdict, string> = {
  consolidate: '巩固',
  strengthen: '加强',
  recover: '止跌回升',
  undetermined: '未定',
}
const enVerdict: typeof zhVerdict = {
  consolidate: 'Consolidate',
  strengthen: 'Strengthen',
  recover: 'Recover',
  undetermined: 'Undetermined',
}
const zhMark: Record<FloorMark, string> = {
  first: '首个结果，即为保底线',
  'items-open': '整改事项未销号',
  'lookback-failed': '回头看未通过',
  'lookback-pending': '回头看未完成',
  'aspect-slipped': '有单项跌破保底线',
  indistinguishable: '与保底线无法区分',
  'rank-slip-pending': '名次靠后一轮，待下一轮印证，暂不作退位',
  'no-result': '没有结果',
  'no-interval': '抽样结果没有误差范围，不作升降依据',
  rebased: '基数调整',
  forced: '特批结转',
}
const enMark: typeof zhMark = {
  first: 'First closed result, so the first floor',
  'items-open': 'Rectification items are open',
  'lookback-failed': 'Failed look-back',
  'lookback-pending': 'Look-back not completed',
  'aspect-slipped': 'An aspect slipped',
  indistinguishable: 'Cannot be told from the floor',
  'rank-slip-pending': 'Behind the floor in one round; no slip unless the next one agrees',
  'no-result': 'No result',
  'no-interval': 'Sample without an interval: neither lifts nor breaks the floor',
  rebased: 'Rebased',
  forced: 'Closed by force',
}
const zhBasis: Record<Reading['basis'], string> = {
  examination: '市考结果',
  self_survey: '折算市考口径',
  wave: '季度测评',
}
const enBasis: typeof zhBasis = {
  examination: 'City examination',
  self_survey: 'Self-survey on the examination’s scale',
  wave: 'Self-survey wave',
}
const zhProposal: Record<ProposalKind, string> = { 'force-gate': '特批转段', close: '总结结转', rebase: '基数调整' }
const enProposal: typeof zhProposal = { 'force-gate': 'Force the gate', close: 'Close the cycle', rebase: 'Rebase' }
const zhMeeting: Record<RebaseContent['meeting'], string> = {
  party_committee: '党工委会',
  director_office: '主任办公会',
}
const enMeeting: typeof zhMeeting = {
  party_committee: 'Party working committee',
  director_office: 'Director’s office meeting',
}
const zhPolicy: Record<FloorPolicy, string> = { published: '按公布数', lowerBound: '按95%下限' }
const enPolicy: typeof zhPolicy = { published: 'As published', lowerBound: 'Lower 95 % bound' }

const zh = {
  name: '周期',
  period: zhHalfYear,
  stage: stageWords.zh,
  aspect: zhAspect,
  theme: themeWords.zh,
  subject: { overall: '总体满意度', rank: '总体名次' },
  floor: '保底线',
  rankFloor: '保位线',
  slip: '跌破保底线',
  rankSlip: '退位',
  provisional: '预启动',
  coverageGap: '测评盲区：没有自测主题反映这个单项',
  verdict: zhVerdict,
  mark: zhMark,
  basis: zhBasis,
  proposal: zhProposal,
  meeting: zhMeeting,
  floorPolicy: zhPolicy,
  pawl: { floor: '守底线', recurrence: '防反弹', practice: '固做法' },
  practice: '固化做法',
  managementItem: '管理事项',
  lesson: '经验教训',
  carriedOver: '结转下一周期',
  score: (points: number) => `${points}分`,
  place: (rank: number) => `第${rank}名`,
  refusal: zhCycleRefusal,
}
const en = {
  name: 'Cycle',
  period: enHalfYear,
  stage: stageWords.en,
  aspect: enAspect,
  theme: themeWords.en,
  subject: { overall: 'Overall satisfaction', rank: 'Overall rank' },
  floor: 'Floor',
  rankFloor: 'Rank floor',
  slip: 'Slip',
  rankSlip: 'Rank lost',
  provisional: 'Provisional',
  coverageGap: 'Coverage gap: no theme of the self-survey sees this aspect',
  verdict: enVerdict,
  mark: enMark,
  basis: enBasis,
  proposal: enProposal,
  meeting: enMeeting,
  floorPolicy: enPolicy,
  pawl: { floor: 'Floor', recurrence: 'No recurrence', practice: 'Practice' },
  practice: 'Standing practice',
  managementItem: 'Management item',
  lesson: 'Lesson',
  carriedOver: 'Carried over',
  score: (points: number) => `${points}`,
  place: (rank: number) => `rank ${rank}`,
  refusal: enCycleRefusal,
} satisfies typeof zh
export const cycleWords = { zh, en }
