/** Pieces that the elements of an official document are set from: a paragraph of one run, blank lines, the red of the head. */
import { type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { CLOSER, LINE, type PaperFont, paperFont, sizes } from './official-paper.ts'

export const RED = 'FF0000'
/** 4 mm in points, from the text to the rule below it. */
export const RED_SPACE = 11
/** Width of one character of the body, in twentieths of a point. */
export const EM = sizes.body * 10
export const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

export const runOf = (text: string, font: PaperFont, size: number, colour?: string) =>
  new TextRun({
    text,
    font: paperFont(font),
    size,
    ...(colour && { color: colour }),
    // The default is the spacing of the body.
    characterSpacing: size === sizes.body ? CLOSER : 0,
  })

export function styled(
  text: string,
  font: PaperFont,
  size: number,
  { colour, ...options }: IParagraphOptions & { readonly colour?: string } = {},
): Paragraph {
  return new Paragraph({ ...options, children: [runOf(text, font, size, colour)] })
}

export const blank = (count: number, keepNext = false): Paragraph[] =>
  Array.from({ length: count }, () => new Paragraph({ spacing: exact(LINE), keepNext }))

/** Half-points of an issuing mark that fills its line and no more: at most 初号-like 62 pt, 26 pt at least. */
export function markSize(mark: string): number {
  const fits = Math.floor(436 / Math.max(1, [...mark].length))
  return Math.max(26, Math.min(62, fits)) * 2
}
