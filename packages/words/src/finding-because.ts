/** Why a rule says what it says 研判理由: one sentence for each code, in both languages. Source: SPEC §6; DOMAIN D-67. */
import type { Because, CandidateFlag, Verdict } from '@ratchet/domain/accountability/finding'
import type { SuggestedKind, Suggestion } from '@ratchet/domain/accountability/regulation'
import type { AspectId } from '@ratchet/domain/cycle/aspect'

/** Short enough to stand in a list and beside a line: the full names have a pause of their own in them. */
const zhAspect: Record<AspectId, string> = {
  education: '教育',
  investment: '招商引资',
  public_safety: '社会治安',
  environment: '环境保护',
  cadre_conduct: '干部作风',
  poverty_revitalisation: '乡村振兴',
}
const enAspect: typeof zhAspect = {
  education: 'Education',
  investment: 'Investment',
  public_safety: 'Public safety',
  environment: 'Environment',
  cadre_conduct: 'Cadre conduct',
  poverty_revitalisation: 'Revitalisation',
}

type Say = Record<Because['code'], (aspects: string) => string>

const zhBecause: Say = {
  fell_most: (a) => `${a}降幅最大`,
  fell_most_again: (a) => `${a}连续两年降幅最大`,
  did_not_rise: (a) => `${a}目标高于上年成绩，结果没有提高`,
  rose_most: (a) => `${a}升幅最大`,
  tied: (a) => `${a}变动幅度并列，由人工选择`,
  not_apart: (a) => `${a}的变动幅度在误差内分不出先后，由人工选择`,
  nothing_fell: () => '没有单项下降',
  nothing_rose: () => '没有单项上升',
  all_rose_as_meant: () => '应升的单项都已提高',
  no_target: () => '没有目标高于上年成绩的单项',
  within_chance: (a) => `${a}的变化不能排除偶然`,
  sample_too_small: (a) => `${a}的样本量低于规定下限`,
  untestable: (a) => `${a}无法检验：市里未公布样本量`,
  no_earlier_year: () => '没有上一年度成绩可比',
  no_second_year: () => '上一年度没有可比的升降，不能判断是否连续两年',
  not_twice: (a) => `本年度降幅最大的${a}，上一年度不是降幅最大`,
  last_year_no_finding: () => '上一年度“降幅最大”不成立，不构成连续两年',
  last_year_not_examined: () => '上一年度没有研判记录，按成绩推算',
  lead_changed: (a) => `${a}的牵头单位两年间有变更，由人工认定`,
  lead_unknown: (a) => `${a}当时由谁牵头没有记录，由人工认定`,
  method_changed: (a) => `市里本年度调整了${a}的口径，能否与上年比较由人工判断`,
  gate_advisory: () => '检验仅供参考，不作门槛',
}
const enBecause: Say = {
  fell_most: (a) => `${a} fell most`,
  fell_most_again: (a) => `${a} fell most two years running`,
  did_not_rise: (a) => `${a}: the target was above last year's result, which did not rise`,
  rose_most: (a) => `${a} rose most`,
  tied: (a) => `${a} changed by the same: a person chooses`,
  not_apart: (a) => `${a} cannot be told apart within their error: a person chooses`,
  nothing_fell: () => 'no aspect fell',
  nothing_rose: () => 'no aspect rose',
  all_rose_as_meant: () => 'every aspect that was to rise did',
  no_target: () => "no target was above last year's result",
  within_chance: (a) => `the change of ${a} may be chance`,
  sample_too_small: (a) => `the sample of ${a} is smaller than the regulation asks for`,
  untestable: (a) => `${a} cannot be tested: the city published no sample size`,
  no_earlier_year: () => 'there is no earlier year to compare with',
  no_second_year: () => 'the year before has nothing to compare with, so “two years running” cannot be told',
  not_twice: (a) => `${a} fell most this year, and another one the year before`,
  last_year_no_finding: () => '“fell most” did not hold the year before, so it is not two years running',
  last_year_not_examined: () => 'the year before was not examined; it is worked out from its results',
  lead_changed: (a) => `the lead unit of ${a} changed between the years: a person says which`,
  lead_unknown: (a) => `who led ${a} then is not on record: a person says who`,
  method_changed: (a) => `the city changed its method for ${a} this year: a person judges whether it compares`,
  gate_advisory: () => 'the test is advice and no gate',
}

const zhVerdict: Record<Verdict, string> = {
  beyond_chance: '能排除偶然',
  within_chance: '不能排除偶然',
  untestable: '无法检验',
  sample_too_small: '样本不足',
}
const enVerdict: typeof zhVerdict = {
  beyond_chance: 'beyond chance',
  within_chance: 'may be chance',
  untestable: 'cannot be tested',
  sample_too_small: 'sample too small',
}

const zhFlag: Record<CandidateFlag, string> = {
  lead_changed: '牵头单位变更',
  lead_unknown: '牵头单位无记录',
  method_changed: '口径调整',
  mixed_basis: '两年口径来源不同（市里公布/两期均值）',
  no_post: '单位没有设这一岗位',
  vacant_post: '岗位当时空缺',
}
const enFlag: typeof zhFlag = {
  lead_changed: 'lead unit changed',
  lead_unknown: 'lead unit unknown',
  method_changed: 'method changed',
  mixed_basis: "one year is the city's figure, the other our mean",
  no_post: 'the unit has no such post',
  vacant_post: 'nobody held the post then',
}

const zhTarget: Record<Suggestion['target'], string> = {
  unit: '牵头单位',
  principal: '主要领导',
  deputy: '分管领导',
  mid_level: '中层干部',
}
const enTarget: typeof zhTarget = {
  unit: 'lead unit',
  principal: 'principal',
  deputy: 'deputy',
  mid_level: 'mid-level',
}

const zhKind: Record<SuggestedKind, (amount: number | null) => string> = {
  not_excellent: () => '不得评优',
  bonus_cut: (amount) => (amount === null ? '扣发年度奖金（比例由决定写明）' : `扣发年度奖金${amount}%`),
  reassignment_recommended: () => '建议组织调整（只作建议）',
  talk: () => '约谈',
  written_rectification: () => '书面整改',
  recognition: () => '表彰',
}
const enKind: typeof zhKind = {
  not_excellent: () => 'not eligible for “excellent”',
  bonus_cut: (amount) =>
    amount === null ? 'annual bonus cut (the decision says how much)' : `annual bonus −${amount} %`,
  reassignment_recommended: () => 'reassignment (a recommendation only)',
  talk: () => 'talk',
  written_rectification: () => 'written rectification',
  recognition: () => 'recognition',
}

const zh = {
  aspect: zhAspect,
  because: zhBecause,
  verdict: zhVerdict,
  flag: zhFlag,
  target: zhTarget,
  kind: zhKind,
  and: '、',
  semicolon: '；',
}
const en = {
  aspect: enAspect,
  because: enBecause,
  verdict: enVerdict,
  flag: enFlag,
  target: enTarget,
  kind: enKind,
  and: ', ',
  semicolon: '; ',
} satisfies typeof zh
export const findingBecauseWords = { zh, en }
