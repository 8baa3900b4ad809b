/** A date cell as the sheet shows it 日期单元格: the day, with its time unless that is midnight, or a bare time of day. */

/** Wall-clock text of a date that a spreadsheet stores as a serial; `1899-12-31` and `1904-01-01` stand for no day at all. */
export function dateText(date: Date): string {
  const text = date.toISOString().slice(0, 19)
  const isClock = /^(1899-12-3|1904-01-01)/.test(text) && !text.endsWith('T00:00:00')
  return isClock ? text.slice(11) : text.replace(/T00:00:00$/, '')
}
