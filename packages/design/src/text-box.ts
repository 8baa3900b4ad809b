/** Where text stands: widths are estimated (wide characters 1 em, others 0.6 em), since a server has no font to measure. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Anchor = 'start' | 'middle' | 'end'

// Signs that Chinese fonts set full width (· ± → ▼ ’) count as wide: too much room harms less than too little.
const wide =
  /[\u00b1\u00b7\u2010-\u2027\u2190-\u2193\u25a0-\u25ff\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** Estimated width in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += wide.test(char) ? 1 : 0.6
  return ems * size
}

/** The box of one line whose baseline is at y. */
export function textBox(text: string, x: number, y: number, size: number, anchor: Anchor = 'start'): Box {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - size * 0.88, right: left + width, bottom: y + size * 0.2 }
}

/** The smallest box around the boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
}

/** Breaks text into lines no wider than `width` pixels: wide characters anywhere, words at blanks, and long words anywhere. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    for (const char of piece) {
      if (line !== '' && textWidth(line + char, size) > width && char !== ' ') {
        lines.push(line.trimEnd())
        line = ''
      }
      line += char
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

const pieces = (text: string) => text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+/gu) ?? []

/** Width of the longest part that should not be broken. */
export function longestWord(text: string, size: number): number {
  return Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd(), size)))
}

/** Like wrapText, but with lines of like length: 还没 over 公布, never 还没公 over 布. */
export function wrapEvenly(text: string, width: number, size: number): readonly string[] {
  const lines = wrapText(text, width, size)
  if (lines.length < 2) return lines
  for (
    let narrower = Math.max(longestWord(text, size), textWidth(text, size) / lines.length);
    narrower < width;
    narrower += size / 2
  ) {
    const even = wrapText(text, narrower, size)
    if (even.length === lines.length) return even
  }
  return lines
}
