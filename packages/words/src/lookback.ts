/** Words about look-back 回头看: standings, outcomes and tries. What the rules refuse is in `lookback-refusal.ts`. */
import type { CaseOutcome, Channel, TryResult } from '@ratchet/domain/lookback/ask'
import type { exclusionKinds } from '@ratchet/domain/lookback/exclusion'
import type { LookbackStatus } from '@ratchet/domain/lookback/lookback'
import type { Rate } from '@ratchet/domain/lookback/rate'
import { readStratum, type StratumGrade } from '@ratchet/domain/lookback/stratum'
import type { VisitOutcome } from '@ratchet/domain/lookback/visit'
import type { ItemKind } from '@ratchet/domain/rectification/item'
import { lookbackRefusalWords } from './lookback-refusal.ts'

const zhStatus: Record<LookbackStatus, string> = {
  frozen: '名单已锁定',
  published: '名单已公布',
  seeded: '种子已确定',
  drawn: '回访中',
  completed: '已完成',
  voided: '已作废',
}
const enStatus: typeof zhStatus = {
  frozen: 'List frozen',
  published: 'List published',
  seeded: 'Seed fixed',
  drawn: 'Being asked',
  completed: 'Complete',
  voided: 'Void',
}
const zhOutcome: Record<CaseOutcome, string> = {
  satisfied: '满意，办好了',
  unsatisfied: '不满意，没办好',
  not_reached: '没联系上',
  withdrawn: '本人撤回',
}
const enOutcome: typeof zhOutcome = {
  satisfied: 'Satisfied, it is done',
  unsatisfied: 'Not satisfied, not done',
  not_reached: 'Not reached',
  withdrawn: 'Withdrew',
}
const zhTry: Record<TryResult, string> = {
  no_answer: '无人接听',
  busy: '占线或关机',
  wrong_number: '号码不对',
  declined: '不愿回答',
  withdrew: '要求不再联系',
}
const enTry: typeof zhTry = {
  no_answer: 'No answer',
  busy: 'Busy or switched off',
  wrong_number: 'Wrong number',
  declined: 'Declined',
  withdrew: 'Asked not to be called',
}
const zhVisit: Record<VisitOutcome, string> = { fixed: '现场看，办好了', not_fixed: '现场看，没办好' }
const enVisit: typeof zhVisit = { fixed: 'Seen: done', not_fixed: 'Seen: not done' }
const zhChannel: Record<Channel, string> = { call: '登记后看号码，自己打', relay: '由督查接通后转过去，看不到号码' }
const enChannel: typeof zhChannel = {
  call: 'calls after a recorded look at the number',
  relay: 'is put through by the inspector and sees no number',
}
const zhRate: Record<Rate, string> = { responded: '响应率', solved: '解决率', satisfied: '满意率' }
const enRate: typeof zhRate = { responded: 'Responded', solved: 'Solved', satisfied: 'Satisfied' }
const zhExclusion: Record<(typeof exclusionKinds)[number], string> = {
  unlawful: '诉求违反法律法规',
  unreasonable: '诉求明显不合理',
  personal_dispute: '个人之间的纠纷',
}
const enExclusion: typeof zhExclusion = {
  unlawful: 'Asks for what is unlawful',
  unreasonable: 'Plainly unreasonable',
  personal_dispute: 'A dispute between persons',
}
const zhItemKind: Record<ItemKind, string> = { short: '短期可整改', long: '长期推进', explain: '需宣传解释' }
const enItemKind: typeof zhItemKind = { short: 'short-term', long: 'long-term', explain: 'explanation' }

const zhPercent = (share: number) => `${Math.round(share * 1000) / 10}%`

const zhGrade: Record<StratumGrade, string> = {
  normal: '正常',
  watch: '预警',
  urgent: '紧急预警',
  ungraded: '未分级',
}
const enGrade: typeof zhGrade = { normal: 'normal', watch: 'watch', urgent: 'urgent', ungraded: 'not graded' }

function stratumText(stratum: string, names: Readonly<Record<string, string>>, late: string): string {
  const { unit, grade, isLate } = readStratum(stratum)
  return [unit, grade && names[grade], isLate && late].filter(Boolean).join(' · ')
}

const zh = {
  status: zhStatus,
  outcome: zhOutcome,
  try: zhTry,
  visit: zhVisit,
  channel: zhChannel,
  rate: zhRate,
  exclusion: zhExclusion,
  itemKind: zhItemKind,
  percent: zhPercent,
  /** "教育局 · 预警" out of the stratum of a list; on lists of before "教育局 · 短期可整改". */
  stratum: (stratum: string) => stratumText(stratum, { ...zhGrade, ...zhItemKind }, '超期回看'),
  late: '超期回看',
  interval: (low: number, high: number) => `${zhPercent(low)}到${zhPercent(high)}`,
  share: (share: number, interval: string) => `${zhPercent(share)}（${interval}）`,
  asker: (name: string, way: string) => `${name}（${way}）`,
  refusal: lookbackRefusalWords.zh,
}
const enPercent = (share: number) => `${Math.round(share * 1000) / 10} %`
const en = {
  status: enStatus,
  outcome: enOutcome,
  try: enTry,
  visit: enVisit,
  channel: enChannel,
  rate: enRate,
  exclusion: enExclusion,
  itemKind: enItemKind,
  percent: enPercent,
  stratum: (stratum) => stratumText(stratum, { ...enGrade, ...enItemKind }, 'late'),
  late: 'Late look-back',
  interval: (low, high) => `${enPercent(low)} to ${enPercent(high)}`,
  share: (share, interval) => `${enPercent(share)} (${interval})`,
  asker: (name, way) => `${name} (${way})`,
  refusal: lookbackRefusalWords.en,
} satisfies typeof zh

export const lookbackWords = { zh, en }
