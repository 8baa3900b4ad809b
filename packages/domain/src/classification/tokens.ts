/**
 * Cutting a text into what is counted 分词: runs of Chinese characters into pieces of two and three, Latin words and
 * figures as they stand. No dictionary of words is needed, and what is misspelt still shares most of its pieces.
 * Source: SPEC §10.
 */

/** Half-width, small letters, without what carries no words: emoji, marks, control characters. Positions stay as given. */
export function foldText(text: string): string {
  let folded = ''
  for (const unit of text) {
    const half = unit.normalize('NFKC').toLowerCase()
    // One unit in, one out: a span found in the folded text is a span of what was written.
    folded += unit.length === 1 && half.length === 1 ? half : ' '.repeat(unit.length)
  }
  return folded
}

/** Runs of Chinese characters, of Latin letters and of figures, with where they begin. */
export function runsOf(folded: string): { readonly text: string; readonly from: number; readonly han: boolean }[] {
  return [...folded.matchAll(/\p{Script=Han}+|[a-z]{2,}|\d+/gu)].map((found) => ({
    text: found[0],
    from: found.index,
    han: /^\p{Script=Han}/u.test(found[0]),
  }))
}

/** True when there is nothing to go by: no Chinese character and no word of letters. */
export const isWordless = (text: string): boolean => !/\p{Script=Han}|[a-z]{2,}/u.test(foldText(text))

export interface Piece {
  readonly text: string
  readonly from: number
}

/** The longest text that is looked at, in UTF-16 units; what comes after it seldom says something else. */
export const LONGEST_LOOKED_AT = 1000

/** The pieces of a text with their places: of the given lengths in Chinese, whole words else. */
export function piecesOf(text: string, lengths: readonly number[] = [1, 2, 3]): Piece[] {
  return runsOf(foldText(text.slice(0, LONGEST_LOOKED_AT))).flatMap(({ text: run, from, han }) => {
    if (!han) return [{ text: /^\d/.test(run) ? `#${Math.min(run.length, 4)}` : run, from }]
    return lengths.flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => ({
        text: run.slice(at, at + length),
        from: from + at,
      })),
    )
  })
}
