/** Why an act on indicators is refused 指标体系办理提示: each sentence says what to do next. */
import type { IndicatorRefusal } from '@ratchet/domain/indicator/indicator-refusal'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { enHalfYear, zhHalfYear } from './half-year.ts'
import { points } from './number.ts'

type Sentences = Record<IndicatorRefusal, (details: RefusalDetails) => string>

const text = (value: unknown) => String(value ?? '')
const figure = (value: unknown) => points(Number(value))

export const zhIndicatorRefusal: Sentences = {
  'set-locked': (d) =>
    `${zhHalfYear(text(d.cycleId))}的指标在周期开启时已经锁定，不能再改。要调整，请编制${zhHalfYear(text(d.next))}的指标。`,
  'half-year-too-far': (d) => `最远只能提前编制到${zhHalfYear(text(d.furthest))}，请选更近的半年。`,
  'indicators-incomplete': () => '指标不齐或类型不符：6个1、一提升、X各一项，缺一不可。请刷新页面后重新填写。',
  'weights-not-100': (d) =>
    Number(d.gap) > 0
      ? `6个1的分值合计${figure(d.sum)}分，还差${figure(d.gap)}分，请补到100分。`
      : `6个1的分值合计${figure(d.sum)}分，多了${figure(-Number(d.gap))}分，请减到100分。`,
  'bonus-weighed': () => 'X加分项不占分值，只设上限，请把分值改为0。',
  'rank-table-unordered': (d) =>
    `一提升换算表第${text(d.row)}行不对：名次变化要从大到小排，得分比例不能比上一行高，请调整。`,
  'rank-outside-peers': (d) => `参评区域一共${text(d.peers)}个，不会有第${text(d.rank)}名，请改小。`,
  'no-listed-units': () => '还没有选考核对象，请至少选一个部门或街道办。',
  'unit-not-listable': (d) =>
    `${text(d.name) || '有一个单位'}不能列为考核对象：只考核在册的部门和街道办，社区、村、园区、物业不打分。请取消勾选。`,
  'unit-listed-twice': (d) => `${text(d.name)}选了两次，请去掉一次。`,
  'nothing-changed': () => '内容没有变化，不用保存。',
  'plan-missing': () => '请填写年度考核计划的批准文号。',
  'plan-recorded': (d) => `批准文号${text(d.planNumber)}已经登记，不再改动；登记有误的，请在下一半年的指标里改正。`,
  'plan-while-draft': () => '周期还没有开启，批准文号请直接写在指标草案里一并保存。',
}
export const enIndicatorRefusal: Sentences = {
  'set-locked': (d) =>
    `The indicators of ${enHalfYear(text(d.cycleId))} were locked when the cycle opened. For a change, prepare those of ${enHalfYear(text(d.next))}.`,
  'half-year-too-far': (d) =>
    `${enHalfYear(text(d.furthest))} is the furthest that can be prepared. Choose a nearer half-year.`,
  'indicators-incomplete': () =>
    'An indicator is missing or of another kind: the six ones, rise and X, each once. Reload the page and fill it in again.',
  'weights-not-100': (d) =>
    Number(d.gap) > 0
      ? `The six ones weigh ${figure(d.sum)} points, ${figure(d.gap)} short of 100. Add them.`
      : `The six ones weigh ${figure(d.sum)} points, ${figure(-Number(d.gap))} more than 100. Take them away.`,
  'bonus-weighed': () => 'X has a cap and no points of its own. Set its points to 0.',
  'rank-table-unordered': (d) =>
    `Row ${text(d.row)} of the table for the rise is out of order: changes of rank fall, and no share is above the row before. Mend it.`,
  'rank-outside-peers': (d) =>
    `${text(d.peers)} zones are ranked: there is no rank ${text(d.rank)}. Choose a smaller one.`,
  'no-listed-units': () => 'No unit is listed. Choose at least one department or street office.',
  'unit-not-listable': (d) =>
    `${text(d.name) || 'One unit'} cannot be listed: only departments and street offices that exist are scored. Take it off the list.`,
  'unit-listed-twice': (d) => `${text(d.name)} is listed twice. Take one off.`,
  'nothing-changed': () => 'Nothing changed; there is nothing to save.',
  'plan-missing': () => 'Enter the approval number of the yearly assessment plan.',
  'plan-recorded': (d) =>
    `The approval number ${text(d.planNumber)} is recorded and stays. If it is wrong, put it right in the next half-year’s set.`,
  'plan-while-draft': () => 'The cycle has not opened: write the approval number into the draft and save it with that.',
}
