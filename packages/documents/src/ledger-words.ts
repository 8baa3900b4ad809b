/** What the cells of a ledger say 台账用语: 已销号, 9月底前, 长期推进, 物业. Source: SPEC §10, §12. */
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { type Day, daySchema } from '@ratchet/domain/day'
import type { ItemKind } from '@ratchet/domain/rectification/item'
import { planTime } from '@ratchet/domain/strategy/plan-day'
import type { Cell } from './sheet.ts'
import { dateText } from './sheet-date.ts'

export const cellText = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .trim()

/** The same as it is written, for whoever reads it: a Chinese comma stays one. */
export const plainText = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim()

const OPEN =
  /未销号|未完成|未办结|未整改|没有完成|尚未|暂未|暂缓|正在|整改中|办理中|推进中|进行中|持续|长期|部分|基本完成|待|^否$|^×$|^无$/u
const CLOSED = /销号|办结|已完成|完成整改|整改完成|已整改|整改到位|已解决|解决|完成|^是$|^√$|^结$/u

/** Whether the row is done, in their word; null when it says neither. Nothing said: still open. */
export function statusOf(cell: Cell | undefined): 'open' | 'closed' | null {
  const text = cellText(cell)
  if (text === '' || OPEN.test(text)) return 'open'
  if (CLOSED.test(text)) return 'closed'
  // A sentence of progress is no status word, and no reason to stop.
  return text.length > 8 ? 'open' : null
}

export function kindOf(cell: Cell | undefined): ItemKind | null {
  const text = cellText(cell)
  if (/解释|宣传/u.test(text)) return 'explain'
  if (/长期|中长|持续/u.test(text)) return 'long'
  return /短期|近期|立行|即知|立即/u.test(text) ? 'short' : null
}

const SERIAL = { least: 36_526, most: 73_000 }

/** A day as written: a date cell, a bare serial, `2026.9.30`, `9月底前`; a time without a day is `ongoing`. */
export function dueOf(
  cell: Cell | undefined,
  year: number | null,
  is1904 = false,
): { day: Day | null; ongoing: boolean } {
  if (typeof cell === 'number') {
    if (cell < SERIAL.least || cell > SERIAL.most) return { day: null, ongoing: false }
    const since = Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)
    return { day: daySchema.parse(dateText(new Date(since + Math.floor(cell) * 86_400_000))), ongoing: false }
  }
  const text = cellText(cell)
  const plain = daySchema.safeParse(text.slice(0, 10))
  if (plain.success) return { day: plain.data, ongoing: false }
  const packed = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  const read = planTime(packed ? `${packed[1]}年${packed[2]}月${packed[3]}日` : text, year)
  const ongoing = read.isOngoing || /立行立改|即知即改|立即|马上/u.test(text)
  return { day: read.due ?? (ongoing ? null : read.start), ongoing }
}

const THEMES: readonly (readonly [ThemeId, RegExp])[] = [
  ['teaching', /教育|教学|学校|幼儿园|入学|学位|校园|校门|托管/u],
  ['resettlement', /拆迁|安置|回迁|过渡费|征收|房产证|不动产/u],
  ['property', /物业|电梯|小区|业委会|维修基金|门禁|漏水/u],
  ['transport', /交通|出行|公交|地铁|停车|道路|路灯|拥堵|斑马线|红绿灯/u],
  ['sanitation', /环境|卫生|垃圾|保洁|扬尘|异味|污水|公厕|绿化|渣土|噪声|噪音/u],
  ['poverty_employment', /扶贫|就业|招聘|培训|低保|救助|务工|振兴/u],
  ['cadre_style', /干部|作风|窗口|办事|服务态度|推诿|政务/u],
]

/** The theme that their category names, else the one that the words point to; null when nothing does. */
export function themeOf(category: Cell | undefined, text: string): ThemeId | null {
  const named = cellText(category)
  for (const said of [named, text]) {
    if (said === '') continue
    const hits = THEMES.map(([id, pattern]) => ({ id, count: [...said.matchAll(new RegExp(pattern, 'gu'))].length }))
    const most = Math.max(...hits.map(({ count }) => count))
    const found = hits.find(({ count }) => count === most)
    if (most > 0 && found) return found.id
  }
  return null
}

/** The units in one cell, in their order. */
export function unitWordsOf(cell: Cell | undefined): string[] {
  return cellText(cell)
    .split(/[、，,；;/\n\r]+|(?<=[局办部处会心道室院队司区])\s*[和及与]\s*(?=\p{Script=Han})|\s{2,}/u)
    .map((word) => word.replace(/^(牵头|配合|责任单位|主办|协办)[:：]|等$/gu, '').trim())
    .filter((word) => word !== '' && !/^[-—无/]+$/u.test(word))
}
