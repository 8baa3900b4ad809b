/** RFC 5987: everything but plain letters and digits is escaped, so that a name can hold no header of its own. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
