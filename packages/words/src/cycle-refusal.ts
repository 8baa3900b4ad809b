/** Why an act on a cycle is refused 周期办理提示: each sentence says what to do next. */
import type { CycleRefusal } from '@ratchet/domain/cycle/cycle-refusal'
import { type GateLineId, gateLines } from '@ratchet/domain/cycle/gate'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { type GateLineWords, gateLineWords, stageWords } from './gate.ts'
import { enHalfYear, zhHalfYear } from './half-year.ts'

type Sentences = Record<CycleRefusal, (details: RefusalDetails) => string>

const text = (value: unknown) => String(value ?? '')
const period = (value: unknown) => zhHalfYear(text(value))
const half = (value: unknown) => enHalfYear(text(value))

const isLine = (line: string): line is GateLineId => gateLines.some((row) => row.id === line)

/** The unmet lines of `gate-not-met`, by name with how many things are missing. */
function unmet(details: RefusalDetails, words: GateLineWords, between: string): string {
  const lines: unknown = details.lines
  if (!Array.isArray(lines)) return ''
  const named = lines.map((it: { line: string; count: number }) => {
    const name = isLine(it.line) ? words[it.line] : it.line
    return it.count > 0 ? `${name} (${it.count})` : name
  })
  return named.join(between)
}

function numbers(details: RefusalDetails, between: string): string {
  const items: unknown = details.items
  return Array.isArray(items) ? items.map((it: { number: string }) => it.number).join(between) : ''
}

const stageOf = (stage: unknown, words: Readonly<Record<string, string>>) => words[text(stage)] ?? text(stage)

