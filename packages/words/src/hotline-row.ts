/** Why a row of the hotline's export is refused, or was read otherwise 热线工单行校验用语. Reasons are those of the reader in documents. */

/** Written out, since words depend on the domain only. */
export type HotlineRowReason =
  | 'missing_required'
  | 'duplicate_id'
  | 'invalid_date'
  | 'due_before_call'
  | 'done_before_call'
  | 'unknown_street'
  | 'unknown_community'
  | 'retired_community'
  | 'street_community_mismatch'
  | 'unknown_satisfaction'
  | 'number_names_somebody'
  | 'no_words'
  | 'text_too_long'
  | 'formula_cell'
  | 'error_cell'
export type HotlineRowFix =
  | 'leading_trailing_spaces'
  | 'full_width_digit'
  | 'old_community_suffix'
  | 'former_community_name'
  | 'merged_community'
  | 'phone_unreadable'
type Sentences = Record<HotlineRowReason | HotlineRowFix, (value: string) => string>

const zh: Sentences = {
  missing_required: () => '没有填。每张工单必须有这一项。',
  duplicate_id: (v) => `工单编号“${v.trim()}”前面已出现过，请核对是否重复导出。`,
  invalid_date: (v) => `“${v}”不是有效的日期时间，写法如2026-08-11 14:05。`,
  due_before_call: (v) => `办理时限${v}早于来电时间，请核对。`,
  done_before_call: (v) => `办结时间${v}早于来电时间，请核对。`,
  unknown_street: (v) => `组织机构里没有“${v}”这个街道，请核对名称。`,
  unknown_community: (v) => `组织机构里没有“${v}”这个社区或村。请改为现有名称；不清楚的可以留空，只填街道。`,
  retired_community: (v) => `“${v}”已撤销且没有并入其他社区。请改为现在管辖该地的社区，或留空只填街道。`,
  street_community_mismatch: (v) => `“${v}”不属于这一行的街道，请核对街道或社区。`,
  unknown_satisfaction: (v) => `“${v}”不是认得的满意度，请改为满意、基本满意、不满意或未接通等。`,
  number_names_somebody: () => '这像是手机号或身份证号，不是工单编号，请核对。',
  no_words: () => '只有表情或符号，看不出诉求。请补充文字，或删去这一行。',
  text_too_long: () => '超过2000字。请摘要后再导入，原文可另附。',
  formula_cell: () => '这一格是公式。请把公式粘贴为数值后再导入。',
  error_cell: (v) => `这一格是错误值${v}，请更正。`,
  leading_trailing_spaces: () => '前后有空格，已去掉。',
  full_width_digit: () => '全角数字，已改为半角。',
  old_community_suffix: () => '社区名称的写法不同，已按现名识别。',
  former_community_name: () => '社区用的是曾用名，已按现名识别。',
  merged_community: () => '社区已并入其他社区，已按并入后的社区识别。',
  phone_unreadable: (v) => `“${v}”不是可拨打的号码，没有保存联系方式，可到热线系统查询。`,
}
const en: Sentences = {
  missing_required: () => 'is empty. Every order needs it.',
  duplicate_id: (v) => `order number “${v.trim()}” has appeared before. Check whether it was exported twice.`,
  invalid_date: (v) => `“${v}” is no date and time. Write it like 2026-08-11 14:05.`,
  due_before_call: (v) => `the deadline ${v} lies before the call. Check it.`,
  done_before_call: (v) => `it was closed ${v}, before the call. Check it.`,
  unknown_street: (v) => `the organisation has no street “${v}”. Check the name.`,
  unknown_community: (v) =>
    `the organisation has no community or village “${v}”. Use a present name, or leave it empty and give the street.`,
  retired_community: (v) =>
    `“${v}” was given up and has no successor. Use the community that looks after the place now, or give the street only.`,
  street_community_mismatch: (v) => `“${v}” is not in the street of this row. Check either.`,
  unknown_satisfaction: (v) =>
    `“${v}” is no known satisfaction. Use satisfied, fairly satisfied, dissatisfied, not reached.`,
  number_names_somebody: () => 'this looks like a phone or identity number and not like the number of an order.',
  no_words: () => 'there are only emoji or signs. Add words, or remove the row.',
  text_too_long: () => 'is longer than 2,000 characters. Shorten it, then import.',
  formula_cell: () => 'this cell is a formula. Paste it as a value, then import.',
  error_cell: (v) => `this cell is the error ${v}. Correct it.`,
  leading_trailing_spaces: () => 'had blanks around it; they were removed.',
  full_width_digit: () => 'had full-width digits; they were made plain.',
  old_community_suffix: () => 'the community is written otherwise; it was recognised.',
  former_community_name: () => 'a former name of the community; it was recognised.',
  merged_community: () => 'the community was merged into another one; it is counted there.',
  phone_unreadable: (v) => `“${v}” cannot be called; no contact was kept. The hotline’s system has it.`,
}

export const hotlineRowWords = {
  zh: { badRowsColumn: '错误原因', reason: zh },
  en: { badRowsColumn: 'Why', reason: en },
}
