/** A ZIP without the moments at which its parts were packed: what was packed of the same parts is the same file. */

const DIRECTORY_END = 'PK\u0005\u0006'
/** 1 January 1980, the first day that a ZIP knows. */
const FIRST_DAY = 0x21

/** The file with the moments of all its parts set to the first day; changes it in place. */
export function timeless(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf(DIRECTORY_END, undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(FIRST_DAY << 16, at + 12)
    bytes.writeUInt32LE(FIRST_DAY << 16, bytes.readUInt32LE(at + 42) + 10)
    const texts = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    at += 46 + texts.reduce((sum, length) => sum + length, 0)
  }
  return file
}
