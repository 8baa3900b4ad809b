/** Columns of a table in the readiness pack 迎检表格的列: heads with their widths in characters, head by head. */
export function packColumns(said: string): { readonly title: string; readonly width: number }[] {
  const words = said.split(' ')
  return words.flatMap((title, at) => (at % 2 === 0 ? [{ title, width: Number(words[at + 1]) }] : []))
}
