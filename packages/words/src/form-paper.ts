/**
 * Words that stand on the papers of the forms 表单文面用语. They are Chinese in whatever language the portal is read, as every
 * official paper is. Source: SPEC §11; DOMAIN A12, S-196.
 */
import type { BriefWords } from '@ratchet/domain/form/brief'
import type { FormPaperWords } from '@ratchet/domain/form/paper'
import type { WarningPaperWords } from '@ratchet/domain/form/warning-paper'
import { circularPaperWords, paperDay } from './circular-paper.ts'

const number = (value: string | null, edition: number, cites: string | null) =>
  `编号：${value ?? '（印发时编号）'}${edition > 1 ? `　第${edition}版${cites ? `，更正${cites}` : ''}` : ''}`
const sample = '　演示数据（示例），不是真实情况'
const receipts = '签收栏'
const receiptColumns = ['接收单位', '签收人', '签收日期', '备注']
/** Names that a cell of the head holds. */
const MOST = 3

export const formPaperWords: FormPaperWords = {
  number,
  sample,
  carries: ['发出单位', '接收单位', '时限', '签收'],
  receiversOf: (names) =>
    names.length <= MOST ? names.join('、') : `${names.slice(0, MOST).join('、')}等${names.length}个单位`,
  dueOf: (day) => `${day}前`,
  receiptOf: (count) => (count === 1 ? '见签收栏' : `${count}个单位逐一签收，见签收栏`),
  heading: circularPaperWords.heading,
  annex: (at) => `附表${at ?? ''}`,
  clauseColumns: ['条款', '自查内容', '结果', '依据', '差距', '整改措施'],
  clauseResult: { met: '符合', partly: '部分符合', unmet: '不符合', none: '不涉及', open: '待自查' },
  clauseSource: (source) => `条款依据：${source}`,
  clauseCounts: ({ met, partly, unmet, none: not, open }) =>
    `共${met + partly + unmet + not + open}条：符合${met}条，部分符合${partly}条，不符合${unmet}条${
      not > 0 ? `，不涉及${not}条` : ''
    }${open > 0 ? `，待自查${open}条` : ''}。`,
  clauseGaps: (clauses) => `${clauses.join('、')}没有完全达到要求，差距和措施逐条见附表。`,
  receipts,
  receiptColumns,
  copies: (names) => `抄送：${names}`,
  contact: (text) => `联系人：${text}`,
  none: '—',
  blankDay: '　　年　月　日',
  day: paperDay,
}

export const warningFormWords: WarningPaperWords = {
  title: { warning: '预警单', urgent: '紧急预警单' },
  number: (value) => number(value, 1, null),
  sample,
  columns: ['项目', '内容'],
  row: {
    unit: '接收单位',
    about: '事项',
    rule: '触发情形',
    numbers: '有关数据',
    facts: '情况说明',
    requirement: '工作要求',
    reply: '回复时限',
    issuer: '发出单位',
    copies: '抄送',
  },
  pair: (name, value) => `${name}${value}`,
  reply: (day, days) => (day === null ? `签发后${days}个工作日内书面回复` : `${day}前书面回复（${days}个工作日）`),
  objection: '对本预警单有异议的，可在签收后3个工作日内书面提出，异议期间暂停计时；异议成立的，不计入任何统计。',
  receipts,
  receiptColumns,
  day: paperDay,
  blankDay: '　　年　月　日',
  none: '—',
}

export const briefWords: BriefWords = {
  heading: circularPaperWords.heading,
  heads: { facts: '基本情况', figures: '三个数据', late: '超期未办', asks: '请领导研究' },
  columns: ['指标', '数值', '95%区间', '依据'],
  item: (at, text) => `${at}.${text}`,
  more: (count) => `另有${count}件，详见台账。`,
  asksOf: (asks) => `${asks.join('；')}。`,
  nothingLate: '没有超期未办的事项。',
  nothingAsked: '没有需要领导研究的事项。',
  none: '—',
}
