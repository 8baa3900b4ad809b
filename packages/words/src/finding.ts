/** Words about the regulation and what its rules find 考核办法与规则研判用语. What a page says stands in its own file. */
import type { FindingRefusal } from '@ratchet/domain/accountability/finding'
import type { RegulationRefusal } from '@ratchet/domain/accountability/regulation-adopt'
import { type AspectId, aspectIds } from '@ratchet/domain/cycle/aspect'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { cycleWords } from './cycle.ts'

type Sentences<Code extends string> = Record<Code, (details: RefusalDetails) => string>

const isAspect = (id: unknown): id is AspectId => aspectIds.some((each) => each === id)
const zhAspect = (d: RefusalDetails) => (isAspect(d.aspect) ? cycleWords.zh.aspect[d.aspect] : '')
const enAspect = (d: RefusalDetails) => (isAspect(d.aspect) ? cycleWords.en.aspect[d.aspect] : '')

const periods = (locale: 'zh' | 'en', d: RefusalDetails, and: string) =>
  String(d.missing)
    .split('、')
    .map((half) => cycleWords[locale].period(half))
    .join(and)

const zhFinding: Sentences<FindingRefusal> = {
  'no-regulation': () =>
    '这一年度结束时还没有施行考核办法，不能据以研判。请先录入办法；确需处理的，由领导凭条款和理由手工立案。',
  'results-missing': (d) => `缺${periods('zh', d, '、')}的市考成绩，或者还没有第二人核对。请先录入并核对。`,
  'examined-already': () => '已经研判过，成绩、样本量和办法都没有变化，不用再研判。',
  'finding-settled': () => '这条研判已经办结。成绩后来更正的，请通过案件更正，或由领导手工立案。',
  'choice-not-asked': () => '这条研判不需要选择：规则已经给出建议，请立案，或者记录不成立。',
  'choice-missing': () => '请先选定单项和牵头单位，并写明理由。',
  'nothing-proposed': () => '这条规则没有提出建议，不能据以立案。确需处理的，由领导凭条款和理由手工立案。',
  'pick-unknown': (d) => `“${zhAspect(d)}”不在可选的单项里，请刷新后重选。`,
  'pick-within-chance': (d) => `“${zhAspect(d)}”的变化没有通过检验，按办法不能提出。请选其他单项，或者记录不成立。`,
  'unit-not-lead': (d) => `所选单位这两年没有牵头“${zhAspect(d)}”，请在牵头单位中选择。`,
  'case-exists': (d) => `“${zhAspect(d)}”已经立案，请到案件中办理。`,
  'reason-missing': () => '请写明理由或依据，理由随记录长期保存。',
  'own-interest': (d) => `您在${String(d.unit)}任职或者负责其工作，应当回避。请由其他同志处理。`,
  'n-missing': () => '请填有效样本量，须是大于0的整数。',
  'same-sample': (d) => `已经登记为${String(d.n)}，没有变化。`,
}
const enFinding: Sentences<FindingRefusal> = {
  'no-regulation': () =>
    'No regulation was in force when this year ended. Adopt it first; or a leader opens a case by hand, citing clause and reasons.',
  'results-missing': (d) =>
    `The city's result of ${periods('en', d, ', ')} is missing or not compared by a second person. Enter and compare it first.`,
  'examined-already': () => 'It was examined, and neither results, sample sizes nor regulation changed since.',
  'finding-settled': () =>
    'This finding is settled. If results were corrected later, correct the case, or a leader opens one by hand.',
  'choice-not-asked': () => 'Nothing is to be chosen here: the rule proposes. Open a case, or record no finding.',
  'choice-missing': () => 'Choose the aspect and its lead unit first, with reasons.',
  'nothing-proposed': () =>
    'The rule proposes nothing, so no case follows from it. A leader may open one by hand, citing clause and reasons.',
  'pick-unknown': (d) => `“${enAspect(d)}” is not among the aspects to choose from. Reload and choose again.`,
  'pick-within-chance': (d) =>
    `The change of “${enAspect(d)}” did not pass the test, so the regulation does not allow it. Choose another, or record no finding.`,
  'unit-not-lead': (d) => `The unit did not lead “${enAspect(d)}” in these years. Choose among its lead units.`,
  'case-exists': (d) => `There is a case for “${enAspect(d)}” already. Go on there.`,
  'reason-missing': () => 'Write the reasons or the source; they are kept with the record.',
  'own-interest': (d) => `You work for ${String(d.unit)} or held a post there. Somebody else must do this.`,
  'n-missing': () => 'Enter how many were asked: a whole number above 0.',
  'same-sample': (d) => `${String(d.n)} is entered already; nothing would change.`,
}

