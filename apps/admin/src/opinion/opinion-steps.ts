import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import type { FoundOpinion } from './inbox-state.ts'

export const opinionSteps = ['classify', 'mask', 'settle'] as const
export type OpinionStep = (typeof opinionSteps)[number]

type Known = Pick<FoundOpinion['opinion'], 'status' | 'echo' | 'maskedText' | 'erasedAt'>

/** Which steps are behind the opinion; a "me too" has nothing to mask. */
export function doneSteps({ status, echo, maskedText }: Known): readonly OpinionStep[] {
  return opinionSteps.filter((step) => {
    if (step === 'classify') return status !== 'new'
    if (step === 'mask') return echo || maskedText !== null
    return status === 'joined' || status === 'answered'
  })
}

/** The step that comes next; null when there is nothing left to do here. */
export function nextStep(opinion: Known): OpinionStep | null {
  if (opinion.erasedAt) return null
  const done = doneSteps(opinion)
  // An answered opinion needs no masked words: no unit works on it.
  if (opinion.status === 'answered') return null
  return opinionSteps.find((step) => !done.includes(step)) ?? null
}

/** The step that the address asks for, or the next one; null shows what became of it. */
export function shownStep(opinion: Known, wanted: string | undefined): OpinionStep | null {
  if (opinion.erasedAt) return null
  return opinionSteps.find((step) => step === wanted) ?? nextStep(opinion)
}

/** The theme of the key: 1–7 in the order of the tiles, 0 for none of them; undefined for any other key. */
export function themeOfKey(key: string, themes: readonly ThemeId[]): ThemeId | null | undefined {
  if (key === '0') return null
  return /^[1-7]$/.test(key) ? themes[Number(key) - 1] : undefined
}

/** A title to begin with: the place and the first sentence of what may be read, for the official to word anew. */
export function firstTitle(place: string | null, text: string): string {
  const [sentence = ''] = text.split(/[。！？!?；;\n]/u)
  const said = sentence.replace(/^[\s，,、]+/u, '')
  return [...(place && !said.includes(place) ? `${place}${said}` : said)].slice(0, 60).join('')
}