export const zhCycleRefusal: Sentences = {
  'not-owner': () => '此项由归口管理部门（组织人事部）办理，请与该部门联系。',
  'not-leader': () => '此项须由领导确认，请提请一位领导办理。',
  'same-person': (d) => `提请人${text(d.name)}不能自己确认。请由另一位领导，或受委托代行领导职责的同志确认。`,
  'reason-missing': () => '请写明理由，理由将随记录长期保存。',
  'cycle-closed': (d) => `${period(d.cycleId)}周期已经结转，不能再改。请到当前周期办理。`,
  'gate-unchecked': (d) =>
    `“${stageOf(d.stage, stageWords.zh)}”阶段的转段条件还没有全部核对。请刷新清单，核对后再办理。`,
  'gate-not-met': (d) =>
    `还有转段条件没有达到：${unmet(d, gateLineWords.zh, '、')}。请逐条办结；确需先行的，由归口管理部门提请特批并写明理由。`,
  'gate-is-met': () => '转段条件已全部达到，直接转段即可，不需要特批。',
  'use-closing': () => '整改阶段之后是总结结转，请在“结转”中由归口管理部门提请、领导确认。',
  'not-first-cycle': (d) =>
    `只有启用后的第一个周期可以标记“启用前”。本周期由${period(d.openedFrom)}结转而来，请按清单转段。`,
  'already-in-use': () => '本周期已经有过转段，不能再标记“启用前”。请按清单转段。',
  'stage-not-later': (d) =>
    `请选择“${stageOf(d.stage, stageWords.zh)}”之后、“总结结转”之前的阶段，作为启用时所在的阶段。`,
  'proposal-decided': () => '这项提请已经有了结果，请刷新查看。需要再办的，请重新提请。',
  'proposal-waiting': (d) => `${text(d.name)}已经提请过，正等待领导确认。请先等结果，或由提请人撤回。`,
  'proposal-outdated': () => '提请之后情况已经变化，原提请不再适用。请撤回后按现在的情况重新提请。',
  'not-proposer': (d) => `只有提请人${text(d.name)}可以撤回。不同意的，请由领导退回并写明理由。`,
  'not-in-rectification': (d) => `本周期还在“${stageOf(d.stage, stageWords.zh)}”阶段。请先转到整改阶段，再提请结转。`,
  'items-open': (d) =>
    `还有${text(d.count)}件整改事项既没有销号，也没有结转：${numbers(d, '、')}。请逐件销号，或写明理由结转到下一周期。`,
  'floors-missing': () => '总体得分或名次的保底线记录缺失，暂不能结转。请联系系统管理员核对数据。',
  'predecessor-open': (d) => `${period(d.predecessor)}周期还没有结转，本周期仍是预启动。请先结转上一周期并转正本周期。`,
  'cycle-exists': (d) => `${period(d.cycleId)}周期已经存在，半年之间不能重叠。请直接打开该周期。`,
  'not-next-half-year': (d) => `周期要逐个半年衔接，下一个只能是${period(d.expected)}。请改选${period(d.expected)}。`,
  'predecessor-not-closed': (d) =>
    `${period(d.predecessor)}周期还没有结转。请先结转；如仍在等待市考结果，可以预启动下一周期。`,
  'predecessor-closed': (d) => `${period(d.predecessor)}周期已经结转，不需要预启动，请直接开启。`,
  'predecessor-provisional': (d) => `${period(d.predecessor)}周期自己还是预启动。请先让它转正，再预启动下一个。`,
  'predecessor-too-early': (d) =>
    `${period(d.predecessor)}周期还在“${stageOf(d.stage, stageWords.zh)}”阶段。进入考核阶段后才能预启动下一周期。`,
  'first-cycle-provisional': () => '第一个周期没有上一周期可等，请直接开启，不必预启动。',
  'not-provisional': () => '本周期不是预启动，不需要转正。',
  'not-predecessor': (d) => `本周期不是由${period(d.predecessor)}预启动的。请从它自己的上一周期转正。`,
  'no-floor': () => '这一项还没有保底线，首个结转结果将成为保底线，不需要调整。',
  'not-lower': (d) =>
    `基数调整只用于下调（现为${text(d.floor)}，拟调为${text(d.to)}）。上调由结转时按成绩自动形成，请改填更低的水平。`,
  'floor-provisional': (d) =>
    `这是预启动的暂定保底线，取自${period(d.from)}周期。请到该周期提出基数调整，转正时会一并带入。`,
  'minutes-missing': () => '基数调整须经党工委会或主任办公会集体研究。请填写会议纪要文号。',
  'evidence-missing': () => '请写明依据：什么结果说明这项措施有效。',
  'already-practice': (d) => `这项措施已经固化为“${text(d.title)}”，不必重复固化。`,
  'already-retired': (d) => `固化做法“${text(d.title)}”已经停用。需要恢复的，请重新固化。`,
  'item-not-closed': (d) => `整改事项${text(d.number)}还没有销号，请在原事项中继续办理。`,
  'other-problem': () => '类别或地点不同，或发生在销号之前，不算反弹。请按新问题登记。',
  'recurrence-too-late': (d) => `距销号已${text(d.days)}天，超过${text(d.withinDays)}天的反弹期限。请按新问题登记。`,
  'item-settled': (d) => `整改事项${text(d.number)}已经销号，不需要结转。`,
  'recurrence-undone': (d) => `${text(d.name)}已经取消了这次反弹认定。请刷新页面查看。`,
  'recurrence-worked': () => '单位已经就这次反弹开始办理，不能再取消认定。请继续办到销号。',
  'management-done': () => '这项管理事项已经办结，不能再改。',
  'management-empty': () => '请写齐原因、要改的制度或做法、责任人和时限。',
  'done-missing': () => '请写明改了什么、用什么证明，再报办结。',
}

