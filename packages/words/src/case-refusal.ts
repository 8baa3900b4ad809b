/** Why an act on an accountability case is refused 问责办理提示: each sentence says what to do next. */
import type { CaseAct, CaseStatus } from '@ratchet/domain/accountability/case'
import type { CaseRefusal } from '@ratchet/domain/accountability/case-refusal'
import type { RemedyKind } from '@ratchet/domain/accountability/case-step'
import type { RefusalSentences } from './refusal.ts'

const text = (value: unknown) => String(value ?? '')

const zhRemedy: Record<RemedyKind, string> = { review: '复核', objection: '内部异议', appeal: '申诉' }
const enRemedy: typeof zhRemedy = { review: 'review', objection: 'internal objection', appeal: 'appeal' }
const remedyIn = (names: typeof zhRemedy, value: unknown) => names[value as RemedyKind] ?? ''

/** What is to be done where the case stands: the way out of an act that does not fit. */
const zhNext: Record<CaseStatus, string> = {
  proposed: '案件刚提出，下一步是向单位送达告知书',
  noticed: '告知书已送达，下一步是单位签收、陈述申辩',
  stated: '已收到陈述申辩，下一步是集体研究、由领导记录决定',
  statement_waived: '单位没有陈述申辩，下一步是集体研究、由领导记录决定',
  decided: '已经决定，下一步是逐一送达本人',
  served: '已全部送达，期限内可以申请复核、提出异议，期满后终结',
  in_remedy: '正在办理复核、异议或申诉，下一步是答复',
  final: '案件已经终结，确有错误的由领导更正',
  withdrawn: '案件已经撤回，需要重新办理的请另行立案',
}
const enNext: typeof zhNext = {
  proposed: 'It was only proposed: serve the notice on the unit first',
  noticed: 'The notice is served: the unit confirms it and answers',
  stated: 'The statement is here: a meeting decides, and a leader records it',
  statement_waived: 'There is no statement: a meeting decides, and a leader records it',
  decided: 'It is decided: serve it on each person',
  served: 'All were served: remedies are open until the clocks run out, then the case ends',
  in_remedy: 'A remedy waits: answer it',
  final: 'The case is at its end: a leader corrects what was wrong',
  withdrawn: 'The case was withdrawn: open another one where needed',
}
const zhAct: Record<CaseAct, string> = {
  declareInterest: '声明回避',
  serveNotice: '送达告知书',
  receiveNotice: '签收告知书',
  extend: '延长期限',
  state: '陈述申辩',
  waive: '放弃陈述申辩',
  lapse: '记录期满',
  decide: '作出决定',
  serveDecision: '送达决定',
  fileRemedy: '申请救济',
  decideRemedy: '答复',
  correct: '更正',
  finish: '终结',
  withdraw: '撤回',
}

