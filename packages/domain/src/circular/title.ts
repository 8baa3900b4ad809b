/**
 * A title broken by sense 标题分行: where it is longer than a line, between words and in lines that make a diamond or a trapezium,
 * never with a mark or an auxiliary at the beginning of a line. Whoever breaks it by hand has it so.
 * Source: GB/T 9704-2012 cl. 7.3.1; DOMAIN D-72.
 */

/** Characters of 2号 that 156 mm hold. */
const FITS = 20
const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** What begins no line. */
const CLINGS = /^[的了和与及年月日号第、，：；。！？》”）〕·\s]/u
/** What ends no line. */
const HOLDS = /[\d第〔《“（]$/u

/** Width in full characters: Latin letters and figures take half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u00ff]/u.test(sign) ? 0.5 : 1), 0)

/** The lines of the title. */
export function brokenTitle(title: string): string[] {
  if (title.includes('\n'))
    return title
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  if (widthOf(title) <= FITS) return [title]
  const parts = [...words.segment(title)].map(({ segment }) => segment)
  const breaks = parts.flatMap((part, at) =>
    at > 0 && !CLINGS.test(part) && !HOLDS.test(parts[at - 1] ?? '') ? [at] : [],
  )
  const lines = Math.ceil(widthOf(title) / (FITS - 1))
  return best(parts, breaks, lines) ?? best(parts, breaks, lines + 1) ?? hard(title)
}

/** The even-most division into so many lines that all fit; null when there is none. */
function best(parts: readonly string[], breaks: readonly number[], lines: number): string[] | null {
  const wanted = widthOf(parts.join('')) / lines
  let found: { cost: number; lines: string[] } | null = null
  const place = (from: number, left: number, done: readonly string[], cost: number): void => {
    if (found && cost >= found.cost) return
    const rest = parts.slice(from).join('')
    if (left === 1) {
      if (widthOf(rest) > FITS || rest === '') return
      const total = cost + (widthOf(rest) - wanted) ** 2
      if (!found || total < found.cost) found = { cost: total, lines: [...done, rest] }
      return
    }
    for (const at of breaks) {
      if (at <= from) continue
      const line = parts.slice(from, at).join('')
      const width = widthOf(line)
      if (width > FITS) break
      place(at, left - 1, [...done, line], cost + (width - wanted) ** 2)
    }
  }
  place(0, lines, [], 0)
  return (found as { lines: string[] } | null)?.lines ?? null
}

/** A word that fits on no line, cut where the line ends. */
function hard(title: string): string[] {
  const signs = [...title]
  return Array.from({ length: Math.ceil(signs.length / FITS) }, (_, at) =>
    signs.slice(at * FITS, (at + 1) * FITS).join(''),
  )
}
