/**
 * The words that circulars use 通报用语: the six aspects with their sub-names (DOMAIN S-222, Q-02), the eight zones
 * (S-023), half-years and measures. A caller with another catalogue passes its own.
 */
import type { FieldNames } from './sheet-mapping.ts'

export const circularAspects: readonly FieldNames[] = [
  {
    id: 'education',
    names: ['发展教育事业、提高教学质量', '发展教育事业', '提高教学质量', '教育教学', '教育事业', '教育'],
  },
  { id: 'investment', names: ['招商引资、推进项目建设', '招商引资质量推进项目建设', '招商引资', '项目建设', '招商'] },
  { id: 'public_safety', names: ['社会治安情况', '社会治安', '平安建设', '治安'] },
  { id: 'environment', names: ['加强环境保护、治污降霾效果', '环境保护', '治污降霾', '生态环境', '环保'] },
  { id: 'cadre_conduct', names: ['改进干部作风、为群众办实事', '改进干部作风', '为群众办实事', '干部作风', '作风'] },
  { id: 'poverty_revitalisation', names: ['巩固脱贫攻坚、推动乡村振兴', '脱贫攻坚', '乡村振兴', '脱贫'] },
]

export const circularPeers: readonly FieldNames[] = [
  { id: '高新区', names: ['高新区', '高新技术产业开发区'] },
  { id: '经开区', names: ['经开区', '经济技术开发区'] },
  { id: '曲江新区', names: ['曲江新区', '曲江'] },
  { id: '浐灞生态区', names: ['浐灞生态区', '浐灞'] },
  { id: '航空基地', names: ['航空基地', '航空高技术产业基地'] },
  { id: '航天基地', names: ['航天基地', '航天产业基地'] },
  { id: '国际港务区', names: ['国际港务区', '港务区', '国际陆港'] },
  { id: '西咸新区', names: ['西咸新区', '西咸'] },
]

export const overallNames: FieldNames = {
  id: 'overall',
  names: [
    'overall',
    '总体',
    '综合',
    '总分',
    '总得分',
    '总排名',
    '总名次',
    '总体满意度',
    '综合满意度',
    '总成绩',
    '总计',
    '合计',
    '总',
  ],
}

/** Words for the columns that say whom, what and when a row is about. */
export const circularRoles: readonly FieldNames[] = [
  { id: 'zone', names: ['开发区', '单位', '被考核单位', '参评单位', '区域', '地区', '开发区名称', '单位名称', 'zone'] },
  {
    id: 'subject',
    names: [
      '项目',
      '单项',
      '指标',
      '测评项目',
      '考核项目',
      '考核内容',
      '测评内容',
      '测评指标',
      '单项名称',
      '评价维度',
      'aspect',
      'subject',
      'item',
    ],
  },
  { id: 'round', names: ['轮次', '期次', '考核期', '测评期', '半年', '时间', '年度', '周期', 'round', 'period'] },
]

const MEASURES = [
  { id: 'score', words: /满意度得分|满意度分值|得分|分数|分值|成绩|评分|分|score|points/u },
  { id: 'rank', words: /排名|名次|位次|排序|位列|rank/u },
] as const
export type Measure = (typeof MEASURES)[number]['id']

/** The measure that a folded header names and what is left of the header without it. */
export function splitMeasure(folded: string): { measure: Measure | null; rest: string } {
  for (const { id, words } of MEASURES.toReversed()) {
    if (words.test(folded)) return { measure: id, rest: folded.replace(words, '') }
  }
  return { measure: null, rest: folded }
}

const DIGITS = '〇一二三四五六七八九'

/** `2022H1` out of `2022上`, `2022年上半年`, `二〇二二年上半年`, `2022H1`; null when no half-year is named. */
export function parseRound(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((digit) => DIGITS.indexOf(digit)).join(''))
    .replace(/\s/g, '')
  const found = /(20\d\d)年?度?[-_/第]?(上|下|H1|H2|1H|2H|[一二12](?=个?半年))/i.exec(plain)
  if (!found) return null
  return `${found[1]}H${/[上1一]/.test(found[2] ?? '') ? 1 : 2}`
}

/** The thing that the folded text names: the same word first, else the longest word inside it; null when none. */
export function nameIn(folded: string, things: readonly FieldNames[]): string | null {
  let best: { id: string; length: number } | null = null
  for (const thing of things) {
    for (const name of [thing.id, ...thing.names]) {
      const word = name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
      if (word === '') continue
      if (folded === word) return thing.id
      if (word.length >= 2 && folded.includes(word) && word.length > (best?.length ?? 0))
        best = { id: thing.id, length: word.length }
    }
  }
  return best?.id ?? null
}