export const zhCaseRefusal: RefusalSentences<CaseRefusal> = {
  'suggestion-missing': () => '还没有写拟处理的内容，请至少写一项。',
  'suggestion-twice': () => '拟处理的内容有重复，请删去一项。',
  'suggestion-unfit': () => '这种处理不适用于所选对象：扣发奖金、组织调整对人，书面整改对单位。请重新选择。',
  'not-now': (d) => `现在不能${zhAct[d.act as CaseAct] ?? '办理'}。${zhNext[d.status as CaseStatus] ?? ''}。`,
  'interest-own-unit': () => '您在这个单位任职或任过职，应当回避。请由其他同志办理；归口管理部门自己的案件由督查办理。',
  'interest-declared': (d) => `您已声明回避（${text(d.nature)}）。请由其他同志办理。`,
  'interest-own-case': () =>
    '案件由您直接提出，不能再由您记录决定。请另一位领导记录；只有一位领导的，请管理员给副职授权。',
  'interest-own-statement': () => '您代录过本案的陈述或申请，不能再由您决定。请另一位领导办理。',
  'interest-twice': () => '您已经声明过回避，不用再声明。',
  'basis-missing': () => '您不是该单位或本人，代为办理请写明依据，例如“纸质送达回证已收存”。',
  'received-already': () => '告知书已经签收，不用再签。',
  'not-received': () => '单位还没有签收告知书，期限没有起算。请先签收。',
  'extended-already': () => '陈述申辩期限只能延长一次。期满未提交的，决定前仍可补交。',
  'statement-running': (d) => `陈述申辩期限到${text(d.due)}，期满后才能记录。单位不陈述的，可由单位填写“放弃陈述”。`,
  'statement-over': (d) => `陈述申辩期限${text(d.due)}已过，不能再延长。决定前仍可补交陈述。`,
  'statement-unanswered': () => '请写明对陈述申辩的采纳情况：采纳哪些，不采纳哪些，为什么。',
  'meeting-ahead': (d) => `会议日期晚于今天（${text(d.today)}）。请开会以后再记录。`,
  'meeting-too-early': (d) => `会议日期早于${text(d.from)}。听取陈述、收到申请之后开的会才能决定，请核对日期。`,
  'effects-missing': () => '决定“予以处理”的，至少要有一项处理。不处理的，请选“不予处理”。',
  'effects-beside-none': () => '决定“不予处理”的，不能再列处理。请删去，或改选“予以处理”。',
  'effect-twice': () => '同一人的同一项处理列了两次，请删去一项。',
  'effect-not-noticed': () => '告知书里没有这一项，单位没有机会陈述。请删去；确需增加的，撤回后重新立案告知。',
  'post-without-holder': (d) => `“${text(d.title)}”在本年度没有人任职，不能处理。请在理由里写明岗位空缺。`,
  'not-holder-then': (d) => `所选的人当时不在“${text(d.title)}”岗位上。请选当时任职的人。`,
  'amount-missing': () => '请填写扣发奖金的比例。',
  'amount-outside': (d) => `扣发比例要在${text(d.least)}%到${text(d.most)}%之间，请修改。`,
  'heavier-than-noticed': (d) => `扣发比例不能高于告知书里的${text(d.told)}%，请修改。`,
  'not-a-target': () => '决定里没有对此人或单位的处理，请核对。',
  'served-already': (d) => `已在${text(d.day)}送达，不用再送。`,
  'day-ahead': (d) => `日期晚于今天（${text(d.today)}），请填实际发生的日期。`,
  'day-too-early': (d) => `日期早于${text(d.from)}，请核对。`,
  'not-affected': () => '这项决定不是对您作出的。本人没有账号的，请归口管理部门代录。',
  'not-served': () => '决定还没有送达，期限没有起算。送达后再申请。',
  'remedy-twice': (d) => `已经提过一次${remedyIn(zhRemedy, d.remedy)}，不能重复提出。`,
  'remedy-late': (d) => `${remedyIn(zhRemedy, d.remedy)}的期限${text(d.due)}已过。确有错误的，可请领导更正。`,
  'remedy-unfit': (d) => {
    const open = Array.isArray(d.open) ? d.open.map((kind) => zhRemedy[kind as RemedyKind]).join('、') : ''
    return `对这些处理不能提${remedyIn(zhRemedy, d.remedy)}。可以提：${open || '无'}。`
  },
  'review-open': () => '复核或异议还没有答复。请收到答复后再申诉。',
  'remedy-decided': () => '已经答复，请刷新页面查看。',
  'not-the-decider': (d) =>
    d.remedy === 'appeal'
      ? '申诉由上级或主管机关决定，结果由归口管理部门或督查登记。'
      : '复核和异议由领导记录会议的决定，请领导办理。',
  'change-missing': () => '“变更”要写明撤销或减轻哪一项。不变的，请选“维持”。',
  'change-beside-upheld': () => '“维持”或“全部撤销”不用另选处理项，请取消勾选。',
  'effect-not-theirs': () => '所选的处理不在申请范围内，或已经撤销。请刷新页面后重选。',
  heavier: () => '复核、异议、申诉不能加重处理，比例只能更低。',
  'undo-missing': () => '没有还在生效的处理，不用更正。',
  'clock-running': (d) => `救济期限到${text(d.due)}，期满后才能终结。`,
  'remedy-open': () => '还有申请没有答复，答复后才能终结。',
  'person-elsewhere': () => '此人没有在这个单位任过职，请核对人员或单位。',
  'case-elsewhere': () => '所选案件不是这个单位的，请核对。',
  'record-withdrawn': () => '这条记录已经撤销。',
}

