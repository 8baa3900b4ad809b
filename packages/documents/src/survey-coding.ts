/**
 * The coding that a file uses 答案编码: found in its code book or headers, in its words, or assumed and said so. Nothing
 * is guessed from how the answers are spread but the number of steps and which of 9, 98, 99 and −1 say 不了解.
 * Source: SPEC §9.
 */
import type { CodePair } from './survey-codebook.ts'
import { type Scale, saysDontKnow, scaleOf } from './survey-scale.ts'
import { numberOf } from './survey-text.ts'
import { type Coding, type CodingBasis, SurveyFileError } from './survey-wave.ts'

/** How often each text stands in the answers of one field; `notes` are the pairs that its own header lists. */
export type AnswerTally = {
  readonly field: string
  readonly counts: ReadonlyMap<string, number>
  readonly notes: readonly CodePair[]
  readonly direction: 'high' | 'low' | null
}
/** What the file says about its answers outside their columns. */
export type FileNotes = {
  readonly codebook: readonly CodePair[]
  readonly title: readonly CodePair[]
  readonly direction: 'high' | 'low' | null
  readonly tenSteps: boolean
}
export type FoundCoding = {
  readonly coding: Coding
  readonly basis: CodingBasis
  /** Fields whose numbers run the other way. */
  readonly reversed: readonly string[]
  readonly scale: Scale
  /** The steps of a question's numbers where the file lists all of them, as a scale without a middle must. */
  readonly listed: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Letters that the file gives a meaning, the same for all questions. */
  readonly letters: ReadonlyMap<string, number | 'dk'>
}

const CANDIDATES = ['9', '98', '99', '88', '97', '-1', '-2', '-8', '-9', '-99'] as const
/** Fewer listed numbers only name the ends of a scale. */
const WHOLE_SCALE = 4

/** The coding of all five- and ten-step answers; throws `coding-ambiguous` for words that fit two scales. */
export function findCoding(tallies: readonly AnswerTally[], notes: FileNotes, given: Coding | null): FoundCoding {
  const all = total(tallies)
  const words = [...all.keys()].filter((text) => numberOf(text) === null)
  const known = [...notes.codebook, ...notes.title, ...tallies.flatMap((each) => each.notes)]
  const isLetter = (text: string) => known.some(({ code }) => code === text.toUpperCase())
  const scale = scaleOf([...words.filter((text) => !isLetter(text)), ...known.map(({ word }) => word)])
  if (!scale) throw new SurveyFileError('coding-ambiguous', { words: words.slice(0, 20) })
  const letters = lettersOf(known, scale)
  if (given) return { coding: given, basis: 'given', reversed: given.reversed ?? [], scale, listed: new Map(), letters }

  const numbers = [...all].filter(([text]) => numberOf(text) !== null)
  // A question that has ten steps by the questionnaire says nothing of the others.
  const ofSteps = known.filter(({ field }) => field === null || tallies.some((tally) => tally.field === field))
  const steps = stepsOf(numbers, ofSteps, notes.tenSteps)
  const dontKnow = dontKnowOf(new Map(numbers), known, steps)
  const directions = tallies.map((tally) => directionOf(tally, notes, scale))
  const told = directions.filter((each) => each.best !== null)
  const low = told.filter((each) => each.best === 'low').map((each) => each.field)
  const untold = directions.filter((each) => each.best === null && each.hasNumbers).map((each) => each.field)
  // A note at one question may hold for the next ones or for itself alone; 1 as the best is nothing to guess.
  if (low.length > 0 && untold.length > 0) throw new SurveyFileError('coding-ambiguous', { low, untold })
  const best = low.length * 2 > told.length ? 'low' : 'high'
  const reversed = told.filter((each) => each.best !== best).map((each) => each.field)
  const basis: CodingBasis =
    numbers.length === 0 && words.length > 0
      ? 'words'
      : told.length === 0
        ? 'assumed'
        : told.some((each) => each.basis === 'header')
          ? 'header'
          : 'codebook'
  const listed = new Map(tallies.flatMap((tally) => listedOf(tally, notes, scale)))
  return { coding: { best, steps, dontKnow }, basis, reversed, scale, listed, letters }
}

function total(tallies: readonly AnswerTally[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const { counts } of tallies) for (const [text, count] of counts) all.set(text, (all.get(text) ?? 0) + count)
  return all
}

