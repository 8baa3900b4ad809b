/**
 * The zip-bomb guard 解压上限: every entry is inflated against one shared budget before a parser sees the file,
 * because the sizes that a zip declares are the sender's own claim.
 */
import { inflateRawSync } from 'node:zlib'
import { SheetError } from './sheet.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** Entry names of the archive; throws `too-large` past `limit` inflated bytes, `broken` when the directory is not whole. */
export function inspectZip(bytes: Uint8Array, limit: number): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  try {
    const end = findEnd(view)
    let at = view.getUint32(end + 16, true)
    let budget = limit
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new SheetError('broken', { because: 'zip directory' })
      const nameLength = view.getUint16(at + 28, true)
      names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)))
      budget -= inflatedSize(bytes, view, at, budget, limit)
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (error) {
    if (error instanceof SheetError) throw error
    throw new SheetError('broken', { because: error instanceof Error ? error.message : 'zip' })
  }
  return names
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new SheetError('broken', { because: 'zip end' })
}

function inflatedSize(bytes: Uint8Array, view: DataView, entry: number, budget: number, limit: number): number {
  const method = view.getUint16(entry + 10, true)
  const packed = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (view.getUint32(local, true) !== LOCAL) throw new SheetError('broken', { because: 'zip entry' })
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const body = bytes.subarray(start, start + packed)
  if (body.length !== packed) throw new SheetError('broken', { because: 'zip entry cut off' })
  const tooLarge = () => new SheetError('too-large', { what: 'inflatedBytes', limit })
  if (method === 0) {
    if (packed > budget) throw tooLarge()
    return packed
  }
  if (method !== 8) throw new SheetError('broken', { because: 'zip method' })
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, budget) }).length
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw error
  }
}
