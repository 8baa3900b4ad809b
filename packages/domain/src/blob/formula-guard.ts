/**
 * Text stays text 防公式注入: what a resident or a firm wrote must never run as a formula on the desk of whoever opens a
 * CSV of ours. Source: SPEC §12; OWASP's list and its full-width twins.
 */

/** The text with an apostrophe in front where a spreadsheet would take it for a formula: `= + - @`, their twins, TAB, CR, LF. */
export function guardFormula(text: string): string {
  return /^\s*[=+\-@＝＋－﹣−＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
