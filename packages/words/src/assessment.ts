/** Words about quarterly reports 季度填报用语: names of the six ones, and what the rules of reporting refuse. */
import { type CardId, cardIdSchema, type ReportRefusal } from '@ratchet/domain/assessment/report'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<ReportRefusal, (details: RefusalDetails) => string>

const zhCard: Record<CardId, string> = {
  household: '入户调研',
  meeting: '行业会议',
  deed: '惠民实事',
  presentation: '社区宣讲',
  analysis: '成效研判',
  highlight: '亮点推广',
}
const enCard: typeof zhCard = {
  household: 'Household visits',
  meeting: 'Industry meeting',
  deed: 'Livelihood deed',
  presentation: 'Community talk',
  analysis: 'Analysis of results',
  highlight: 'Publicised highlight',
}

const ordinals = ['一', '二', '三', '四']
/** 2026年第四季度, of `2026Q4`. */
export const zhQuarter = (quarter: string): string =>
  `${quarter.slice(0, 4)}年第${ordinals[Number(quarter.slice(5)) - 1] ?? quarter.slice(5)}季度`
export const enQuarter = (quarter: string): string => `Q${quarter.slice(5)} ${quarter.slice(0, 4)}`
const zhCycle = (id: unknown) => String(id).replace('H1', '上半年').replace('H2', '下半年')

const cardsOf = (names: Record<CardId, string>, d: RefusalDetails, between: string) =>
  cardIdSchema
    .array()
    .catch([])
    .parse(d.cards)
    .map((card) => names[card])
    .join(between)
const cardOf = (names: Record<CardId, string>, d: RefusalDetails) => {
  const card = cardIdSchema.safeParse(d.card)
  return card.success ? names[card.data] : ''
}

const zhRefusal: Sentences = {
  'quarter-without-cycle': (d) => `${zhCycle(d.cycle)}周期还没有开启，请先在“周期”里开启，再开放季度填报。`,
  'nobody-listed': (d) => `${zhCycle(d.cycle)}还没有考核对象，请先在“指标体系”里选定单位。`,
  'reports-opened-already': (d) => `${zhQuarter(String(d.quarter))}的填报已经对全部考核对象开放，不用再开。`,
  'report-of-another': () => '这是别的单位的填报，只能由该单位填写和提交。归口管理部门请到“打分与核验”里核验。',
  'report-waits': () => '填报已提交，正在等核验，暂时不能改。需要补充时，请核验人退回后再改。',
  'report-verified': () => '填报已核验完毕，不能再改。确有差错的，请向归口管理部门提出更正。',
  'quarter-published': (d) =>
    `${zhQuarter(String(d.quarter))}得分已经公布，佐证已封存，不能再增减。确有差错的，请向归口管理部门提出更正。`,
  'card-accepted': (d) => `“${cardOf(zhCard, d)}”已经核验认定，不能再改，请改其他卡。`,
  'cards-unexplained': (d) =>
    `${cardsOf(zhCard, d, '、')}还没有填满，也没有说明。请补齐佐证，或在卡里写一句原因后再提交。`,
  'evidence-full': (d) => `一份填报最多放${String(d.most)}件佐证，请先撤下不需要的。`,
  'evidence-gone': (d) => `“${String(d.title)}”已经撤下，不用再撤。`,
  'record-elsewhere': () => '没有找到本单位本季度可以用在这张卡上的这条记录，请刷新后重选。',
  'record-linked-already': () => '这条记录已经关联在这张卡上，不用重复关联。',
}
const enRefusal: Sentences = {
  'quarter-without-cycle': (d) => `The cycle ${String(d.cycle)} is not open yet. Open it under “Cycles” first.`,
  'nobody-listed': (d) => `No unit is listed for ${String(d.cycle)} yet. Choose them under “Indicators” first.`,
  'reports-opened-already': (d) =>
    `The reports of ${enQuarter(String(d.quarter))} are open for every listed unit already.`,
  'report-of-another': () =>
    'This is the report of another unit; only that unit fills and hands it in. The owner verifies under “Scoring”.',
  'report-waits': () =>
    'The report was handed in and waits to be verified. To add something, ask the verifier to return it.',
  'report-verified': () => 'The report was verified and stays as it is. Ask the owner for a correction if it is wrong.',
  'quarter-published': (d) =>
    `The scores of ${enQuarter(String(d.quarter))} are published, so its evidence is frozen. Ask the owner for a correction if it is wrong.`,
  'card-accepted': (d) => `“${cardOf(enCard, d)}” was verified and stays as it is. Change another card.`,
  'cards-unexplained': (d) =>
    `Not full and without a word of explanation: ${cardsOf(enCard, d, ', ')}. Add evidence, or say why on the card.`,
  'evidence-full': (d) => `A report holds at most ${String(d.most)} pieces. Take back what is not needed.`,
  'evidence-gone': (d) => `“${String(d.title)}” was taken back already.`,
  'record-elsewhere': () =>
    'There is no such record of this unit and quarter for this card. Reload and choose another.',
  'record-linked-already': () => 'This record is linked to the card already.',
}

const zh = { card: zhCard, quarter: zhQuarter, refusal: zhRefusal }
const en = { card: enCard, quarter: enQuarter, refusal: enRefusal } satisfies typeof zh
export const assessmentWords = { zh, en }
