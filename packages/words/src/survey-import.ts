/** Words of taking over a survey firm's answers 测评数据导入用语. Reasons are those of the reader in documents. */

/** Reasons of the reader, written out, since words depend on the domain only. */
export type SurveyRowReason =
  | 'missing_required'
  | 'duplicate_id'
  | 'unknown_disposition'
  | 'answers_without_interview'
  | 'unknown_street'
  | 'unknown_community'
  | 'community_code_mismatch'
  | 'stratum_community_mismatch'
  | 'invalid_date'
  | 'end_before_start'
  | 'duration_implausible'
  | 'out_of_wave_date'
  | 'wave_mismatch'
  | 'impossible_age'
  | 'age_band_mismatch'
  | 'unknown_gender'
  | 'answer_out_of_scale'
  | 'text_in_number'
  | 'non_positive_weight'
  | 'negative_weight'
  | 'implausible_weight'
  | 'formula_cell'
  | 'error_cell'
export type SurveyRowFix =
  | 'leading_trailing_spaces'
  | 'full_width_digit'
  | 'old_community_suffix'
  | 'former_community_name'

type Reasons = Record<SurveyRowReason, (value: string) => string>

const zhReason: Reasons = {
  missing_required: () => '没有填。完成样本必须有这一项。',
  duplicate_id: (v) => `编号“${v}”前面已出现过，请核对是否重复录入。`,
  unknown_disposition: (v) => `“${v}”不是认得的访问结果，请改为完成、部分完成、拒访、未接触或不合格。`,
  answers_without_interview: () => '访问结果不是完成或部分完成，却有答案，请核对。',
  unknown_street: (v) => `组织机构里没有“${v}”这个街道，请核对名称。`,
  unknown_community: (v) => `组织机构里没有“${v}”这个社区或村，请核对名称或代码。`,
  community_code_mismatch: (v) => `社区代码“${v}”与社区名称不是同一个社区，请核对。`,
  stratum_community_mismatch: (v) => `这个社区不属于“${v}”，请核对街道或社区。`,
  invalid_date: (v) => `“${v}”不是有效的日期时间，写法如2026-08-11 14:05。`,
  end_before_start: (v) => `结束时间${v}早于开始时间，请核对。`,
  duration_implausible: (v) => `访问时长不合常理（${v}），请核对起止时间。`,
  out_of_wave_date: (v) => `${v}不在本批次所属的季度内，请核对。`,
  wave_mismatch: (v) => `这一行写的批次是“${v}”，与本批次不同。`,
  impossible_age: (v) => `年龄${v}不在18至100岁之间，请核对。`,
  age_band_mismatch: (v) => `年龄段“${v}”与年龄不一致，请核对。`,
  unknown_gender: (v) => `“${v}”不是性别，请填男或女。`,
  answer_out_of_scale: (v) => `“${v}”不在这一题的答案之内，请核对。`,
  text_in_number: (v) => `这里应是数字，却写了“${v}”。`,
  non_positive_weight: (v) => `权重是${v}，应大于0。`,
  negative_weight: (v) => `权重是${v}，不能为负。`,
  implausible_weight: (v) => `权重${v}过大，请与测评机构核对。`,
  formula_cell: () => '这一格是公式。请把公式粘贴为数值后再导入。',
  error_cell: (v) => `这一格是错误值${v}，请更正。`,
}
const enReason: Reasons = {
  missing_required: () => 'is empty. A complete interview needs it.',
  duplicate_id: (v) => `number “${v}” has appeared before. Check whether it was entered twice.`,
  unknown_disposition: (v) =>
    `“${v}” is no known outcome. Use complete, partial, refused, not contacted or ineligible.`,
  answers_without_interview: () => 'the outcome is no interview, yet there are answers. Check it.',
  unknown_street: (v) => `the organisation has no street “${v}”. Check the name.`,
  unknown_community: (v) => `the organisation has no community or village “${v}”. Check the name or the code.`,
  community_code_mismatch: (v) => `code “${v}” and the name are not the same community. Check both.`,
  stratum_community_mismatch: (v) => `this community is not in “${v}”. Check the street or the community.`,
  invalid_date: (v) => `“${v}” is no date and time. Write it like 2026-08-11 14:05.`,
  end_before_start: (v) => `the end ${v} lies before the start. Check it.`,
  duration_implausible: (v) => `the interview took an implausible time (${v}). Check start and end.`,
  out_of_wave_date: (v) => `${v} is not in the quarter of this wave. Check it.`,
  wave_mismatch: (v) => `this row says wave “${v}”, which is another one.`,
  impossible_age: (v) => `age ${v} is not between 18 and 100. Check it.`,
  age_band_mismatch: (v) => `age band “${v}” contradicts the age. Check it.`,
  unknown_gender: (v) => `“${v}” is no gender.`,
  answer_out_of_scale: (v) => `“${v}” is no answer to this question. Check it.`,
  text_in_number: (v) => `a number is wanted here, not “${v}”.`,
  non_positive_weight: (v) => `the weight is ${v}; it must be above 0.`,
  negative_weight: (v) => `the weight is ${v}; it cannot be negative.`,
  implausible_weight: (v) => `weight ${v} is too large. Ask the firm.`,
  formula_cell: () => 'this cell is a formula. Paste values and import again.',
  error_cell: (v) => `this cell holds the error ${v}. Mend it.`,
}

const zh = {
  badRowsColumn: '错误原因',
  reason: zhReason,
  fix: {
    leading_trailing_spaces: '去掉首尾空格',
    full_width_digit: '全角数字改为半角',
    old_community_suffix: '旧称改为现名',
    former_community_name: '曾用名改为现名',
  } satisfies Record<SurveyRowFix, string>,
  status: { queued: '正在导入', stored: '已导入', failed: '没有导入', undone: '已撤销' },
  failure: {
    'rows-rejected': '有错误行，按“全对才导”没有导入任何一行',
    'nothing-read': '没有一行可以导入',
    'already-released': '导入期间批次已经发布',
    stopped: '导入被停止',
  } as Record<string, string>,
}
const en = {
  badRowsColumn: 'What is wrong',
  reason: enReason,
  fix: {
    leading_trailing_spaces: 'blanks at the ends removed',
    full_width_digit: 'full-width digits made plain',
    old_community_suffix: 'old name read as the present one',
    former_community_name: 'former name read as the present one',
  },
  status: { queued: 'Importing', stored: 'Imported', failed: 'Not imported', undone: 'Undone' },
  failure: {
    'rows-rejected': 'There were bad rows and “all or nothing” was chosen',
    'nothing-read': 'No row could be imported',
    'already-released': 'The wave was released meanwhile',
    stopped: 'The import was stopped',
  },
} satisfies typeof zh

export const surveyImportWords = { zh, en }
