/**
 * Which community a cell means 社区识别: by its full name, a former one, or the short name that people use; a name that
 * two of them share is settled by the street or not at all. Source: SPEC §2, §9.
 */
import { lookupText, remembered } from './survey-text.ts'
import type { SurveyFix, SurveyPlace } from './survey-wave.ts'

export type PlaceFound = {
  readonly place: SurveyPlace
  /** How the name differed, when it did: `short` is no fault of the file. */
  readonly by: 'name' | 'short' | Extract<SurveyFix, 'old_community_suffix' | 'former_community_name'>
}
export type PlaceBook = {
  /** `streetId` narrows a name that several share; null: not told. */
  readonly find: (text: string, streetId: string | null) => PlaceFound | null
  readonly byCode: (text: string) => SurveyPlace | null
  readonly streetOf: (text: string) => string | null
}

/** The bodies of self-government as signs, maps and firms write them, longest first. */
const SUFFIX =
  /(社区居民委员会|社区居委会|村村民委员会|村民委员会|居民委员会|村委员会|村村委会|村委会|居委会|社区村委会|委员会|社区|村)$/u
const BODY = /(居民委员会|居委会|村民委员会|村委会|委员会)$/u
const STREET = /(街道办事处|街道办|街道|街办|镇人民政府|镇政府|镇|乡)$/u

type Entry = { readonly place: SurveyPlace; readonly by: PlaceFound['by'] }

/** The places of the zone, ready to be looked up. */
export function placeBook(places: readonly SurveyPlace[]): PlaceBook {
  const names = new Map<string, Entry[]>()
  const codes = new Map<string, SurveyPlace>()
  const streets = new Map<string, Set<string>>()
  const add = (name: string, entry: Entry) => {
    const among = names.get(name) ?? []
    if (!among.some((each) => each.place.id === entry.place.id)) names.set(name, [...among, entry])
  }
  for (const place of places) {
    if (place.code) codes.set(place.code, place)
    for (const name of streetNames(place)) streets.set(name, (streets.get(name) ?? new Set()).add(place.streetId))
  }
  // In rounds, so that a full name is never taken by another place's short one.
  for (const place of places) add(lookupText(place.name), { place, by: 'name' })
  const taken = new Set(names.keys())
  const addFree = (name: string, entry: Entry) => {
    if (!taken.has(name)) add(name, entry)
  }
  for (const place of places)
    for (const former of place.formerNames) addFree(lookupText(former), { place, by: 'former_community_name' })
  for (const place of places)
    for (const name of suffixed(place)) addFree(name, { place, by: BODY.test(name) ? 'old_community_suffix' : 'short' })

  const cache = new Map<string, PlaceFound | null>()
  return {
    find(text, streetId) {
      const key = `${streetId ?? ''}|${text}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const found = pick(
        names.get(lookupText(text)) ?? names.get(withoutStreet(lookupText(text), places)) ?? [],
        streetId,
      )
      if (cache.size < 50_000) cache.set(key, found)
      return found
    },
    byCode: (text) => codes.get(text) ?? null,
    streetOf: remembered((text) => {
      const found = streets.get(lookupText(text)) ?? streets.get(lookupText(text).replace(STREET, ''))
      return found?.size === 1 ? ([...found][0] ?? null) : null
    }),
  }
}

/** A name of one place is that place, wherever the row says it lies: the mismatch is told. Of several, the street's. */
function pick(among: readonly Entry[], streetId: string | null): PlaceFound | null {
  if (among.length === 1) return among[0] ?? null
  const here = among.filter((each) => each.place.streetId === streetId)
  return here.length === 1 ? (here[0] ?? null) : null
}

/** 新筑街道西航社区 → 西航社区. */
function withoutStreet(word: string, places: readonly SurveyPlace[]): string {
  for (const place of places)
    for (const name of streetNames(place))
      if (name !== '' && word.startsWith(name) && word.length > name.length) {
        const rest = word.slice(name.length).replace(/^(街道办事处|街道办|街道|街办)/u, '')
        return rest.replace(/^[-—/·、,]+/u, '')
      }
  return word
}

function streetNames({ streetName, streetId, code }: SurveyPlace): string[] {
  const name = lookupText(streetName)
  const stem = name.replace(STREET, '')
  const own = [name, lookupText(streetId), ...(stem === '' ? [] : [stem])]
  return code && /^\d{12}$/.test(code) ? [...own, code.slice(0, 9), `${code.slice(0, 9)}000`] : own
}

function suffixed(place: SurveyPlace): string[] {
  const name = lookupText(place.name)
  const stem = stemOf(name)
  const isVillage = /村(民)?(委|村|民委员会)/u.test(name) || name.endsWith('村')
  const ends = isVillage
    ? ['', '村', '村委会', '村民委员会', '村村委会', '村村民委员会', '村委员会', '行政村']
    : ['', '社区', '居委会', '社区居委会', '居民委员会', '社区居民委员会', '社区居民委员', '社区委员会']
  return ends.map((end) => stem + end).filter((each) => each !== '')
}

/** 骞村居民委员会 is 骞村, not 骞: a community's own 村 is part of its name. */
function stemOf(name: string): string {
  const end = SUFFIX.exec(name)?.[1] ?? ''
  return name.slice(0, name.length - end.length) || name
}
