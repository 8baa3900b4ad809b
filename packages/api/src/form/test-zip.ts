/** What is in a ZIP, as its directory at the end has it: UTF-8 where the flag says so. Files in it may be ZIPs themselves, and are stored. */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  const files = Array.from({ length: bytes.readUInt16LE(end + 10) }, (): [string, Buffer] => {
    const isUtf8 = (bytes.readUInt16LE(at + 8) & 0x0800) !== 0
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const text = bytes.toString(isUtf8 ? 'utf8' : 'latin1', at + 46, at + 46 + name)
    const [size, head] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    at += 46 + name + extra + comment
    return [text, bytes.subarray(from, from + size)]
  })
  return new Map(files)
}
