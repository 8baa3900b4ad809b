/** The names in a ZIP, as its directory at the end has them: UTF-8 where the flag says so. Files in it may be ZIPs themselves. */
export function readZipNames(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const isUtf8 = (bytes.readUInt16LE(at + 8) & 0x0800) !== 0
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const text = bytes.toString(isUtf8 ? 'utf8' : 'latin1', at + 46, at + 46 + name)
    at += 46 + name + extra + comment
    return text
  })
}