export const enCycleRefusal: Sentences = {
  'not-owner': () => 'The owner department does this. Please ask organisation and personnel.',
  'not-leader': () => 'A leader has to confirm this. Please ask one.',
  'same-person': (d) =>
    `${text(d.name)} proposed this and cannot confirm it. Ask another leader, or whoever stands in for one.`,
  'reason-missing': () => 'Write the reason. It stays with the record.',
  'cycle-closed': (d) => `The cycle ${half(d.cycleId)} is closed and cannot be changed. Work in the running cycle.`,
  'gate-unchecked': (d) =>
    `Not every line of the gate behind “${stageOf(d.stage, stageWords.en)}” has been checked. Reload the checklist first.`,
  'gate-not-met': (d) =>
    `Lines not met yet: ${unmet(d, gateLineWords.en, '; ')}. Settle them, or let the owner propose to force the gate with a reason.`,
  'gate-is-met': () => 'Every line is met: pass the gate, there is nothing to force.',
  'use-closing': () => 'After rectification comes the closing: the owner proposes it, a leader confirms it.',
  'not-first-cycle': (d) =>
    `Only an office’s first cycle has gates “before use”; this one follows ${half(d.openedFrom)}. Pass its gates.`,
  'already-in-use': () => 'A gate of this cycle has been passed here already. Pass the next ones by their checklist.',
  'stage-not-later': (d) =>
    `Choose the stage in which the office joins: after “${stageOf(d.stage, stageWords.en)}” and before the closing.`,
  'proposal-decided': () => 'This proposal has been decided. Reload to see how, and propose again if you need to.',
  'proposal-waiting': (d) =>
    `${text(d.name)} has proposed this already and it waits for a leader. Wait for the decision, or have it withdrawn.`,
  'proposal-outdated': () => 'Things have changed since this was proposed. Withdraw it and propose again.',
  'not-proposer': (d) =>
    `Only ${text(d.name)}, who proposed it, may withdraw it. A leader may decline it with a reason.`,
  'not-in-rectification': (d) =>
    `The cycle is still in “${stageOf(d.stage, stageWords.en)}”. Bring it to rectification, then propose to close it.`,
  'items-open': (d) =>
    `Items neither closed nor carried over: ${text(d.count)} (${numbers(d, ', ')}). Close each, or carry it over with a reason.`,
  'floors-missing': () =>
    'The floor of the overall score or the rank is missing. Ask the administrator to check the data.',
  'predecessor-open': (d) =>
    `The cycle ${half(d.predecessor)} is not closed, so this one is provisional. Close that one first.`,
  'cycle-exists': (d) => `The cycle ${half(d.cycleId)} exists already and half-years cannot overlap. Open that one.`,
  'not-next-half-year': (d) => `Half-years follow each other without a gap: the next one is ${half(d.expected)}.`,
  'predecessor-not-closed': (d) =>
    `The cycle ${half(d.predecessor)} is not closed. Close it, or open the next one provisionally while it waits for the result.`,
  'predecessor-closed': (d) => `The cycle ${half(d.predecessor)} is closed: open the next one as usual.`,
  'predecessor-provisional': (d) => `The cycle ${half(d.predecessor)} is provisional itself. Let it settle first.`,
  'predecessor-too-early': (d) =>
    `The cycle ${half(d.predecessor)} is still in “${stageOf(d.stage, stageWords.en)}”. It must have reached assessment.`,
  'first-cycle-provisional': () => 'The first cycle has no predecessor to wait for: open it as usual.',
  'not-provisional': () => 'This cycle is not provisional; there is nothing to settle.',
  'not-predecessor': (d) =>
    `This cycle was not opened from ${half(d.predecessor)}. Settle it from its own predecessor.`,
  'no-floor': () => 'There is no floor yet: the first closed result will be the first floor.',
  'not-lower': (d) =>
    `A rebase only lowers a floor (now ${text(d.floor)}, proposed ${text(d.to)}). Results raise it at closing; enter a lower level.`,
  'floor-provisional': (d) =>
    `This floor is provisional and comes from ${half(d.from)}. Rebase it there; settling brings it here.`,
  'minutes-missing': () => 'A rebase is a collective decision. Enter the number of the minutes.',
  'evidence-missing': () => 'Say what showed that the measure works.',
  'already-practice': (d) => `This measure is already the standing practice “${text(d.title)}”.`,
  'already-retired': (d) => `The practice “${text(d.title)}” is retired. Promote it again if it shall stand.`,
  'item-not-closed': (d) => `Item ${text(d.number)} is still open. Go on with it there.`,
  'other-problem': () => 'Another category or place, or seen before the item was closed: record it as a new problem.',
  'recurrence-too-late': (d) =>
    `${text(d.days)} days after closing is beyond the ${text(d.withinDays)} days of a recurrence. Record it as a new problem.`,
  'item-settled': (d) => `Item ${text(d.number)} is closed and needs no carrying over.`,
  'recurrence-undone': (d) => `${text(d.name)} has said that it is another problem. Reload the page.`,
  'recurrence-worked': () => 'The unit has begun to work on it, so it stays a recurrence.',
  'management-done': () => 'This management item is done and is not changed any more.',
  'management-empty': () => 'Write the cause, the rule or habit to change, who answers for it and until when.',
  'done-missing': () => 'Write what was changed and what shows it.',
}
