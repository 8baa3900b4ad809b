/** Words about ledgers 台账: fields, standings, what the rules refuse. Pages have words of their own. Source: SPEC §10, §12. */
import type { ConcernStatus } from '@ratchet/domain/concern/concern'
import type { CorrectableField } from '@ratchet/domain/ledger/correction'
import type { DifferenceKind } from '@ratchet/domain/ledger/difference'
import type { LedgerRefusal } from '@ratchet/domain/ledger/ledger-refusal'
import type { LedgerField } from '@ratchet/domain/ledger/shape'
import type { RefusalDetails } from '@ratchet/domain/refusal'
import { concernWords } from './concern.ts'
import { enHalfYear, zhHalfYear } from './half-year.ts'
import { rectificationWords } from './rectification.ts'

type Sentences = Record<LedgerRefusal, (details: RefusalDetails) => string>

/** 2026Q3 and 2026H2, as a ledger is called. */
const zhSpan = (span: string) =>
  span[4] === 'Q' ? `${span.slice(0, 4)}年${'一二三四'[Number(span[5]) - 1] ?? ''}季度` : zhHalfYear(span)
const enSpan = (span: string) => (span[4] === 'Q' ? `${span.slice(4)} ${span.slice(0, 4)}` : enHalfYear(span))

const zhRefusal: Sentences = {
  'not-owner': () => '台账由归口管理部门导入和定格。',
  'cycle-closed': (d) => `${zhHalfYear(String(d.cycleId ?? ''))}已经总结结转，不能再导入；请换一个正在运行的周期。`,
  'rows-rejected': (d) => `还有${String(d.count)}行有错或有单位没认出来，处理完前不会导入任何一行。`,
  'nothing-read': () => '文件里没有读到台账。请检查对列，或换一个工作表。',
  'nothing-new': (d) => `这${String(d.count)}行都已经在台账里，不会重复导入。`,
  'already-undone': () => '这次导入已经撤销。',
  'items-worked': (d) => {
    const numbers = (d.numbers as readonly string[] | undefined) ?? []
    const named = numbers.length > 0 ? `（${numbers.join('、')}${Number(d.count) > numbers.length ? '等' : ''}）` : ''
    return `其中${String(d.count)}件${named}已经有人办过或被别处引用，不能整批撤销；请逐件处理。`
  },
  'reason-missing': () => '请写明理由，理由会留痕。',
  'span-not-over': (d) => `${zhSpan(String(d.span ?? ''))}还没有结束，${String(d.lastDay ?? '')}起可以定格。`,
  'span-unknown': (d) => `${zhSpan(String(d.span ?? ''))}本系统没有运行周期，没有台账可以定格。`,
  'already-frozen': (d) => `已经定格为${String(d.number)}，不再变动；有错请加更正。`,
  'entry-unknown': (d) => `这份台账里没有${String(d.number)}。`,
  'same-value': () => '和现在写的一样，不用更正。',
  'names-somebody': () => '更正和理由会一直留存，请去掉手机号、证件号。',
}
const enRefusal: Sentences = {
  'not-owner': () => 'The owner department imports and freezes ledgers.',
  'cycle-closed': (d) =>
    `${enHalfYear(String(d.cycleId ?? ''))} is closed and takes nothing in. Choose a running cycle.`,
  'rows-rejected': (d) =>
    `${d.count === 1 ? 'One row has an error or an unknown unit' : `${String(d.count)} rows have errors or unknown units`}; nothing is imported before that is settled.`,
  'nothing-read': () => 'No ledger was read from the file. Check the columns, or choose another sheet.',
  'nothing-new': (d) => `All ${String(d.count)} rows are in the ledger already; none is imported twice.`,
  'already-undone': () => 'This import was undone already.',
  'items-worked': (d) => {
    const numbers = (d.numbers as readonly string[] | undefined) ?? []
    return `${String(d.count)} of them${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''} were worked on or are referred to; the import cannot be undone as a whole.`
  },
  'reason-missing': () => 'Write the reason: it is kept.',
  'span-not-over': (d) =>
    `${enSpan(String(d.span ?? ''))} is not over; it can be frozen from ${String(d.lastDay ?? '')}.`,
  'span-unknown': (d) => `No cycle ran in ${enSpan(String(d.span ?? ''))}; there is no ledger to freeze.`,
  'already-frozen': (d) =>
    `It is frozen as ${String(d.number)} and stays as it is. Add a correction where it is wrong.`,
  'entry-unknown': (d) => `${String(d.number)} is not in this ledger.`,
  'same-value': () => 'It says so already.',
  'names-somebody': () => 'Corrections are kept for good. Leave out phone and identity numbers.',
}

const zhField: Record<CorrectableField | LedgerField | 'outcome' | 'people', string> = {
  number: '编号',
  text: '问题',
  title: '问题',
  theme: '主题',
  place: '地点',
  lead: '牵头单位',
  coUnits: '协办单位',
  kind: '整改类型',
  measure: '整改措施',
  due: '完成时限',
  status: '状态',
  foundOn: '发现时间',
  closedOn: '销号时间',
  source: '问题来源',
  outcome: '办理结果',
  people: '反映人数',
}
const enField: typeof zhField = {
  number: 'Number',
  text: 'Problem',
  title: 'Problem',
  theme: 'Theme',
  place: 'Place',
  lead: 'Lead unit',
  coUnits: 'Co-operating units',
  kind: 'Kind',
  measure: 'Measure',
  due: 'Deadline',
  status: 'Status',
  foundOn: 'Found on',
  closedOn: 'Closed on',
  source: 'Source',
  outcome: 'Outcome',
  people: 'People',
}

const zhDifference: Record<DifferenceKind, string> = {
  added: '新增',
  settled: '已销号',
  again: '重新办理',
  changed: '有变化',
  gone: '不再列入',
}
const enDifference: typeof zhDifference = {
  added: 'New',
  settled: 'Closed',
  again: 'Open again',
  changed: 'Changed',
  gone: 'No longer listed',
}

const statusIn =
  (locale: 'zh' | 'en') =>
  (part: 'item' | 'concern', status: string): string => {
    const items: Readonly<Record<string, string>> = rectificationWords[locale].status
    const concerns: Readonly<Record<string, string>> = concernWords[locale].status satisfies Record<
      ConcernStatus,
      string
    >
    return (part === 'item' ? items : concerns)[status] ?? status
  }

const zh = {
  span: zhSpan,
  field: zhField,
  difference: zhDifference,
  entryStatus: statusIn('zh'),
  beforeUse: '启用前已销号',
  freezeDebt: (span: string) => `${zhSpan(span)}台账还没有定格`,
  beginDebt: '还没有运行的周期，去首日导入',
  refusal: zhRefusal,
}
const en = {
  span: enSpan,
  field: enField,
  difference: enDifference,
  entryStatus: statusIn('en'),
  beforeUse: 'Closed before use',
  freezeDebt: (span: string) => `The ledger of ${enSpan(span)} is not frozen`,
  beginDebt: 'No cycle is running; begin on day one',
  refusal: enRefusal,
} satisfies typeof zh
export const ledgerWords = { zh, en }
