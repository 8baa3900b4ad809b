/**
 * What the results page says as its findings 测评分析的结论句: the title, and one sentence a picture. Only a confirmed change
 * is called one; what cannot be told from chance is never called unchanged. Source: STATISTICS §1 "Verdict"; UX §5.
 */
import { counted, one } from './number.ts'

interface Changes {
  readonly fallen: readonly string[]
  readonly risen: readonly string[]
  readonly maybeFallen: readonly string[]
  readonly maybeRisen: readonly string[]
  readonly same: number
  readonly uncompared: number
}
interface WeakPlace {
  readonly place: string
  readonly cells: readonly { readonly theme: string; readonly score: number }[]
}
interface Ends {
  readonly first: readonly string[]
  readonly last: readonly string[]
}
interface BusiestTheme {
  readonly name: string
  readonly opinions: number
  readonly closedInTime: number
  readonly verdict: 'rise' | 'fall' | 'possible-rise' | 'possible-fall' | 'not-distinguishable' | 'not-compared'
}

const enList = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const enOr = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
const whole = (value: number) => String(Math.round(value))
const share = (value: number) => `${one(value * 100)}%`

/** At most three by name; all of them as what they are. */
const zhNamed = (names: readonly string[], all: number) => {
  if (names.length === all && all > 1) return `${counted(all)}个主题都`
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等${counted(names.length)}项` : names.join('、')
}
const enNamed = (names: readonly string[], all: number) => {
  if (names.length === all && all > 1) return `all ${all} themes`
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : enList(names)
}

function zhChanges({ fallen, risen, maybeFallen, maybeRisen, same, uncompared }: Changes): string {
  const all = fallen.length + risen.length + maybeFallen.length + maybeRisen.length + same + uncompared
  const said = [
    ...(fallen.length > 0 ? [`${zhNamed(fallen, all)}有把握下降`] : []),
    ...(risen.length > 0 ? [`${zhNamed(risen, all)}有把握上升`] : []),
    ...(maybeFallen.length > 0 ? [`${zhNamed(maybeFallen, all)}可能下降`] : []),
    ...(maybeRisen.length > 0 ? [`${zhNamed(maybeRisen, all)}可能上升`] : []),
  ].join('，')
  const rest = said === '' ? '' : '其余'
  const parts = [
    ...(said === '' ? [] : [said]),
    ...(same > 0 ? [`${rest}${counted(same)}${said === '' ? '个主题与上期都' : '项'}无法区分`] : []),
    ...(uncompared > 0 ? [`${counted(uncompared)}项没有上期可比`] : []),
  ]
  return parts.join('；')
}

function enChanges({ fallen, risen, maybeFallen, maybeRisen, same, uncompared }: Changes): string {
  const all = fallen.length + risen.length + maybeFallen.length + maybeRisen.length + same + uncompared
  const said = [
    ...(fallen.length > 0 ? [`${enNamed(fallen, all)} fell`] : []),
    ...(risen.length > 0 ? [`${enNamed(risen, all)} rose`] : []),
  ].join(', ')
  const maybe = [
    ...(maybeFallen.length > 0 ? [`${enNamed(maybeFallen, all)} perhaps fell`] : []),
    ...(maybeRisen.length > 0 ? [`${enNamed(maybeRisen, all)} perhaps rose`] : []),
  ].join(', ')
  const some = said !== '' || maybe !== ''
  const parts = [
    ...(said === '' ? [] : [`Beyond chance: ${said}`]),
    ...(maybe === '' ? [] : [maybe]),
    ...(same > 0 ? [`${some ? `the other ${same}` : `All ${same} themes`} cannot be told from chance`] : []),
    ...(uncompared > 0 ? [`${uncompared} cannot be compared with an earlier wave`] : []),
  ]
  return parts.join('; ')
}

const zhEnd = (names: readonly string[], place: '最高' | '最低') =>
  names.length === 1 ? `${names[0]}有把握${place}` : names.length <= 3 ? `${place}的在${names.join('、')}之中` : ''
const enEnd = (names: readonly string[], place: 'highest' | 'lowest') =>
  names.length === 1 ? `${names[0]} is ${place}` : names.length <= 3 ? `the ${place} is ${enOr(names)}` : ''

const zhVerdict: Record<BusiestTheme['verdict'], string> = {
  rise: '得分有把握上升',
  fall: '得分有把握下降',
  'possible-rise': '得分可能上升',
  'possible-fall': '得分可能下降',
  'not-distinguishable': '得分与上期无法区分',
  'not-compared': '得分没有上期可比',
}
const enVerdict: typeof zhVerdict = {
  rise: 'its score rose',
  fall: 'its score fell',
  'possible-rise': 'its score perhaps rose',
  'possible-fall': 'its score perhaps fell',
  'not-distinguishable': 'its score cannot be told from the last one',
  'not-compared': 'its score has nothing to be compared with',
}

const zh = {
  changes: zhChanges,
  /** The first wave, or one that nothing can be compared with. */
  level: ({ first, last }: Ends) => {
    const ends = [zhEnd(last, '最低'), zhEnd(first, '最高')].filter((part) => part !== '')
    return ends.length > 0 ? `没有上期可比；${ends.join('，')}` : '没有上期可比，各主题高低还分不出先后'
  },
  bars: (worst: readonly string[], told: number | null) => {
    const head = worst.length > 0 ? `不满意最多的是${worst.join('、')}` : '各主题怎么答'
    if (told === null) return head
    return told === 0
      ? `${head}；没有一项能说变了`
      : `${head}；能说变了的${told === 1 ? '只有一个' : `有${counted(told)}个`}`
  },
  grid: (weak: WeakPlace | null, unit: string) =>
    weak === null
      ? `没有哪个${unit}多项垫底；看颜色浅的格子`
      : `${weak.place}${counted(weak.cells.length)}项最低：${weak.cells.map(({ theme, score }) => `${theme} ${whole(score)}`).join('、')}`,
  ranks: ({ first, last }: Ends) => {
    const ends = [zhEnd(first, '最高'), zhEnd(last, '最低')].filter((part) => part !== '')
    return ends.length > 0 ? `名次只能说到一段：${ends.join('，')}` : '各主题名次分不出先后'
  },
  priorities: (names: readonly string[]) =>
    names.length > 0 ? `先改${names.join('、')}：影响大、得分低` : '没有既影响大、得分又低的主题',
  trust: (response: number | null, city: number | null, work: number | null) =>
    [
      response === null ? '回答率算不出' : `回答率 ${share(response)}`,
      ...(city === null ? [] : [`市测知晓率 ${share(city)}`]),
      ...(work === null ? [] : [`工作知晓率 ${share(work)}`]),
    ].join('，'),
  trend: (waves: number, apart: { readonly up: readonly string[]; readonly down: readonly string[] }) => {
    if (waves < 2) return '还只有一批读数，看不出走势'
    const said = [
      ...(apart.up.length > 0 ? [`${apart.up.join('、')}高出首批`] : []),
      ...(apart.down.length > 0 ? [`${apart.down.join('、')}低于首批`] : []),
    ]
    return said.length > 0
      ? `${counted(waves)}批走下来，${said.join('，')}，区间已不重叠`
      : `${counted(waves)}批走下来，没有一项与首批拉开`
  },
  facts: (busiest: BusiestTheme | null) =>
    busiest === null
      ? '本季度没有收到归入这些主题的意见'
      : `意见最多的是${busiest.name}（${busiest.opinions} 条，按期办结 ${busiest.closedInTime} 件），${zhVerdict[busiest.verdict]}`,
}

const en = {
  changes: enChanges,
  level: ({ first, last }: Ends) => {
    const ends = [enEnd(last, 'lowest'), enEnd(first, 'highest')].filter((part) => part !== '')
    return ends.length > 0
      ? `Nothing to compare with yet; ${ends.join(', ')}`
      : 'Nothing to compare with yet; no order of the themes can be told'
  },
  bars: (worst: readonly string[], told: number | null) => {
    const head = worst.length > 0 ? `Most dissatisfied with: ${enList(worst)}` : 'How the themes were answered'
    if (told === null) return head
    return told === 0 ? `${head}; no change can be told from chance` : `${head}; ${told} can be said to have changed`
  },
  grid: (weak: WeakPlace | null, unit: string) =>
    weak === null
      ? `No ${unit} is lowest in several themes; look for the pale cells`
      : `${weak.place} is lowest in: ${weak.cells.map(({ theme, score }) => `${theme} ${whole(score)}`).join(', ')}`,
  ranks: ({ first, last }: Ends) => {
    const ends = [enEnd(first, 'highest'), enEnd(last, 'lowest')].filter((part) => part !== '')
    return ends.length > 0
      ? `Ranks can only be told as ranges: ${ends.join(', ')}`
      : 'No order of the themes can be told'
  },
  priorities: (names: readonly string[]) =>
    names.length > 0
      ? `Begin with ${enList(names)}: heavy weight, low score`
      : 'No theme is both low and heavy in weight',
  trust: (response: number | null, city: number | null, work: number | null) =>
    [
      response === null ? 'No response rate can be computed' : `Response rate ${share(response)}`,
      ...(city === null ? [] : [`${share(city)} know of the city’s survey`]),
      ...(work === null ? [] : [`${share(work)} know of a deed`]),
    ].join(', '),
  trend: (waves: number, apart: { readonly up: readonly string[]; readonly down: readonly string[] }) => {
    if (waves < 2) return 'One wave only: no trend yet'
    const said = [
      ...(apart.up.length > 0 ? [`${enList(apart.up)} above the first wave`] : []),
      ...(apart.down.length > 0 ? [`${enList(apart.down)} below the first wave`] : []),
    ]
    return said.length > 0
      ? `Over ${waves} waves: ${said.join(', ')}; intervals no longer overlap`
      : `Over ${waves} waves: no theme has parted from its first wave`
  },
  facts: (busiest: BusiestTheme | null) =>
    busiest === null
      ? 'No opinions on these themes came in this quarter'
      : `Most opinions: ${busiest.name} (${busiest.opinions}; ${busiest.closedInTime} items closed in time); ${enVerdict[busiest.verdict]}`,
} satisfies typeof zh

export const analysisFindingWords = { zh, en }
