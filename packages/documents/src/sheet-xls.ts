/**
 * What the XLS reader does not tell 旧版 XLS 补充信息: which cells are formulas, which columns and sheets are hidden, and
 * whether days count from 1904. MS-CFB 2, MS-XLS 2.4.
 */
import type { FormulaCell } from './sheet.ts'

export type XlsSheetFacts = {
  readonly hidden: boolean
  readonly hiddenColumns: number[]
  /** Without their text, which stands in the file as byte code. */
  readonly formulas: FormulaCell[]
}
export type XlsFacts = { readonly is1904: boolean; readonly sheets: readonly XlsSheetFacts[] }

const BOF = 0x809
const EOF = 0x0a
const DATEMODE = 0x22
const BOUNDSHEET = 0x85
const COLINFO = 0x7d
const FORMULA = 0x06
const LAST_SECTOR = 0xfffffff0

/** Facts of each sheet in their order; null where the container is not laid out as expected. Never throws. */
export function xlsFacts(bytes: Uint8Array): XlsFacts | null {
  try {
    const stream = workbookStream(bytes)
    return stream && factsIn(stream)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The `Workbook` stream out of the compound file; null when it is kept in the small-stream area. */
function workbookStream(bytes: Uint8Array): DataView | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** view.getUint16(30, true)
  const at = (sector: number) => (sector + 1) * size
  const tables: number[] = []
  for (let i = 0; i < 109; i += 1) tables.push(view.getUint32(76 + 4 * i, true))
  for (let next = view.getUint32(68, true), guard = 0; next < LAST_SECTOR && guard < 10_000; guard += 1) {
    for (let i = 0; i < size / 4 - 1; i += 1) tables.push(view.getUint32(at(next) + 4 * i, true))
    next = view.getUint32(at(next) + size - 4, true)
  }
  const perTable = size / 4
  const follow = (sector: number) =>
    view.getUint32(at(tables[Math.floor(sector / perTable)] ?? LAST_SECTOR) + 4 * (sector % perTable), true)
  const chain = (first: number) => {
    const sectors: number[] = []
    for (let sector = first; sector < LAST_SECTOR; sector = follow(sector)) {
      if (sectors.length * size > bytes.byteLength) throw new RangeError('circular chain')
      sectors.push(sector)
    }
    return sectors
  }
  for (const sector of chain(view.getUint32(48, true))) {
    for (let entry = at(sector); entry < at(sector) + size; entry += 128) {
      const length = view.getUint16(entry + 64, true)
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + Math.max(0, length - 2)))
      if (name !== 'Workbook' && name !== 'Book') continue
      const total = view.getUint32(entry + 120, true)
      if (total < view.getUint32(56, true)) return null
      const whole = new Uint8Array(total)
      chain(view.getUint32(entry + 116, true)).forEach((each, i) => {
        whole.set(bytes.subarray(at(each), at(each) + Math.min(size, total - i * size)), i * size)
      })
      return new DataView(whole.buffer)
    }
  }
  return null
}

function factsIn(view: DataView): XlsFacts {
  let is1904 = false
  const starts: { at: number; hidden: boolean }[] = []
  for (const { id, at } of records(view, 0)) {
    if (id === DATEMODE) is1904 = view.getUint16(at, true) === 1
    if (id === BOUNDSHEET) starts.push({ at: view.getUint32(at, true), hidden: (view.getUint8(at + 4) & 3) !== 0 })
  }
  const sheets = starts.map(({ at: start, hidden }) => {
    const facts: XlsSheetFacts = { hidden, hiddenColumns: [], formulas: [] }
    for (const { id, at } of records(view, start)) {
      if (id === FORMULA)
        facts.formulas.push({ row: view.getUint16(at, true), column: view.getUint16(at + 2, true), text: '' })
      if (id === COLINFO && (view.getUint16(at + 8, true) & 1) === 1) {
        const last = Math.min(view.getUint16(at + 2, true), 255)
        for (let column = view.getUint16(at, true); column <= last; column += 1) facts.hiddenColumns.push(column)
      }
    }
    return facts
  })
  return { is1904, sheets }
}

/** The records of one substream; an embedded one, such as a chart's, is passed over. */
function* records(view: DataView, start: number): Generator<{ readonly id: number; readonly at: number }> {
  let depth = 0
  for (let at = start; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true)
    if (id === BOF) depth += 1
    if (id === EOF) depth -= 1
    if (depth === 0) return
    if (depth === 1) yield { id, at: at + 4 }
    at += 4 + view.getUint16(at + 2, true)
  }
}