const zhRegulation: Sentences<RegulationRefusal> = {
  'note-missing': () => '请写明依据，例如哪次会议审议通过。',
  'effective-before-issue': () => '施行日期不能早于印发日期，请改正日期：办法不溯及既往。',
  'clause-twice': (d) => `第${String(d.clause)}条写了两次，请合并或改条号。`,
  'clause-unknown': (d) =>
    `规则${String(d.rule)}引用的第${String(d.clause)}条不在条文里。请补上条文，或者不引用（规则将标为示例）。`,
  'rule-twice': (d) => `规则${String(d.rule)}写了两次，请删去一个。`,
  'bounds-inverted': (d) => `扣发下限${String(d.bonusLeast)}%高于上限${String(d.bonusMost)}%，请改正。`,
  'amount-outside-bounds': (d) =>
    `规则${String(d.rule)}的扣发比例不在${String(d.bonusLeast)}%到${String(d.bonusMost)}%之间，请改比例或上下限。`,
  'same-as-before': () => '与现行版本完全相同，不用再启用。',
}
const enRegulation: Sentences<RegulationRefusal> = {
  'note-missing': () => 'Write on what ground, for instance which meeting passed it.',
  'effective-before-issue': () =>
    'It cannot be in force before it was issued. Correct the days: nobody is judged by what was written later.',
  'clause-twice': (d) => `Clause ${String(d.clause)} is there twice. Join them or renumber.`,
  'clause-unknown': (d) =>
    `Rule ${String(d.rule)} cites clause ${String(d.clause)}, which is not in the text. Add it, or cite none: the rule is then illustrative.`,
  'rule-twice': (d) => `Rule ${String(d.rule)} is there twice. Remove one.`,
  'bounds-inverted': (d) =>
    `The least cut ${String(d.bonusLeast)} % is above the most, ${String(d.bonusMost)} %. Correct it.`,
  'amount-outside-bounds': (d) =>
    `The cut of rule ${String(d.rule)} is not between ${String(d.bonusLeast)} % and ${String(d.bonusMost)} %. Change it or the bounds.`,
  'same-as-before': () => 'It is the same as the edition in force; nothing to adopt.',
}

const zh = {
  year: (year: number, starts: 'H1' | 'H2') =>
    starts === 'H1' ? `${year}年度` : `${year - 1}/${String(year).slice(2)}年度`,
  yearShort: (year: number, starts: 'H1' | 'H2') =>
    starts === 'H1' ? String(year) : `${year - 1}/${String(year).slice(2)}`,
  rule: { R1: '降幅最大', R2: '连续两年降幅最大', R3: '应升未升', P1: '升幅最大（表彰）' },
  refusal: { ...zhFinding, ...zhRegulation },
}
const en = {
  yearShort: (year, starts) => (starts === 'H1' ? String(year) : `${year - 1}/${String(year).slice(2)}`),
  year: (year, starts) => (starts === 'H1' ? String(year) : `${year - 1}/${String(year).slice(2)}`),
  rule: {
    R1: 'Fell most',
    R2: 'Fell most two years running',
    R3: 'Was to rise and did not',
    P1: 'Rose most (recognition)',
  },
  refusal: { ...enFinding, ...enRegulation },
} satisfies typeof zh
export const findingWords = { zh, en }
