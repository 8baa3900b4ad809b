/**
 * Answer words as steps 满意度用语: the same word is another step in another set (满意 is the best of 满意/较满意/一般 and
 * the second of 非常满意/满意/一般), so the whole set that a file uses is read first. Source: SPEC §9.
 */
import { lookUp, lookupText } from './survey-text.ts'

/** Degrees of a word, from the best: very, plain, rather, basically, neutral, and down again. */
type Degree = 'VS' | 'S' | 'RS' | 'BS' | 'N' | 'RD' | 'D' | 'VD'

const WORDS: Readonly<Record<Degree, string>> = {
  VS: '非常满意|很满意|十分满意|完全满意|特别满意|极其满意|极满意|最满意|高度满意|非常好|很好|十分好|特别好|非常强|很强|非常高|很高|非常同意|完全同意|优|优秀|verysatisfied|extremelysatisfied|completelysatisfied|verygood|excellent|stronglyagree',
  S: '满意|好|强|高|同意|satisfied|good|agree',
  RS: '比较满意|较满意|较为满意|还算满意|比较好|较好|较为好|比较强|较强|比较高|较高|比较同意|良|良好|fairlysatisfied|somewhatsatisfied|rathersatisfied|quitesatisfied|mostlysatisfied|fairlygood',
  BS: '基本满意|基本同意',
  N: '一般|一般般|普通|中|中等|还可以|说不上好坏|说不上满意不满意|中立|neutral|neither|neithersatisfiednordissatisfied|average|fair|soso|so-so|ok',
  RD: '不太满意|不大满意|不怎么满意|较不满意|比较不满意|较为不满意|有些不满意|有点不满意|不太好|较差|比较差|较为差|较弱|比较弱|较低|比较低|不太同意|比较不同意|及格|somewhatdissatisfied|fairlydissatisfied|ratherdissatisfied|notverysatisfied|fairlypoor',
  D: '不满意|不好|差|弱|低|不同意|dissatisfied|unsatisfied|notsatisfied|poor|bad|disagree',
  VD: '非常不满意|很不满意|十分不满意|完全不满意|特别不满意|极不满意|极其不满意|最不满意|非常差|很差|特别差|非常不好|很不好|非常弱|很弱|非常低|很低|非常不同意|完全不同意|不及格|verydissatisfied|extremelydissatisfied|completelydissatisfied|verypoor|verybad|stronglydisagree',
}
const degrees: ReadonlyMap<string, Degree> = new Map(
  Object.entries(WORDS).flatMap(([degree, words]) => words.split('|').map((word) => [word, degree as Degree] as const)),
)
const LETTERS = 'abcde'
const DONT_KNOW: ReadonlyMap<string, true> = new Map(
  "不了解|不清楚|不知道|不知晓|说不清|说不清楚|不好说|难说|无法评价|不便评价|无法回答|不适用|没接触过|未接触过|没有接触过|不关心|拒答|拒绝回答|拒绝|无意见|没意见|不确定|不评价|dontknow|don'tknow|donotknow|dk|d/k|noopinion|notsure|unsure|refused|notapplicable|cannotsay|不了解不清楚|没有使用过|未使用过|没去过|无接触|不涉及"
    .split('|')
    .map((word) => [word, true]),
)

/** Whether the word says 不了解 or declines to answer. */
export function saysDontKnow(text: string): boolean {
  const word = lookupText(text)
  if (lookUp(DONT_KNOW, word)) return true
  const parts = word.split(/[/、或]/u)
  return parts.length > 1 && parts.every((part) => lookUp(DONT_KNOW, part))
}

/** Whether the text is one of the words of a satisfaction scale, whatever its step. */
export function isScaleWord(text: string): boolean {
  return degreeOf(text) !== null
}

function degreeOf(text: string): Degree | null {
  return lookUp(degrees, lookupText(text)) ?? null
}

/** Reads a word as a step of five, 5 the best; null when it is none. */
export type Scale = (text: string) => number | null

/** The scale of the set of texts that a file uses; null when the set fits two scales. */
export function scaleOf(texts: Iterable<string>): Scale | null {
  const used = new Set<Degree>()
  let letters = true
  for (const text of texts) {
    const degree = degreeOf(text)
    if (degree) used.add(degree)
    else if (!LETTERS.includes(lookupText(text))) letters = letters && saysDontKnow(text)
  }
  const steps = stepsOf(used)
  if (!steps) return null
  return (text) => {
    const degree = degreeOf(text)
    if (degree) return steps[degree]
    const letter = LETTERS.indexOf(lookupText(text))
    return letter >= 0 && letters && used.size === 0 ? 5 - letter : null
  }
}

function stepsOf(used: ReadonlySet<Degree>): Record<Degree, number> | null {
  const has = (degree: Degree) => used.has(degree)
  const rather = has('RS') || (has('BS') && has('N'))
  const steps = { VS: 5, S: 4, RS: 4, BS: has('N') ? 4 : 3, N: 3, RD: 2, D: 2, VD: 1 }
  const wide = has('VS') || has('VD')
  // Five words that go down by one each, with only one of the ends in its strong form: 非常满意/比较满意/一般/不太满意/不满意.
  if (used.size === 5 && rather && has('N') && has('RD')) {
    if (has('VS') && has('D') && !has('BS')) return { ...steps, D: 1 }
    if (has('S') && has('VD') && !has('BS')) return { ...steps, S: 5 }
  }
  // 非常满意/满意/比较满意 are six or seven steps: no five-step reading is right.
  if (wide && ((has('S') && rather) || (has('D') && has('RD')))) return null
  if (wide) return steps
  if (rather || has('RD')) return { ...steps, S: 5, D: 1 }
  // Only 满意/一般/不满意: the ends of the scale, or the steps next to them.
  return has('S') || has('D') ? null : steps
}
