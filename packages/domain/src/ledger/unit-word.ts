/**
 * Unit words 单位简称: which unit a ledger means by 教育局, 新筑 or 市容园林. A word that a person has settled holds; else the
 * same name, a former one, the name without its ending, and last the only unit whose name holds the word. A unit that was
 * merged away stands for its successor; one that is gone without one is named, and a person chooses. Source: SPEC §2, §12.
 */
import { type KnownUnit, leadNow, type Units } from '../rectification/lead.ts'

export interface NamedUnit extends KnownUnit {
  readonly kind: string
  readonly formerNames: readonly string[]
}

export type UnitFound =
  | { readonly kind: 'found'; readonly id: string; readonly name: string; readonly how: 'known' | 'name' | 'similar' }
  | { readonly kind: 'left' }
  | {
      readonly kind: 'unknown' | 'several' | 'gone'
      readonly candidates: readonly { readonly id: string; readonly name: string }[]
      /** The unit that is no more, by the name under which it was found. */
      readonly was: string | null
    }

/** As words are compared: no blanks, brackets or punctuation, one width. */
export const unitWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[（(][^（()）]*[)）]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const ENDING =
  /(街道办事处|街道办|街道|街办|镇人民政府|社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会|社区|管理委员会|管委会|管理局|管理中心|服务中心|委员会|办公室|部门|中心|局|部|处|办|委|村)$/u
export const stemOf = (name: string): string => {
  const stem = name.replace(ENDING, '')
  return stem.length >= 2 ? stem : name
}

/** Units that answer for things come before places of the same name. */
const AGENCIES = new Set(['department', 'street', 'park', 'property'])
const isWithin = (part: string, whole: string): boolean => {
  let at = 0
  for (const char of whole) if (char === part[at]) at += 1
  return at === part.length
}

/** How well the name fits the word: 4 the same, 3 the same stem, 2 and more one holds the other, 1 its signs in order. */
function fitOf(word: string, name: string): number {
  const theirs = unitWord(name)
  if (theirs === word) return 4
  const [a, b] = [stemOf(word), stemOf(theirs)]
  if (a === b) return 3
  if (a.length >= 2 && theirs.includes(a)) return 2.5
  if (b.length >= 2 && word.includes(b)) return 2
  // 人社 is 人力资源和社会保障: short names keep the first sign and the order.
  return (a.length >= 3 || a[0] === theirs[0]) && a.length >= 2 && isWithin(a, theirs) ? 1 : 0
}

/**
 * The unit of the word. `settled`: what persons chose before, by `unitWord`; an empty id leaves the word out. `wants`: a
 * unit that answers, or a place.
 */
export function unitOfWord(
  text: string,
  units: ReadonlyMap<string, NamedUnit>,
  settled: ReadonlyMap<string, string>,
  wants: 'agency' | 'place' = 'agency',
): UnitFound {
  const word = unitWord(text)
  const chosen = settled.get(word)
  if (chosen === '') return { kind: 'left' }
  if (chosen !== undefined && units.has(chosen)) return living(chosen, units, 'known')
  const fits = [...units.values()]
    .filter((unit) => unit.kind !== 'survey_firm')
    .map((unit) => {
      const own = fitOf(word, unit.name)
      const former = Math.max(0, ...unit.formerNames.map((name) => fitOf(word, name)))
      return { unit, points: Math.max(own * 10, former >= 3 ? former * 10 - 2 : 0) }
    })
    .filter(({ points }) => points > 0)
  const best = Math.max(0, ...fits.map(({ points }) => points))
  const leading = fits.filter(({ points }) => points === best).map(({ unit }) => unit)
  const first = leading.filter((unit) => AGENCIES.has(unit.kind) === (wants === 'agency'))
  const among = first.length > 0 ? first : leading
  const alive = among.filter((unit) => unit.retiredDay === null)
  const left = alive.length > 0 ? alive : among
  const [only, second] = left
  if (only && !second) return living(only.id, units, best >= 28 ? 'name' : 'similar')
  const candidates = left.slice(0, 8).map(({ id, name }) => ({ id, name }))
  return { kind: second ? 'several' : 'unknown', candidates, was: null }
}

function living(id: string, units: ReadonlyMap<string, NamedUnit>, how: 'known' | 'name' | 'similar'): UnitFound {
  const now = leadNow(units as Units, id)
  if (now.retired) return { kind: 'gone', candidates: [], was: units.get(id)?.name ?? '' }
  return { kind: 'found', id: now.id, name: now.name, how }
}
