import { readCode, showCode } from '@ratchet/domain/feedback/code'

/**
 * Addresses of 码上评: /q/CODE is question 1 and takes answers, /q/CODE/thanks is all that follows, and which part of it
 * is said by the query. Capital letters as they are printed in the code lead to the same pages.
 */
export interface BallotPlace {
  /** As it stands in the address; empty under /q alone. */
  readonly typed: string
  /** Behind the first question: the thanks, and the two forms that are sent from there. */
  readonly isThanks: boolean
  readonly form: string | null
  readonly at: 'question' | 'say' | 'end'
  readonly isMore: boolean
  readonly isHelper: boolean
  /** It was just told that somebody was coached. */
  readonly isTold: boolean
  /** The tracking code of the line that was just written. */
  readonly said: string | null
}

const pattern = /^\/q(?:\/([^/]*))?(?:\/(thanks|say|told))?$/
/** Printed codes are in capitals, which take the least room in the picture. */
const printed = /^\/Q\/[^/]*$/

export const isBallotPath = (path: string): boolean => pattern.test(path) || printed.test(path)

export function placeIn(path: string, query: URLSearchParams): BallotPlace {
  const [, segment = '', part] = pattern.exec(path.replace(/^\/Q/, '/q')) ?? []
  const said = readCode(query.get('said') ?? '')
  return {
    typed: decoded(segment),
    isThanks: part !== undefined,
    form: query.get('f'),
    at: query.has('end') ? 'end' : query.has('say') ? 'say' : 'question',
    isMore: query.has('more'),
    isHelper: query.get('mode') === 'helper',
    isTold: query.has('told'),
    said: said === null ? null : showCode(said),
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).slice(0, 40)
  } catch {
    return ''
  }
}

export const askAddress = (code: string, isHelper = false): string =>
  `/q/${encodeURIComponent(code)}${isHelper ? '?mode=helper' : ''}`

/** Where a form goes on after its first answer. */
export function thanksAddress(
  code: string,
  form: string,
  { at = 'question', isMore = false, isHelper = false }: Partial<Pick<BallotPlace, 'at' | 'isMore' | 'isHelper'>> = {},
): string {
  const query = new URLSearchParams({ f: form })
  if (at !== 'question') query.set(at, '1')
  if (isMore) query.set('more', '1')
  if (isHelper) query.set('mode', 'helper')
  return `/q/${encodeURIComponent(code)}/thanks?${query}`
}