export const enCaseRefusal: RefusalSentences<CaseRefusal> = {
  'suggestion-missing': () => 'Say at least one thing that is suggested.',
  'suggestion-twice': () => 'Two of the suggestions are the same. Remove one.',
  'suggestion-unfit': () =>
    'This does not fit: bonuses and reassignment are about persons, written rectification is about the unit.',
  'not-now': (d) => `This cannot be done now. ${enNext[d.status as CaseStatus] ?? ''}.`,
  'interest-own-unit': () =>
    'You hold or held a post of this unit: somebody else handles it, for the owner department the inspector.',
  'interest-declared': (d) => `You declared an interest (${text(d.nature)}): somebody else handles it.`,
  'interest-own-case': () =>
    'You opened this case by hand, so another leader records the decision; where there is one only, the administrator gives a deputy the role.',
  'interest-own-statement': () => 'You wrote a statement or a request of this case down: another leader decides.',
  'interest-twice': () => 'You have declared it already.',
  'basis-missing': () => 'You do not belong to the unit: say by what you confirm it, such as a signed slip on file.',
  'received-already': () => 'The notice was confirmed already.',
  'not-received': () => 'The unit has not confirmed the notice, so its time does not run yet. Confirm it first.',
  'extended-already': () => 'The time is lengthened once only. A late statement is taken until the decision.',
  'statement-running': (d) => `The time for the statement runs until ${text(d.due)}.`,
  'statement-over': (d) =>
    `The time for the statement ended on ${text(d.due)}. A late one is taken until the decision.`,
  'statement-unanswered': () => 'Say what was accepted of the statement, and why not the rest.',
  'meeting-ahead': (d) => `The meeting is later than today (${text(d.today)}). Record it once it was held.`,
  'meeting-too-early': (d) => `Only a meeting on or after ${text(d.from)} can have decided this. Check the day.`,
  'effects-missing': () => 'Choose at least one effect, or decide that nothing follows.',
  'effects-beside-none': () => 'Nothing follows: remove the effects, or decide otherwise.',
  'effect-twice': () => 'The same effect stands twice for one person. Remove one.',
  'effect-not-noticed': () =>
    'The notice did not name this, so the unit could not answer it. Remove it, or withdraw and open another case.',
  'post-without-holder': (d) => `Nobody held “${text(d.title)}” in that year. Say so in the reasons.`,
  'not-holder-then': (d) => `This person did not hold “${text(d.title)}” then. Choose who did.`,
  'amount-missing': () => 'Enter the cut in per cent.',
  'amount-outside': (d) => `A cut lies between ${text(d.least)} % and ${text(d.most)} %.`,
  'heavier-than-noticed': (d) => `A cut may not be higher than the ${text(d.told)} % of the notice.`,
  'not-a-target': () => 'The decision does not fall on this person or unit.',
  'served-already': (d) => `It was served on ${text(d.day)}.`,
  'day-ahead': (d) => `The day is later than today (${text(d.today)}).`,
  'day-too-early': (d) => `The day is before ${text(d.from)}. Check it.`,
  'not-affected': () =>
    'This decision does not fall on you. Where somebody has no account, the owner writes it down for them.',
  'not-served': () => 'The decision was not served yet, so no clock runs. Come back once it was.',
  'remedy-twice': (d) => `The ${remedyIn(enRemedy, d.remedy)} was filed already.`,
  'remedy-late': (d) =>
    `The time for the ${remedyIn(enRemedy, d.remedy)} ended on ${text(d.due)}. A leader can still correct an error.`,
  'remedy-unfit': (d) => {
    const open = Array.isArray(d.open) ? d.open.map((kind) => enRemedy[kind as RemedyKind]).join(', ') : ''
    return `This is not open here. What is: ${open || 'nothing'}.`
  },
  'review-open': () => 'The review or objection waits for its answer. Appeal after that.',
  'remedy-decided': () => 'It was answered already. Reload the page.',
  'not-the-decider': (d) =>
    d.remedy === 'appeal'
      ? 'The body above decides an appeal; the owner or the inspector records it.'
      : 'A leader records what the meeting decided on it.',
  'change-missing': () => 'Say what falls away or becomes less; otherwise it is upheld.',
  'change-beside-upheld': () => 'Upheld or revoked needs no choice of effects. Clear it.',
  'effect-not-theirs': () => 'This effect is not part of it, or was undone. Reload and choose again.',
  heavier: () => 'A remedy never makes it heavier: the cut can only become smaller.',
  'undo-missing': () => 'Nothing is in force, so there is nothing to correct.',
  'clock-running': (d) => `Remedies are open until ${text(d.due)}; the case ends after that.`,
  'remedy-open': () => 'A remedy waits for its answer; the case ends after that.',
  'person-elsewhere': () => 'This person never held a post of this unit.',
  'case-elsewhere': () => 'The case is about another unit.',
  'record-withdrawn': () => 'This record was withdrawn already.',
}
