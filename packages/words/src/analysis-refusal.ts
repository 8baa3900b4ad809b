/** Why a wave cannot be analysed 不能分析的提示: each sentence names where it lies and what to do. */
import type { AnalysisRefusal } from '@ratchet/domain/analysis/why-not-analyse'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { Margin } from '@ratchet/domain/survey/plan'
import type { RefusalSentences } from './refusal.ts'

const text = (value: unknown) => String(value ?? '')
const whole = (value: unknown) => String(Math.round(Number(value) * 100) / 100)
const listed = (value: unknown, between: string) => (Array.isArray(value) ? value.map(text).join(between) : text(value))
const percent = (value: unknown) => String(Math.round(Math.abs(Number(value)) * 1000) / 10)

type Traits = Readonly<Record<Margin['trait'], string>>
const zhTrait: Traits = { street: '街道', gender: '性别', age_band: '年龄段', residency: '居住类型' }
const enTrait: Traits = { street: 'street', gender: 'gender', age_band: 'age band', residency: 'kind of residence' }
const traitIn = (names: Traits, value: unknown) => names[value as Margin['trait']] ?? text(value)
/** Categories that have a word of their own; others are shown as they were delivered. */
const zhCategory: Readonly<Record<string, string>> = { male: '男', female: '女' }
const zhOf = (value: unknown) => zhCategory[text(value)] ?? text(value)
const zhTraits = (d: RefusalDetails) => [d.trait, d.other].map((trait) => traitIn(zhTrait, trait))
const enTraits = (d: RefusalDetails) => [d.trait, d.other].map((trait) => traitIn(enTrait, trait))

const zh: RefusalSentences<AnalysisRefusal> = {
  'nothing-stored': () => '这一批次还没有入库的答卷。请先导入测评数据。',
  'no-interviews': () => '入库的样本里没有可以计入的答卷。请核对“访问结果”一列，并查看复核时剔除的答卷。',
  'weights-missing': (d) =>
    `${text(d.interviews)}份答卷都没有权重。请导入带权重的数据；本批次不加权的，请在测评方案里把权重改为“不加权”。`,
  'single-cluster-stratum': (d) =>
    d.clusters === 'none'
      ? `“${listed(d.strata, '”“')}”只有一份答卷，算不出误差。请补充该街道的数据，或在测评方案里改为不分层。`
      : `“${listed(d.strata, '”“')}”只有一个社区有答卷，算不出误差。请补充该街道其他社区的数据，或在测评方案里选定只有一个社区的街道怎么处理。`,
  'margin-trait-missing': (d) =>
    `有${text(d.rows)}份答卷没有填写${traitIn(zhTrait, d.trait)}，不能按它加权。请补齐后重新导入，或在测评方案里删去这项总体数据。`,
  'margin-category-missing': (d) =>
    `${traitIn(zhTrait, d.trait)}“${zhOf(d.category)}”的总体数为${whole(d.target)}，但没有一份这类答卷。请核对类别名称，或与相近类别合并。`,
  'margin-target-missing': (d) =>
    `答卷里有${traitIn(zhTrait, d.trait)}“${zhOf(d.category)}”，但测评方案里没有它的总体数。请在测评方案里补上。`,
  'margins-disagree': (d) => {
    const [one, other] = zhTraits(d)
    return `${one}的总体数合计${whole(d.total)}，${other}的合计${whole(d.otherTotal)}，两者不一致，不能同时加权。请核对测评方案里的总体数据。`
  },
  'margins-not-converged': (d) =>
    `加权调整${text(d.cycles)}轮后，${traitIn(zhTrait, d.trait)}“${zhOf(d.category)}”与总体数仍差${percent(d.deviation)}%，这几项总体数据不能同时满足。请合并人数少的类别，或减少一项。`,
  'subject-not-asked': () => '这一批次没有问这个题目，请选择其他题目。',
  'place-not-in-wave': () => '这一批次没有抽到这个地点，请选择其他地点。',
  'against-not-comparable': () => '所选批次不能对比：要选本批次之前、已经发布的抽样批次。',
}
const en: RefusalSentences<AnalysisRefusal> = {
  'nothing-stored': () => 'This wave has no stored answers yet. Import its data first.',
  'no-interviews': () =>
    'No interview of this wave counts. Check the column of outcomes, and what the re-checks left out.',
  'weights-missing': (d) =>
    `None of the ${text(d.interviews)} interviews has a weight. Import data with weights, or set “no weights” in the plan.`,
  'single-cluster-stratum': (d) =>
    d.clusters === 'none'
      ? `Only one interview of ${listed(d.strata, ', ')} counts, so no error can be computed. Add data there, or plan the wave without strata.`
      : `Only one community of ${listed(d.strata, ', ')} has interviews, so no error can be computed. Add data of other communities there, or choose in the plan what becomes of a street with one community.`,
  'margin-trait-missing': (d) =>
    `${text(d.rows)} interviews have no ${traitIn(enTrait, d.trait)}, so they cannot be weighted by it. Complete and import them again, or take these totals out of the plan.`,
  'margin-category-missing': (d) =>
    `The plan has a total of ${whole(d.target)} for ${traitIn(enTrait, d.trait)} “${text(d.category)}”, but no interview is of it. Check the name, or join it with a similar category.`,
  'margin-target-missing': (d) =>
    `Interviews have the ${traitIn(enTrait, d.trait)} “${text(d.category)}”, but the plan has no total for it. Add it to the plan.`,
  'margins-disagree': (d) => {
    const [one, other] = enTraits(d)
    return `The totals of ${one} sum to ${whole(d.total)}, those of ${other} to ${whole(d.otherTotal)}: nobody can be weighted to both. Check the totals in the plan.`
  },
  'margins-not-converged': (d) =>
    `After ${text(d.cycles)} rounds of weighting, ${traitIn(enTrait, d.trait)} “${text(d.category)}” is still ${percent(d.deviation)}% off its total: these totals cannot be met together. Join small categories, or use fewer totals.`,
  'subject-not-asked': () => 'This wave did not ask that question. Choose another one.',
  'place-not-in-wave': () => 'That place was not in the sample of this wave. Choose another one.',
  'against-not-comparable': () => 'Choose a released probability wave of an earlier quarter to compare with.',
}

export const analysisRefusalWords = { zh, en }
