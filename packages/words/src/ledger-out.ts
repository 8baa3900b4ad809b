/** Words inside the files that ledgers go out as 台账导出用语: cells, heads, and the lines that say number and digest. */
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import type { ItemKind } from '@ratchet/domain/rectification/item'
import { cycleWords } from './cycle.ts'
import { ledgerWords } from './ledger.ts'
import { rectificationWords } from './rectification.ts'
import { themeWords } from './theme.ts'

const zhKind: Record<ItemKind, string> = { short: '短期整改', long: '长期推进', explain: '宣传解释' }
const enKind: typeof zhKind = { short: 'Short-term', long: 'Long-term', explain: 'To be explained' }

/** An item that a slip opened by itself has the subject's code as its title. */
const titleIn =
  (locale: 'zh' | 'en') =>
  (title: string): string => {
    const w = cycleWords[locale]
    const [kind, id = ''] = title.split(':')
    const names: Readonly<Record<string, string>> =
      kind === 'aspect' ? w.aspect : kind === 'theme' ? w.theme : w.subject
    const name = names[id || title]
    return name ? rectificationWords[locale].recoverTitle(name) : title
  }

const zh = {
  theme: (id: ThemeId) => themeWords.zh[id],
  kind: zhKind,
  problem: titleIn('zh'),
  open: '整改中',
  closed: '已销号',
  ongoing: '长期推进',
  beforeUse: ledgerWords.zh.beforeUse,
  title: (span: string) => `${ledgerWords.zh.span(span)}${span[4] === 'Q' ? '季度自测' : '半年迎检'}台账（定格）`,
  number: (number: string, by: string, day: string) => `台账编号：${number}　定格人：${by}　定格日期：${day}`,
  digest: (digest: string) => `SHA-256：${digest}`,
  illustrative: '本表数据为示例。',
  sheets: { item: '整改台账', concern: '重点关切台账', corrections: '更正' },
  head: [
    '编号',
    '问题',
    '主题',
    '地点',
    '牵头单位',
    '协办单位',
    '整改类型',
    '完成时限',
    '状态',
    '立项日期',
    '销号日期',
    '重点关切',
    '反映人数',
  ],
  correctionHead: ['编号', '字段', '原为', '更正为', '理由', '更正人', '日期'],
}
const en = {
  theme: (id: ThemeId) => themeWords.en[id],
  kind: enKind,
  problem: titleIn('en'),
  open: 'Open',
  closed: 'Closed',
  ongoing: 'Ongoing',
  beforeUse: ledgerWords.en.beforeUse,
  title: (span: string) =>
    `${span[4] === 'Q' ? 'Quarterly self-test' : 'Half-yearly inspection'} ledger, ${ledgerWords.en.span(span)} (frozen)`,
  number: (number: string, by: string, day: string) => `Ledger ${number}, frozen by ${by} on ${day}`,
  digest: (digest: string) => `SHA-256: ${digest}`,
  illustrative: 'The data of this file is illustrative.',
  sheets: { item: 'Rectification', concern: 'Concerns', corrections: 'Corrections' },
  head: [
    'Number',
    'Problem',
    'Theme',
    'Place',
    'Lead unit',
    'Co-operating units',
    'Kind',
    'Deadline',
    'Status',
    'Opened on',
    'Closed on',
    'Concern',
    'People',
  ],
  correctionHead: ['Number', 'Field', 'Was', 'Is', 'Reason', 'By', 'On'],
} satisfies typeof zh
export const ledgerOutWords = { zh, en }
