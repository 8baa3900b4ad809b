/** Words about verification, bonus, scores and their publication 打分用语: what the rules refuse. Source: SPEC §5. */
import type { ScoreRefusal } from '@ratchet/domain/assessment/score-refusal'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { points } from './number.ts'
import { surveyPageWords } from './survey-page.ts'

type Sentences = Record<ScoreRefusal, (details: RefusalDetails) => string>

const text = (value: unknown) => String(value ?? '')
const figure = (value: unknown) => points(Number(value))
const list = (value: unknown, mark: string) => (Array.isArray(value) ? value.map(String).join(mark) : text(value))
const zhQuarter = (value: unknown) => surveyPageWords.zh.quarter(text(value))
const enQuarter = (value: unknown) => surveyPageWords.en.quarter(text(value))

const zhRefusal: Sentences = {
  'not-verifier': () => '只有归口管理部门或督查能核验打分，请交他们办理。',
  'own-submission': () => '这份填报是您自己提交的，提交的人不能核验，请换归口管理部门的另一人或督查核验。',
  'own-department': () => '这是归口管理部门自己的填报，由督查核验。',
  'own-unit': () => '您在这个单位任职，不能核验本单位的填报，请归口管理部门的其他人核验。',
  'not-submitted': () => '单位还没有提交这份填报，提交以后再核验。',
  'not-applicable': () => '这一项不适用于该单位本季度，不用打分。',
  'reason-missing': () => '请写明理由，单位和领导都会看到。填报数达不到规则的，认定也要写明依据。',
  'part-outside': () => '部分认定的比例要在0和100%之间。全部认定请按“认定”，都不认定请按“退回”。',
  'nothing-changed': () => '和现在的结果一样，不用再办。',
  'quarter-frozen': (d) =>
    `${zhQuarter(d.quarter)}的得分已经公布，不再收加分申请和评分。确有错误的，由归口管理部门提请更正。`,
  'quarter-to-come': (d) => `${zhQuarter(d.quarter)}还没有开始，请到季度开始以后再申请。`,
  'not-listed': (d) =>
    d.name ? `${text(d.name)}不在本季度考核对象里，请去掉这一行。` : '您单位不在本季度考核对象里，不能申请加分。',
  'asked-over-cap': (d) => `本季度加分合计最多${figure(d.cap)}分，不能申请${figure(d.asked)}分，请改小。`,
  'bonus-settled': () => '这项申请已经办结，不能再评。',
  'scored-already': () => '您已经评过这项申请，每人只评一次。',
  'own-application': () => '这是您或您单位的申请，要由没有利害关系的人评分和批准。',
  'interest-missing': () => '请写明和申请单位有什么利害关系，例如“曾任该局副局长”。',
  'points-over-asked': (d) => `申请的是${figure(d.asked)}分，评分不能超过申请，请改小。`,
  'too-few-scorers': (d) =>
    `没有利害关系的评分人还只有${text(d.have)}人，要满${text(d.need)}人才能批准，请再请人评分。`,
  'weights-over': (d) =>
    `${text(d.name)}其他部分的权重合计${figure(d.sum)}%，没有给公众满意度留下权重，请减到100%以下。`,
  'component-twice': (d) => `${text(d.name)}的“${text(d.component)}”写了两行，请合成一行。`,
  'quarter-running': (d) => `${zhQuarter(d.quarter)}还没有结束，结束以后才能公布得分。`,
  'nobody-listed': () => '本季度还没有考核对象，请先在指标体系里选定。',
  'reports-unverified': (d) => `还有${text(d.count)}个单位没有核验完：${list(d.names, '、')}。请先核验。`,
  'bonus-undecided': (d) => `还有${text(d.count)}项加分申请没有办结，请先批准或不予加分。`,
  'proposal-open': (d) => `${text(d.name)}已经提请公布，正等第二人确认。要重新提请，先撤回。`,
  'no-proposal': () => '这次提请已经办结，请刷新页面。',
  'same-person': (d) => `提请的人是${text(d.name)}，同一人不能确认。请领导或归口管理部门的另一人确认。`,
  'figures-moved': (d) => `提请以后，${list(d.names, '、')}的得分有变化。请退回，由归口管理部门按现在的记录重新提请。`,
  'not-proposer': (d) => `只有提请的人（${text(d.name)}）能撤回。您可以不予确认，并写明理由。`,
  'not-published': (d) => `${zhQuarter(d.quarter)}的得分还没有公布，公布以后才能导出。`,
  'pack-too-large': (d) =>
    `佐证共${text(d.megabytes)}兆，一次最多打包${text(d.most)}兆。请选一个指标或一个单位分开打包。`,
  'pack-empty': () => '这里没有文件佐证可以打包；产品里的记录请在填报页上看。',
}
const enRefusal: Sentences = {
  'not-verifier': () => 'Only the owner or the inspector verifies. Leave it to them.',
  'own-submission': () => 'You handed this report in. Another person of the owner, or the inspector, verifies it.',
  'own-department': () => 'This is the owner department’s own report: the inspector verifies it.',
  'own-unit': () => 'You hold a post in this unit. Somebody else of the owner verifies its report.',
  'not-submitted': () => 'The unit has not handed the report in. Verify it afterwards.',
  'not-applicable': () => 'This does not apply to the unit in this quarter; there is nothing to score.',
  'reason-missing': () =>
    'Give the reason: the unit and the leaders read it. What falls short of the rule is not accepted without one.',
  'part-outside': () => 'A part lies between 0 and 100 %. Accept all of it, or return it.',
  'nothing-changed': () => 'It is decided like that already.',
  'quarter-frozen': (d) =>
    `The scores of ${enQuarter(d.quarter)} are published: no application or points come in. If something is wrong, the owner proposes a correction.`,
  'quarter-to-come': (d) => `${enQuarter(d.quarter)} has not begun. Apply once it has.`,
  'not-listed': (d) =>
    d.name
      ? `${text(d.name)} is not assessed in this quarter. Take the row out.`
      : 'Your unit is not assessed in this quarter.',
  'asked-over-cap': (d) =>
    `Bonuses add ${figure(d.cap)} points at most. ${figure(d.asked)} cannot be asked for: make it less.`,
  'bonus-settled': () => 'The application is settled.',
  'scored-already': () => 'You gave your points already; each scorer does so once.',
  'own-application': () => 'This is your own application, or your unit’s. People without an interest score and decide.',
  'interest-missing': () => 'Say what binds you to the applicant, for instance “was its deputy head”.',
  'points-over-asked': (d) => `${figure(d.asked)} points were asked for; give no more.`,
  'too-few-scorers': (d) =>
    `${text(d.have)} scorers without an interest so far, ${text(d.need)} are needed. Ask more people to score.`,
  'weights-over': (d) =>
    `The other parts of ${text(d.name)} weigh ${figure(d.sum)} % and leave nothing for satisfaction. Take them below 100 %.`,
  'component-twice': (d) => `“${text(d.component)}” of ${text(d.name)} stands there twice. Make it one row.`,
  'quarter-running': (d) => `${enQuarter(d.quarter)} is not over. Its scores are published afterwards.`,
  'nobody-listed': () => 'No unit is assessed in this quarter. List them among the indicators first.',
  'reports-unverified': (d) => `${text(d.count)} reports are not verified: ${list(d.names, ', ')}. Verify them first.`,
  'bonus-undecided': (d) => `${text(d.count)} applications for a bonus are open. Decide them first.`,
  'proposal-open': (d) => `${text(d.name)} proposed publication and waits for a second person. Take that back first.`,
  'no-proposal': () => 'The proposal is settled. Reload the page.',
  'same-person': (d) =>
    `${text(d.name)} proposed it and cannot confirm it. A leader, or another person of the owner, confirms.`,
  'figures-moved': (d) =>
    `Figures changed since it was proposed: ${list(d.names, ', ')}. Decline it; the owner proposes what the records say now.`,
  'not-proposer': (d) => `Only ${text(d.name)}, who proposed it, takes it back. You may decline it with a reason.`,
  'not-published': (d) => `The scores of ${enQuarter(d.quarter)} are not published yet. Export them afterwards.`,
  'pack-too-large': (d) =>
    `The evidence has ${text(d.megabytes)} MB; a pack holds ${text(d.most)}. Choose one indicator or one unit.`,
  'pack-empty': () => 'No file is here to be packed. Records of the product are on the page of the report.',
}

const zh = { refusal: zhRefusal }
const en = { refusal: enRefusal } satisfies typeof zh
export const scoreWords = { zh, en }
