/** Why something about a wave's fieldwork may not be done 测评组织的不予办理: what is wrong and what to do. */
import type { SurveyPlanRefusal } from '@ratchet/domain/survey/plan-refusal'
import type { RefusalSentences } from './refusal.ts'
import { traitWords } from './survey-trait.ts'

const text = (value: unknown) => (value === undefined ? '' : String(value))
const number = (value: unknown) => Number(value).toLocaleString('en-US')
const trait = (locale: 'zh' | 'en', value: unknown) =>
  traitWords[locale][value as keyof (typeof traitWords)['zh']] ?? text(value)

const zh: RefusalSentences<SurveyPlanRefusal> = {
  'plan-released': (d) => `这一批次已于${text(d.releasedOn)}发布，方案和配额不能再改。`,
  'plan-opt-in': () => '自愿参与的批次没有抽样，不编方案、不设配额。',
  'other-firm': () => '这一批次由其他机构承接，您只能查看本机构的测评。',
  'margin-twice': (d) => `“${trait('zh', d.trait)}”的总体数填了两次，请删去一组。`,
  'margin-empty': (d) => `“${trait('zh', d.trait)}”的总体数至少要填两类；只有一类的，不必校准，请删去这一组。`,
  'margin-totals-differ': (d) =>
    `“${trait('zh', d.trait)}”合计${number(d.total)}，“${trait('zh', d.otherTrait)}”合计${number(d.otherTotal)}，相差${number(d.difference)}。同一总体的各组合计必须相等，请核对。`,
  'larger-than-frame': (d) =>
    `计划完成${number(d.interviews)}份，比抽样框的${number(d.size)}户还多，请核对样本量或抽样框。`,
  'finite-needs-size': () => '要作有限总体校正，请填写抽样框的户数，或按社区分群。',
  'quota-place-twice': () => '有社区（村）出现了两次，请删去重复的一行。',
  'quota-not-a-place': () => '配额只能下到社区、村或园区，且须是现有的单位。请核对机构树。',
  'contract-ends-before-it-begins': (d) => `合同截止日${text(d.to)}早于开始日${text(d.from)}，请核对。`,
  'contract-signed-after-end': (d) => `签订日${text(d.signedOn)}晚于合同截止日${text(d.to)}，请核对。`,
  'fieldwork-opt-in': () => '自愿参与的批次没有抽取样本，算不出回答率。',
  'fieldwork-empty': () => '完成和部分完成的份数都是0，请填写机构报告里的数。',
  'fieldwork-no-basis': () => '填了合格比例e，请写明依据，例如“电话核实120个号码”。',
  'recheck-opt-in': () => '自愿参与的批次不估计误差，不抽取复核。可疑的答卷按疑点标记处理。',
  'recheck-no-share': () => '合同里没有约定复核比例。请先在“方案”页填写合同。',
  'recheck-no-interviews': () => '还没有导入访问数据，没有可抽取的样本。',
  'recheck-all-drawn': (d) => `按合同应抽的复核已全部抽出，共${number(d.drawn)}份。`,
  'recheck-seed-short': (d) => `随机种子至少${number(d.least)}个字，请照录公开开奖的期号和号码。`,
  'recheck-frame-changed': () => '抽样名单在您打开之后变了。请刷新，重新公布名单校验码后再抽。',
  'recheck-note-missing': () => '“与记录不符”和“未接受访问”都须写明情况。',
  'recheck-own-firm': () => '复核不能由承接测评的机构自己登记，请由组织人事部或督查办理。',
}
const en: RefusalSentences<SurveyPlanRefusal> = {
  'plan-released': (d) => `This wave was released on ${text(d.releasedOn)}: plan and quotas stay as they are.`,
  'plan-opt-in': () => 'People chose to take part in this wave. Nobody was drawn, so there is no plan and no quota.',
  'other-firm': () => 'Another firm holds this wave. You can read your own firm’s waves.',
  'margin-twice': (d) => `“${trait('en', d.trait)}” is given twice. Remove one.`,
  'margin-empty': (d) =>
    `“${trait('en', d.trait)}” needs at least two classes. With one there is nothing to calibrate: remove it.`,
  'margin-totals-differ': (d) =>
    `“${trait('en', d.trait)}” adds up to ${number(d.total)} and “${trait('en', d.otherTrait)}” to ${number(d.otherTotal)}: they differ by ${number(d.difference)}. All describe one population and must agree. Check the numbers.`,
  'larger-than-frame': (d) =>
    `${number(d.interviews)} interviews are more than the ${number(d.size)} households of the frame. Check either number.`,
  'finite-needs-size': () =>
    'The finite population correction needs the size of the frame, or communities as clusters.',
  'quota-place-twice': () => 'A community appears twice. Remove one row.',
  'quota-not-a-place': () => 'Quotas are set for living communities, villages and parks. Check the org tree.',
  'contract-ends-before-it-begins': (d) =>
    `The last day ${text(d.to)} is before the first, ${text(d.from)}. Check them.`,
  'contract-signed-after-end': (d) => `It was signed on ${text(d.signedOn)}, after its last day ${text(d.to)}. Check.`,
  'fieldwork-opt-in': () => 'Nobody was drawn for this wave, so there is no response rate.',
  'fieldwork-empty': () => 'There are no complete and no partial interviews. Type the numbers of the firm’s report.',
  'fieldwork-no-basis': () => 'Say where e comes from, for instance “120 numbers checked by phone”.',
  'recheck-opt-in': () => 'No error is estimated for people who chose to take part, so no re-checks are drawn.',
  'recheck-no-share': () => 'The contract names no share of re-checks. Enter the contract on the page “Design” first.',
  'recheck-no-interviews': () => 'No interviews have been imported yet, so there is nothing to draw from.',
  'recheck-all-drawn': (d) => `All re-checks due under the contract have been drawn: ${number(d.drawn)}.`,
  'recheck-seed-short': (d) =>
    `The seed needs at least ${number(d.least)} characters: copy the issue and the numbers of a public lottery.`,
  'recheck-frame-changed': () => 'The list changed after you opened it. Reload, publish its new hash, then draw.',
  'recheck-note-missing': () => 'Say what was found when it differs or nobody was interviewed.',
  'recheck-own-firm': () => 'A firm never records re-checks of its own interviews. The owner or the inspector does.',
}
export const surveyPlanRefusal = { zh, en }
