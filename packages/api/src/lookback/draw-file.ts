/** A frame out of a CSV file, drawn by PRN-SHA256/1: what `ratchet draw` does on any machine, without a database. */
import { allocateFrame } from '@ratchet/statistics/allocate-frame'
import { type Draw, drawSrs, drawStratified, type FrameUnit, publicSeed } from '@ratchet/statistics/statistics'

interface Columns {
  /** Left out: `id`, `code` or `编号` where the first line has one, else the first column of a file without names. */
  readonly id?: string
  readonly stratum?: string
}

/** Why a file cannot be read, as one sentence. */
export class FrameTrouble extends Error {}

/** Units of the file in its order; doubled ids are found by whoever draws. */
export function readFrame(text: string, columns: Columns): FrameUnit[] {
  const rows = cellsOf(text.replace(/^\ufeff/, '')).filter((row) => row.some((cell) => cell !== ''))
  const [first = []] = rows
  const at = (name: string) => {
    const place = first.findIndex((cell) => cell.toLowerCase() === name.toLowerCase())
    if (place < 0) throw new FrameTrouble(`The file has no column ${name}; it has ${first.join(', ')}`)
    return place
  }
  const known = first.findIndex((cell) => ['id', 'code', '编号'].includes(cell.toLowerCase()))
  const idAt = columns.id === undefined ? Math.max(0, known) : at(columns.id)
  const stratumAt = columns.stratum === undefined ? null : at(columns.stratum)
  const hasNames = columns.id !== undefined || stratumAt !== null || known >= 0
  return rows.slice(hasNames ? 1 : 0).map((row, index) => {
    const line = index + (hasNames ? 2 : 1)
    const id = row[idAt] ?? ''
    if (id === '') throw new FrameTrouble(`Row ${line} has no id`)
    if (stratumAt === null) return { id }
    const stratum = row[stratumAt] ?? ''
    if (stratum === '') throw new FrameTrouble(`Row ${line}, ${id}, is in no stratum`)
    return { id, stratum }
  })
}

/** Draws `size` of the frame: of each stratum its share, one at least where that is possible. `bind` ends the seed with the frame's hash. */
export function drawFrame(frame: readonly FrameUnit[], seed: string, size: number, bind: boolean): Draw {
  const whole = bind ? publicSeed(seed, frame) : seed
  const isStratified = frame.some((unit) => unit.stratum !== undefined)
  return isStratified ? drawStratified(frame, allocateFrame(frame, size), whole) : drawSrs(frame, size, whole)
}

/** Cells of a CSV text with commas, semicolons or tabs (the first line decides); quotes are doubled inside quotes. */
function cellsOf(text: string): string[][] {
  const [head = ''] = text.split('\n')
  const separator = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (letter === separator) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else cell += letter
  }
  endCell()
  return rows
}
