/**
 * Which place a text is about 地点识别: by its name, by what is left of the name without its ending, and where it is
 * misspelt by characters that sound alike or by letters. Source: SPEC §10 (placed in the org tree).
 */
import { foldText } from './tokens.ts'

export interface KnownPlace {
  readonly id: string
  readonly name: string
}
export interface FoundPlace {
  readonly id: string
  readonly confidence: number
  readonly how: 'name' | 'short' | 'sound' | 'letters' | 'typo'
  readonly from: number
  readonly to: number
}
/** Character → how it sounds, without tones; only those of our own place names and what is mistaken for them. */
export type Sounds = ReadonlyMap<string, string>

/** Reads rows of a sound and the characters that have it. */
export function readSounds(rows: readonly { sound: string; characters: string }[]): Sounds {
  return new Map(rows.flatMap(({ sound, characters }) => [...characters].map((one) => [one, sound] as const)))
}

const endings = /(?:社区)?(?:居民委员会|村民委员会|居委会|村委会)$|社区$/u
/** What people add to a short name. */
const after = /^(?:村|社区|小区|庄|家园|苑|路口|花园|安置)/u
/** Behind the name of a village these speak of the street that is called after it. */
const ofStreet = /^(?:街道|街办)/u

/** The name without what offices add to it, and that again without "village". */
export function shortNames(name: string): string[] {
  const full = foldText(name).trim()
  // Streets are called after a village of theirs: without "street" the village is meant.
  if (/街道(?:办事处)?$/u.test(full)) return [full, full.replace(/街道(?:办事处)?$/u, '街办')]
  const plain = full.replace(endings, '')
  const bare = plain.replace(/[村庄]$/u, '')
  return [...new Set([plain, bare])].filter((one) => one.length >= 2)
}

const confidences = { name: 0.97, short: 0.85, letters: 0.8, sound: 0.72, typo: 0.6 } as const
/** Without "village" or "estate" behind it a name that only sounds alike may be an ordinary word. */
const BARE = 0.45

/** The places that a text names, the surest first; a longer name wins over one that it holds. */
export function placesIn(text: string, places: readonly KnownPlace[], sounds: Sounds): FoundPlace[] {
  const folded = foldText(text)
  const heard = [...folded].map((one) => sounds.get(one) ?? one)
  const found = new Map<string, FoundPlace>()
  const keep = (place: FoundPlace) => {
    const known = found.get(place.id)
    if (!known || known.confidence < place.confidence) found.set(place.id, place)
  }
  for (const { id, name } of places) {
    for (const short of shortNames(name)) {
      const sound = [...short].map((one) => sounds.get(one) ?? one)
      for (let from = 0; from + short.length <= folded.length; from += 1) {
        const to = from + short.length
        if (ofStreet.test(folded.slice(to)) && !ofStreet.test(short.slice(-2))) continue
        const piece = folded.slice(from, to)
        const isNamed = after.test(folded.slice(to)) || /[村庄]$/u.test(piece)
        const how = matchOf(piece, short, heard.slice(from, to), sound, isNamed)
        if (!how) continue
        const sure = how === 'short' && isNamed ? confidences.name : confidences[how]
        const confidence = how === 'sound' && !isNamed ? BARE : sure
        keep({ id, confidence, how: sure === confidences.name ? 'name' : how, from, to })
      }
      const letters = sound.join('')
      const at = /^[a-z]{4,}$/u.test(letters) ? folded.replaceAll(' ', '').indexOf(letters) : -1
      if (at >= 0) {
        const from = Math.max(0, folded.indexOf(letters))
        keep({ id, confidence: confidences.letters, how: 'letters', from, to: from + letters.length })
      }
    }
  }
  const streets = new Set(places.filter(({ name }) => /街道/u.test(name)).map(({ id }) => id))
  // Where a village and its street are both named, the village is the nearer one.
  const rank = ({ id, confidence, how }: FoundPlace) =>
    how === 'sound' || !streets.has(id) ? confidence : confidence - 0.3
  const all = [...found.values()].toSorted((a, b) => rank(b) - rank(a) || b.to - b.from - (a.to - a.from))
  return all.filter(
    (one, at) =>
      !all.some((other, i) => i !== at && other.from <= one.from && other.to >= one.to && longer(other, one)),
  )
}

const longer = (a: FoundPlace, b: FoundPlace) => a.to - a.from > b.to - b.from && a.confidence >= b.confidence - 0.15

function matchOf(
  piece: string,
  short: string,
  heard: readonly string[],
  sound: readonly string[],
  isNamed: boolean,
): 'short' | 'sound' | 'typo' | null {
  if (piece === short) return 'short'
  if (heard.every((one, at) => one === sound[at])) return 'sound'
  const off = [...piece].filter((one, at) => one !== short[at]).length
  return short.length >= 3 && off === 1 && isNamed ? 'typo' : null
}
