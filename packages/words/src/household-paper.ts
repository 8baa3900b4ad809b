/** Words of the papers of household visits: the register 入户登记表, filled in by hand or in a sheet, and the sign-in sheet 签到表. */
import type { AnswerIssueCode } from '@ratchet/domain/questionnaire/answer'

/** Why a cell of a register that came back cannot be read. */
export const registerReasons = [
  'place-missing',
  'place-unknown',
  'date-missing',
  'date-unreadable',
  'time-unreadable',
  'mode-unknown',
  'outcome-missing',
  'outcome-unknown',
  'answer-unknown',
  'consent-unreadable',
] as const
export type RegisterReason = (typeof registerReasons)[number]

export const registerColumns = [
  'number',
  'place',
  'door',
  'date',
  'time',
  'mode',
  'outcome',
  'said',
  'phone',
  'consent',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

interface RegisterWords {
  readonly title: string
  readonly sheet: string
  readonly guideSheet: string
  readonly file: (unit: string, quarter: string, isBlank: boolean) => string
  readonly head: (unit: string, quarter: string, visitor: string) => string
  readonly visitorBlank: string
  readonly column: Readonly<Record<RegisterColumn, string>>
  /** What the numbers of the answers mean, above the table. */
  readonly steps: (legend: string) => string
  readonly legend: { readonly five: string; readonly ten: string; readonly yesno: string; readonly dontKnow: string }
  readonly question: (at: number, text: string, how: string) => string
  readonly how: Readonly<Record<'five' | 'ten' | 'yesno' | 'number' | 'text' | 'place', string>>
  readonly options: (list: string, isMultiple: boolean) => string
  readonly caption: (rows: number) => string
  readonly guide: readonly string[]
  readonly note: string
  readonly filledNote: string
  readonly illustrative: string
  readonly yes: string
  readonly no: string
  readonly reason: Readonly<Record<RegisterReason, string>>
  readonly issue: Readonly<Record<AnswerIssueCode, string>>
}

const zhIssue: Record<AnswerIssueCode, string> = {
  'unknown-item': '问卷里没有这题',
  'not-asked': '按前面的答案，这题不用答',
  'required-missing': '这题必答，说不清的填“说不清”',
  'wrong-kind': '答案看不懂',
  'out-of-scale': '不在可填的范围里',
  'unknown-option': '没有这个选项',
  'option-twice': '同一选项填了两次',
  'dont-know-not-offered': '这题没有“说不清”',
  'too-long': '太长',
  'unknown-place': '没有这个社区（村）',
}
const enIssue: Record<AnswerIssueCode, string> = {
  'unknown-item': 'the questionnaire has no such question',
  'not-asked': 'not asked after the answers before it',
  'required-missing': 'must be answered; “don’t know” is an answer',
  'wrong-kind': 'cannot be read',
  'out-of-scale': 'outside what may be answered',
  'unknown-option': 'no such option',
  'option-twice': 'an option twice',
  'dont-know-not-offered': 'has no “don’t know”',
  'too-long': 'too long',
  'unknown-place': 'no such community',
}

const zh: RegisterWords = {
  title: '入户登记表',
  sheet: '入户登记表',
  guideSheet: '填写说明',
  file: (unit, quarter, isBlank) => `${unit}${quarter}入户登记表${isBlank ? '（空白）' : ''}`,
  head: (unit, quarter, visitor) => `填报单位：${unit}　　　季度：${quarter}　　　入户人：${visitor}`,
  visitorBlank: '＿＿＿＿＿＿',
  column: {
    number: '序号',
    place: '社区（村）',
    door: '门牌',
    date: '日期',
    time: '时间',
    mode: '方式',
    outcome: '结果',
    said: '群众意见',
    phone: '联系电话',
    consent: '同意回电',
  },
  steps: (legend) => `答案填数字：${legend}`,
  legend: {
    five: '5非常满意　4比较满意　3一般　2不太满意　1很不满意',
    ten: '十级题填1至10',
    yesno: '1是　0否',
    dontKnow: '说不清填“说不清”',
  },
  question: (at, text, how) => `${at}. ${text}${how}`,
  how: {
    five: '（填5至1）',
    ten: '（填1至10）',
    yesno: '（填1或0）',
    number: '（填数字）',
    text: '',
    place: '（填社区、村名）',
  },
  options: (list, isMultiple) => `（${isMultiple ? '可填几个字母' : '填字母'}：${list}）`,
  caption: (rows) => `登记${rows}户`,
  guide: [
    '一户一行。没有人在家、不愿接受的也要填一行，只填日期和结果。',
    '日期照“3月5日”或“2026-03-05”填，时间照“9:30”填，可以不填时间。',
    '方式填：当面、代填、电话、纸质。不填的按纸质算。',
    '结果填：已完成、不愿接受、家中无人、已搬走、空房、不是住户。',
    '群众意见照原话填。联系电话由居民自愿填写，“同意回电”填“是”才可以打。',
    '不要改动表头和这一页，填好后在“入户调研”里上传。看不懂的行会逐行说明，其余各行照常登记。',
  ],
  note: '联系电话由居民自愿填写，只用于答复本人的意见。',
  filledNote: '门牌隐去户号；群众意见只写编号，原话和电话按权限查看。',
  illustrative: '演示数据，不反映任何地方、任何人的真实情况。',
  yes: '是',
  no: '否',
  reason: {
    'place-missing': '没有填社区（村）',
    'place-unknown': '没有这个社区（村），或有两个同名的',
    'date-missing': '没有填日期',
    'date-unreadable': '日期看不懂，请照“3月5日”填',
    'time-unreadable': '时间看不懂，请照“9:30”填',
    'mode-unknown': '方式只能填当面、代填、电话、纸质',
    'outcome-missing': '没有填结果',
    'outcome-unknown': '结果看不懂，请照填写说明填',
    'answer-unknown': '答案看不懂，请照填写说明填',
    'consent-unreadable': '“同意回电”只能填是或否',
  },
  issue: zhIssue,
}
const en: RegisterWords = {
  title: 'Register of household visits',
  sheet: 'Register',
  guideSheet: 'How to fill it in',
  file: (unit, quarter, isBlank) => `${unit} ${quarter} register of visits${isBlank ? ' (blank)' : ''}`,
  head: (unit, quarter, visitor) => `Unit: ${unit}     Quarter: ${quarter}     Visitor: ${visitor}`,
  visitorBlank: '____________',
  column: {
    number: 'No.',
    place: 'Community',
    door: 'Door',
    date: 'Date',
    time: 'Time',
    mode: 'Mode',
    outcome: 'Outcome',
    said: 'What was said',
    phone: 'Phone',
    consent: 'May be called',
  },
  steps: (legend) => `Answers in figures: ${legend}`,
  legend: {
    five: '5 very satisfied  4 satisfied  3 neither  2 dissatisfied  1 very dissatisfied',
    ten: 'ten steps: 1 to 10',
    yesno: '1 yes  0 no',
    dontKnow: '“don’t know” in words',
  },
  question: (at, text, how) => `${at}. ${text}${how}`,
  how: {
    five: ' (5 to 1)',
    ten: ' (1 to 10)',
    yesno: ' (1 or 0)',
    number: ' (a number)',
    text: '',
    place: ' (name of a community)',
  },
  options: (list, isMultiple) => ` (${isMultiple ? 'letters' : 'a letter'}: ${list})`,
  caption: (rows) => `${rows} ${rows === 1 ? 'household' : 'households'}`,
  guide: [
    'One line a household. Where nobody was home or somebody refused, fill in the date and the outcome.',
    'Dates as 2026-03-05, times as 9:30; a time may be left out.',
    'Mode: In person, Helper, Phone, Paper. Empty means Paper.',
    'Outcome: Done, Refused, Nobody home, Moved away, Empty, No household.',
    'What was said, in the words in which it was said. A phone number only if it was given; it may be called only with “yes”.',
    'Leave the heads and this page as they are. Bad lines are named when the sheet comes back, the others are recorded.',
  ],
  note: 'A phone number is given freely and serves for answering that person alone.',
  filledNote: 'Flats are hidden; of what was said only the number is given.',
  illustrative: 'Demonstration data: nothing here is true of any place or person.',
  yes: 'yes',
  no: 'no',
  reason: {
    'place-missing': 'no community',
    'place-unknown': 'no such community, or two of this name',
    'date-missing': 'no date',
    'date-unreadable': 'the date cannot be read: write 2026-03-05',
    'time-unreadable': 'the time cannot be read: write 9:30',
    'mode-unknown': 'the mode is In person, Helper, Phone or Paper',
    'outcome-missing': 'no outcome',
    'outcome-unknown': 'the outcome cannot be read: see how to fill it in',
    'answer-unknown': 'the answer cannot be read: see how to fill it in',
    'consent-unreadable': '“May be called” is yes or no',
  },
  issue: enIssue,
}
export const registerWords = { zh, en }

interface SignInWords {
  readonly sheet: string
  readonly title: (of: string) => string
  readonly head: (day: string, place: string, unit: string) => string
  readonly blankDay: string
  readonly blank: string
  readonly columns: readonly [number: string, name: string, home: string, phone: string, signature: string]
  readonly note: string
  readonly file: (of: string) => string
}
const zhSignIn: SignInWords = {
  sheet: '签到表',
  title: (of) => `${of}\n签到表`,
  head: (day, place, unit) => `时间：${day}　　地点：${place}　　主办：${unit}`,
  blankDay: '＿＿年＿＿月＿＿日',
  blank: '＿＿＿＿＿＿＿＿',
  columns: ['序号', '姓名', '单位或住址', '联系电话（自愿）', '签名'],
  note: '签到只用于证明到会人数；联系电话自愿填写，用于答复本人的意见。',
  file: (of) => `${of}签到表`,
}
const enSignIn: SignInWords = {
  sheet: 'Sign-in sheet',
  title: (of) => `${of}\nSign-in sheet`,
  head: (day, place, unit) => `Date: ${day}    Place: ${place}    Held by: ${unit}`,
  blankDay: '____-__-__',
  blank: '________________',
  columns: ['No.', 'Name', 'Unit or home', 'Phone (if you like)', 'Signature'],
  note: 'Signatures show how many came. A phone number is given freely, for answering that person.',
  file: (of) => `${of} sign-in sheet`,
}
export const signInSheetWords = { zh: zhSignIn, en: enSignIn }
