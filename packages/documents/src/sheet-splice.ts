/**
 * A long sheet put into a workbook 大表拼接: the long one is written row by row as a file of its own, which holds no more than
 * a page of it, then its packed part takes the place of the first sheet of a small workbook. Source: PERFORMANCE row 13
 * "memory flat"; PKWARE APPNOTE 6.3 cl. 4.3.
 */

interface Part {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: Buffer
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml'
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
/** 1 January 1980: a file says nothing by its clock. */
const NO_DATE = 0x0021
const UTF8 = 0x0800

/** The workbook with the first sheet of `long` in the place of its own; both as `writeXlsx` of hucre writes them, without styles. */
export function spliceFirstSheet(workbook: Uint8Array, long: Uint8Array): Uint8Array {
  const sheet = partsOf(long).find(({ name }) => name === FIRST_SHEET)
  if (!sheet) throw new Error(`the long sheet has no ${FIRST_SHEET}`)
  return packed(partsOf(workbook).map((part) => (part.name === FIRST_SHEET ? sheet : part)))
}

/** The parts by the central directory, which alone knows the sizes of a streamed file. */
function partsOf(file: Uint8Array): Part[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('not a zip')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const from = bytes.readUInt32LE(at + 42)
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28)
    const part: Part = {
      name: bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    return part
  })
}

function packed(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, method, crc, size, packed: data } of parts) {
    const called = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8, 2)
    shared.writeUInt16LE(method, 4)
    shared.writeUInt16LE(NO_DATE, 8)
    shared.writeUInt32LE(crc, 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(size, 18)
    shared.writeUInt16LE(called.length, 22)
    chunks.push(signed(LOCAL), shared, called, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(signed(CENTRAL), Buffer.from([20, 0]), shared, rest, called)
    at += 30 + called.length + data.length
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...chunks, ...directory, signed(END), end]))
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
