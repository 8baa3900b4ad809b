/**
 * File name 文件名: shown to officials and put into a header, and chosen by whoever uploaded it.
 * Source: RELIABILITY (Decidim's cross-site scripting through file names).
 */
const MAX_LENGTH = 100

/**
 * A name without folders, control and direction characters, and characters that a file system refuses; its last
 * extension is the one of what the file really is. Never empty.
 */
export function cleanFileName(name: string, extension: string): string {
  const base = (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[<>:"|?*;%`$&']/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const stem = base.toLowerCase().endsWith(`.${extension}`) ? base.slice(0, -extension.length - 1) : base
  const cut = [...stem].slice(0, MAX_LENGTH).join('').trimEnd()
  return `${cut === '' ? 'file' : cut}.${extension}`
}
