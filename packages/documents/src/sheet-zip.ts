/**
 * The zip container and its guard 解压上限: entries are inflated piece by piece against one shared budget, because the
 * sizes that a zip declares are the sender's own claim; what comes out must match its checksum.
 */
import { crc32, createInflateRaw } from 'node:zlib'
import { SheetError } from './sheet.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const EXTRA_64 = 1
const WIDE = 0xffffffff
const PIECE = 64 * 1024

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly body: Uint8Array
}
/** How many bytes may still come out of the whole archive. */
export type ZipBudget = { left: number; readonly limit: number }

/** The entries of the archive by name; throws `broken` when the directory is not whole. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    let { at, left } = directory(view, findEnd(view))
    for (; left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new SheetError('broken', { because: 'zip directory' })
      const nameLength = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
      entries.set(name, entryAt(bytes, view, at, name))
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (error) {
    if (error instanceof SheetError) throw error
    throw new SheetError('broken', { because: error instanceof Error ? error.message : 'zip' })
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new SheetError('broken', { because: 'zip end' })
}

/** Where the directory starts and how many entries it has; programs that stream write both in the 64-bit record. */
function directory(view: DataView, end: number): { at: number; left: number } {
  const plain = { at: view.getUint32(end + 16, true), left: view.getUint16(end + 10, true) }
  if (plain.at !== WIDE && plain.left !== 0xffff) return plain
  if (view.getUint32(end - 20, true) !== LOCATOR_64) return plain
  const record = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(record, true) !== END_64) throw new SheetError('broken', { because: 'zip directory' })
  return { at: Number(view.getBigUint64(record + 48, true)), left: Number(view.getBigUint64(record + 32, true)) }
}

/** Packed size and place of an entry; where they are too wide for their fields, they stand in an extra field in this order. */
function sizesOf(view: DataView, entry: number): { packed: number; local: number } {
  let packed = view.getUint32(entry + 20, true)
  let local = view.getUint32(entry + 42, true)
  const from = entry + 46 + view.getUint16(entry + 28, true)
  const end = from + view.getUint16(entry + 30, true)
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_64) continue
    let next = at + 4 + (view.getUint32(entry + 24, true) === WIDE ? 8 : 0)
    if (packed === WIDE) {
      packed = Number(view.getBigUint64(next, true))
      next += 8
    }
    if (local === WIDE) local = Number(view.getBigUint64(next, true))
  }
  return { packed, local }
}

function entryAt(bytes: Uint8Array, view: DataView, entry: number, name: string): ZipEntry {
  const method = view.getUint16(entry + 10, true)
  const { packed, local } = sizesOf(view, entry)
  if (view.getUint32(local, true) !== LOCAL) throw new SheetError('broken', { because: 'zip entry' })
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const body = bytes.subarray(start, start + packed)
  if (body.length !== packed) throw new SheetError('broken', { because: 'zip entry cut off' })
  if (method !== 0 && method !== 8) throw new SheetError('broken', { because: 'zip method' })
  return { name, method, crc: view.getUint32(entry + 16, true), body }
}

/** The entry's bytes in pieces; throws `too-large` past the budget, `broken` when they are not what was packed. */
export async function* inflate(entry: ZipEntry, budget: ZipBudget): AsyncGenerator<Buffer> {
  let crc = 0
  for await (const piece of piecesOf(entry)) {
    budget.left -= piece.length
    if (budget.left < 0) throw new SheetError('too-large', { what: 'inflatedBytes', limit: budget.limit })
    crc = crc32(piece, crc)
    yield piece
  }
  if (crc !== entry.crc) throw new SheetError('broken', { because: 'zip checksum' })
}

async function* piecesOf({ method, body }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    return
  }
  const stream = createInflateRaw({ chunkSize: PIECE })
  stream.end(body)
  yield* stream
}

/** The whole entry; meant for the small ones. */
export async function inflateWhole(entry: ZipEntry, budget: ZipBudget): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of inflate(entry, budget)) pieces.push(piece)
  return Buffer.concat(pieces)
}
