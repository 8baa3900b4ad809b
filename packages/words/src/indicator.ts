/** Words about indicators 可考指标用语: their names, clauses and rules, and presets. Source: SPEC §5; DOMAIN A4. */
import type { IndicatorId, IndicatorRule, Preset } from '@ratchet/domain/indicator/indicator'
import { enIndicatorRefusal, zhIndicatorRefusal } from './indicator-refusal.ts'
import { plural } from './number.ts'

type Names = Record<IndicatorId, string>

const zhName: Names = {
  household: '入户调研',
  meeting: '行业会议',
  deed: '惠民实事',
  presentation: '社区宣讲',
  analysis: '成效研判',
  highlight: '亮点推广',
  rise: '一提升',
  bonus: 'X加分项',
}
const enName: Names = {
  household: 'Household survey',
  meeting: 'Industry meeting',
  deed: 'Livelihood deed',
  presentation: 'Community presentation',
  analysis: 'Effectiveness analysis',
  highlight: 'Publicised highlight',
  rise: 'Rise',
  bonus: 'X bonus',
}

/** When each counts, as the reference case has it. */
const zhWhat: Names = {
  household: '每季度开展一次入户调研',
  meeting: '每季度召开一次行业会议，邀请群众参加，附纪要',
  deed: '每季度总结一件惠民实事',
  presentation: '每季度开展一次社区宣讲，记地点、人数',
  analysis: '每季度研判一次工作成效，关联测评或台账数据',
  highlight: '每季度在市级及以上媒体推广一次工作亮点，附链接或剪报；自办账号不计',
  rise: '牵头单项在市考中的名次比上一轮的变化；只在出结果的季度、只对牵头单位计',
  bonus: '创新做法对提升满意度有明显效果，经申请、评分、归口管理部门批准后加分',
}
const enWhat: Names = {
  household: 'One household survey each quarter',
  meeting: 'One industry meeting with residents each quarter, minutes attached',
  deed: 'One livelihood deed summed up each quarter',
  presentation: 'One community presentation each quarter, with place and attendance',
  analysis: 'One analysis of results each quarter, linked to a survey or the ledger',
  highlight:
    'One report in media of city level or above each quarter, link or clipping; self-run accounts do not count',
  rise: 'Change of rank of the led aspects against the last city round; only when a result comes out, only for lead units',
  bonus: 'An innovation with a clear effect on satisfaction: applied for, scored, approved by the owner',
}

const zhClause: Names = {
  household: '季度指标“6个1”①',
  meeting: '季度指标“6个1”②',
  deed: '季度指标“6个1”③',
  presentation: '季度指标“6个1”④',
  analysis: '季度指标“6个1”⑤',
  highlight: '季度指标“6个1”⑥',
  rise: '季度指标“一提升”',
  bonus: '季度指标“X”',
}
const enClause: Names = {
  household: 'Quarterly indicators, six-ones 1',
  meeting: 'Quarterly indicators, six-ones 2',
  deed: 'Quarterly indicators, six-ones 3',
  presentation: 'Quarterly indicators, six-ones 4',
  analysis: 'Quarterly indicators, six-ones 5',
  highlight: 'Quarterly indicators, six-ones 6',
  rise: 'Quarterly indicators, rise',
  bonus: 'Quarterly indicators, X',
}

const zhPreset: Record<Preset, string> = { original_2022: '原版2022', burden_relief: '减负版', own: '自定' }
const enPreset: Record<Preset, string> = { original_2022: 'Original 2022', burden_relief: 'Burden relief', own: 'Own' }

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
/** From which change of rank a row of the table holds. */
const zhStep = (atLeast: number) =>
  atLeast > 0 ? `上升${atLeast}名及以上` : atLeast === 0 ? '名次不降' : `下降不超过${-atLeast}名`
const enStep = (atLeast: number) =>
  atLeast > 0 ? `up ${atLeast} or more` : atLeast === 0 ? 'not down' : `down ${-atLeast} at most`

/** A rule in one sentence. */
function zhRule(rule: IndicatorRule): string {
  if (rule.kind === 'threshold') {
    return `不重复住户满${rule.count}户计满分；不满的${rule.proportional ? '按比例计' : '不计分'}`
  }
  if (rule.kind === 'evidence') {
    const what = rule.counts === 'events' ? `至少${rule.least}次（件）` : `当场答复群众提问至少${rule.least}个`
    return `${what}，佐证经核验计分；照片${rule.photoRequired ? '必须有' : '可以没有'}`
  }
  if (rule.kind === 'bonus') {
    return `${rule.scorers}人评分取中位数，有利害关系的不评；合计最多加基础分的${percent(rule.capShare)}`
  }
  const table = rule.points.map((row) => `${zhStep(row.atLeast)}计${percent(row.share)}`).join('，')
  return `${table}，其余不计；保住前${rule.topRankKept}名计满分`
}
function enRule(rule: IndicatorRule): string {
  if (rule.kind === 'threshold') {
    const less = rule.proportional ? 'in proportion' : 'nothing'
    return `Full at ${plural(rule.count, 'distinct household')}; less counts ${less}`
  }
  if (rule.kind === 'evidence') {
    const what =
      rule.counts === 'events'
        ? `At least ${rule.least}`
        : `At least ${plural(rule.least, 'question')} of residents answered there`
    return `${what}, counted once the evidence is verified; a photo is ${rule.photoRequired ? 'needed' : 'optional'}`
  }
  if (rule.kind === 'bonus') {
    return `Median of ${rule.scorers} scorers, none with an interest; at most ${percent(rule.capShare)} of the base in all`
  }
  const table = rule.points.map((row) => `${enStep(row.atLeast)}: ${percent(row.share)}`).join(', ')
  return `${table}, else nothing; a rank kept within the first ${rule.topRankKept} counts in full`
}

const zh = {
  name: zhName,
  what: zhWhat,
  clause: zhClause,
  preset: zhPreset,
  rule: zhRule,
  edition: (edition: number) => `第${edition}版`,
  refusal: zhIndicatorRefusal,
}
const en = {
  name: enName,
  what: enWhat,
  clause: enClause,
  preset: enPreset,
  rule: enRule,
  edition: (edition: number) => `edition ${edition}`,
  refusal: enIndicatorRefusal,
} satisfies typeof zh
export const indicatorWords = { zh, en }
