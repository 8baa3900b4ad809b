/** Words of the page 满意度: ranks, the six subjects, the published history. `*…*` is set bold. Source: SPEC §8; UX site/trends.png. */
import { enHalfYear, zhHalf } from './half-year.ts'
import { counted, plural, points } from './number.ts'

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const zh = {
  title: (rises: number, falls: number): string =>
    falls > 0 && rises > 0
      ? '满意度：升了，也降过'
      : falls > 0
        ? '满意度：降了'
        : rises > 0
          ? '满意度：升了'
          : '满意度',
  lead: (period: string, rank: number, places: number | null) =>
    `${period}第 *${rank} 名*${places === null ? '' : `，全市 ${places} 个区比`}。`,
  ranks: (falls: readonly { period: string; by: number }[]) =>
    falls.length === 0
      ? '名次：没有退过'
      : `名次：${falls.map(({ period, by }) => `${period}退了${counted(by)}名`).join('，')}`,
  rankNote: '第1名在最上面。虚线和▼是退步。',
  aspects: (up: number, down: number) =>
    up === 6
      ? '六项都升了'
      : `六项里，${
          [...(up > 0 ? [`${counted(up)}项升`] : []), ...(down > 0 ? [`${counted(down)}项降`] : [])].join('、') ||
          '还不能比升降'
        }`,
  aspectFell: (name: string, by: number) => `${name}降了 ${points(by)} 分。`,
  aspectOrder: (first: string, last: string) => `小图从左到右：${first}到${last}。`,
  aspectAgainst: (period: string) => `升降是和${period}比。`,
  aspectGap: '空着的半年没有公开，我们不猜。',
  aspectScale: '六项用同一把尺子画。',
  table: '看数字',
  item: '项目',
  rank: '名次',
  overall: '总分',
  unpublished: '没公开',
  fellMark: '▼',
  empty: '还没有公布过的结果。结果出来，就写在这里。',
  referenceTitle: (from: string, to: string) => `${from}—${to}年的名次`,
  referenceChip: '公开资料，不是演示',
  years: '每年一次',
  halfYears: '每半年一次',
  apart: '一年的和半年的不能放在一起比，所以分开画。',
  gapNote: '没有公开的，空着，不连线。',
  changes: (period: string, up: number, falls: readonly { name: string; by: number | null }[]) =>
    `${period}，${[
      ...(up > 0 ? [`${counted(up)}项升`] : []),
      ...falls.map(({ name, by }) => `${name}降了${by === null ? '' : ` *${points(by)} 分*`}`),
    ].join('，')}。别的分数没有公开。`,
  methodTitle: '分数怎么来的',
  method: ['市里每半年请人抽样问居民打分。', '每项问了多少人，市里没有公开。'],
  shortPeriod: (id: string) => (zhHalf(id) === '' ? id : `${id.slice(2, 4)}年${zhHalf(id).slice(0, 1)}`),
}

const en = {
  title: (rises, falls) =>
    falls > 0 && rises > 0
      ? 'Satisfaction: up, and down too'
      : falls > 0
        ? 'Satisfaction: down'
        : rises > 0
          ? 'Satisfaction: up'
          : 'Satisfaction',
  lead: (period, rank, places) => `${sentence(period)}: *No. ${rank}*${places === null ? '' : ` of ${places} zones`}.`,
  ranks: (falls) =>
    falls.length === 0
      ? 'Rank: no fall'
      : `Rank: ${falls.map(({ period, by }) => `down ${plural(by, 'place')} in ${period}`).join(', ')}`,
  rankNote: 'No. 1 is on top. Dashes and ▼ mean a fall.',
  aspects: (up, down) =>
    up === 6
      ? 'All six subjects are up'
      : `Of six subjects, ${[...(up > 0 ? [`${up} up`] : []), ...(down > 0 ? [`${down} down`] : [])].join(', ') || 'none can be compared yet'}`,
  aspectFell: (name, by) => `${name}: down ${points(by)}.`,
  aspectOrder: (first, last) => `Small pictures run from ${first} to ${last}.`,
  aspectAgainst: (period) => `Up and down are against ${period}.`,
  aspectGap: 'Half-years that were not made public stay empty. We do not guess.',
  aspectScale: 'All six are drawn on one ruler.',
  table: 'See the numbers',
  item: 'Subject',
  rank: 'Rank',
  overall: 'Total',
  unpublished: 'Not public',
  fellMark: '▼',
  empty: 'No result has been made public yet. It will stand here when it is out.',
  referenceTitle: (from, to) => `Ranks ${from}–${to}`,
  referenceChip: 'Public record, not sample data',
  years: 'Once a year',
  halfYears: 'Twice a year',
  apart: 'A year and a half-year cannot be compared, so they are drawn apart.',
  gapNote: 'What was not made public stays empty and is not joined.',
  changes: (period, up, falls) =>
    `${sentence(period)}: ${[
      ...(up > 0 ? [`${plural(up, 'subject')} rose`] : []),
      ...falls.map(({ name, by }) => `${name} fell${by === null ? '' : ` *${points(by)} points*`}`),
    ].join('; ')}. Nothing else is public.`,
  methodTitle: 'Where the scores come from',
  method: ['Twice a year the city has a sample of residents asked.', 'How many were asked was not made public.'],
  shortPeriod: enHalfYear,
} satisfies typeof zh

export const trendsWords = { zh, en }
