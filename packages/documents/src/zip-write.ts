/**
 * Files packed into one 打包: stored as they are, since photos and office files are packed already. Names are UTF-8; a name
 * that is taken gets a number. Source: SPEC §12 (evidence pack).
 */
import { crc32 } from 'node:zlib'

export interface PackedFile {
  /** With folders, `入户调研/登记表.xlsx`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1980-01-01: a pack of the same files is the same pack. */
const DOS_DAY = 0x21
const UTF8 = 0x0800

/** One ZIP archive of at most 65,535 files and 4 GB; the caller keeps both far below. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of named(files)) {
    const title = Buffer.from(name, 'utf8')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    const facts = factsOf(bytes, title.length)
    facts.copy(head, 4)
    // The same bytes, not a copy: a volume of a pack is large.
    bodies.push(head, title, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    facts.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, title)
    at += head.length + title.length + bytes.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

/** Version, flags, method, time, checksum and sizes: the same in front of the file and in the directory. */
function factsOf(bytes: Uint8Array, nameLength: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(UTF8, 2)
  facts.writeUInt16LE(DOS_DAY, 8)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(bytes.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(nameLength, 22)
  return facts
}

/** No name twice, and none that leads out of the folder that it is unpacked into. */
function named(files: readonly PackedFile[]): PackedFile[] {
  const taken = new Set<string>()
  return files.map(({ name, bytes }) => {
    const safe = name
      .split('/')
      .map((part) => part.replace(/[\\:*?"<>|]/g, ' ').trim())
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/')
    const dot = safe.lastIndexOf('.')
    const [stem, end] = dot > safe.lastIndexOf('/') ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
    let free = safe
    for (let turn = 2; taken.has(free); turn += 1) free = `${stem} (${turn})${end}`
    taken.add(free)
    return { name: free, bytes }
  })
}
