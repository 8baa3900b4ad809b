/** Words of the effect of a practice 固化做法的成效: figures before and after, and no more of a verdict than the data bear. Source: SPEC §1, §9. */
import type { EffectVerdict } from '@ratchet/domain/cycle/practice-effect'
import { zhHalfYear } from './half-year.ts'

const zhVerdict: Record<EffectVerdict, string> = { rose: '上升', fell: '下降', 'not-told-apart': '分不清升降' }
const enVerdict: typeof zhVerdict = { rose: 'Rose', fell: 'Fell', 'not-told-apart': 'Not told apart' }
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
/** 2025H1 in plain English. */
const enHalf = (id: string) => `${id.slice(5) === '1' ? 'first' : 'second'} half of ${id.slice(0, 4)}`

const zh = {
  title: '数据怎么说',
  note: '取措施开始前最近一次和结束后第一次。其他工作也在同时做，这是对照，不是证明；有没有效由人判断。',
  noMeasure: '没有对应的措施，无法对照。',
  noTarget: '措施没有对应的目标，无法对照。',
  ran: (from: string, until: string) => `措施：${from} 至 ${until}。`,
  theme: (name: string) => `${name}（季度测评）`,
  aspect: (name: string) => `${name}（市考）`,
  column: { subject: '看什么', before: '之前', after: '之后', change: '变化' },
  value: (value: number, half: number | null) =>
    half === null ? value.toFixed(1) : `${value.toFixed(1)} ± ${half.toFixed(1)}`,
  change: signed,
  interval: (low: number, high: number) => `95% 区间 ${signed(low)} 至 ${signed(high)}`,
  verdict: zhVerdict,
  noInterval: '没有区间，不作判断',
  noBefore: '之前没有数据',
  noAfter: '之后还没有数据',
  open: (figure: string, when: string) => `${when}：${figure}，看来源`,
  wave: (day: string) => `${day}测评`,
  round: zhHalfYear,
}
const en = {
  title: 'What the data say',
  note: 'The last figure before the measure began beside the first one after it was over. Other work went on too: it is a comparison, no proof, and a person judges whether it worked.',
  noMeasure: 'No measure belongs to it, so nothing can be compared.',
  noTarget: 'The measure serves no target, so nothing can be compared.',
  ran: (from: string, until: string) => `Measure: ${from} to ${until}. `,
  theme: (name: string) => `${name} (self-survey)`,
  aspect: (name: string) => `${name} (city)`,
  column: { subject: 'Subject', before: 'Before', after: 'After', change: 'Change' },
  value: (value: number, half: number | null) =>
    half === null ? value.toFixed(1) : `${value.toFixed(1)} ± ${half.toFixed(1)}`,
  change: signed,
  interval: (low: number, high: number) => `95 % from ${signed(low)} to ${signed(high)}`,
  verdict: enVerdict,
  noInterval: 'No interval, not judged',
  noBefore: 'No figure before',
  noAfter: 'No figure after yet',
  open: (figure: string, when: string) => `${when}: ${figure}, see where it comes from`,
  wave: (day: string) => `asked ${day}`,
  round: enHalf,
} satisfies typeof zh
export const practiceEffectWords = { zh, en }