/** The field's own header speaks first, then the code book's lines for it, then the title and the code book as a whole. */
function directionOf({ field, notes, direction, counts }: AnswerTally, file: FileNotes, scale: Scale) {
  const texts = [...counts.keys()]
  const hasNumbers = texts.some((text) => numberOf(text) !== null)
  const written = texts.flatMap((text) => {
    const code = /^(\d{1,2})\D+/.exec(text)?.[1]
    return code !== undefined && scale(text) !== null ? [{ field, code, word: text }] : []
  })
  const general = file.codebook.filter((pair) => pair.field === null)
  const sources: readonly (readonly ['header' | 'codebook', 'high' | 'low' | null])[] = [
    ['header', bestOf(notes, scale) ?? direction ?? bestOf(written, scale)],
    [
      'codebook',
      bestOf(
        file.codebook.filter((pair) => pair.field === field),
        scale,
      ),
    ],
    ['header', bestOf(file.title, scale) ?? file.direction],
    ['codebook', bestOf(general, scale)],
  ]
  const [basis, best] = sources.find(([, each]) => each !== null) ?? (['header', null] as const)
  return { field, best, basis, hasNumbers }
}

function lettersOf(pairs: readonly CodePair[], scale: Scale): Map<string, number | 'dk'> {
  const letters = new Map<string, number | 'dk'>()
  for (const { code, word } of pairs) {
    const value = /^[A-H]$/.test(code) ? (scale(word) ?? (saysDontKnow(word) ? 'dk' : null)) : null
    if (value === null) continue
    if ((letters.get(code) ?? value) !== value) throw new SurveyFileError('coding-ambiguous', { words: [code] })
    letters.set(code, value)
  }
  return letters
}

/** The whole scale as the nearest source lists it. */
function listedOf({ field, notes }: AnswerTally, file: FileNotes, scale: Scale): [string, Map<string, number>][] {
  const general = file.codebook.filter((pair) => pair.field === null)
  for (const pairs of [notes, file.codebook.filter((pair) => pair.field === field), file.title, general]) {
    const steps = new Map<string, number>()
    for (const { code, word } of pairs) {
      const step = /^\d+$/.test(code) ? scale(word) : null
      if (step !== null) steps.set(String(Number(code)), step)
    }
    if (steps.size >= WHOLE_SCALE && steps.size <= 5) return [[field, steps]]
  }
  return []
}

/** Higher numbers for better words, or the other way round; null without two pairs that say so, or when they disagree. */
function bestOf(pairs: readonly CodePair[], scale: Scale): 'high' | 'low' | null {
  const points = pairs.flatMap(({ code, word }) => {
    const step = scale(word)
    return step === null || !/^\d+$/.test(code) ? [] : [{ code: Number(code), step }]
  })
  const [first] = points
  if (!first) return null
  const other = points.find((point) => point.code !== first.code && point.step !== first.step)
  if (other) return (other.code - first.code) * (other.step - first.step) > 0 ? 'high' : 'low'
  // One pair alone, 1=非常满意 or 5分最满意, names an end of the scale.
  if (first.step !== 5 && first.step !== 1) return null
  return first.code <= 1 === (first.step === 5) ? 'low' : 'high'
}

function stepsOf(
  numbers: readonly (readonly [string, number])[],
  pairs: readonly CodePair[],
  announced: boolean,
): 5 | 10 {
  if (announced || pairs.some(({ code, word }) => code === '10' && !saysDontKnow(word))) return 10
  const counts = countsOf(numbers)
  const answered = [...counts].reduce(
    (all, [code, count]) => (Number(code) >= 1 && Number(code) <= 10 ? all + count : all),
    0,
  )
  // One number above 5 may be a code; three that many people chose are steps.
  return ['6', '7', '8', '10'].filter((code) => (counts.get(code) ?? 0) * 50 > answered).length >= 3 ? 10 : 5
}

/** Named by the code book, else those of the usual numbers that the file uses as such and not once by mistake. */
function dontKnowOf(numbers: ReadonlyMap<string, number>, pairs: readonly CodePair[], steps: 5 | 10): string[] {
  const named = new Set(pairs.filter(({ word }) => saysDontKnow(word)).map(({ code }) => code))
  if (named.size > 0) return [...named]
  const usual = CANDIDATES.filter((code) => steps === 5 || code !== '9')
  const counts = countsOf([...numbers])
  const most = Math.max(0, ...usual.map((code) => counts.get(code) ?? 0))
  return usual.filter((code) => {
    const count = counts.get(code) ?? 0
    return count * 300 > most && (count >= 3 || most < 30)
  })
}

function countsOf(numbers: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [text, count] of numbers) {
    const code = String(numberOf(text))
    counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return counts
}
