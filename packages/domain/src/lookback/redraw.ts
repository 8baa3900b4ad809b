/**
 * Drawing it again 再抽一遍: out of the published list, its allocation and the seed, by PRN-SHA256/1 alone, so that a browser does
 * the same as the server. The hash function is handed in. Source: STATISTICS "Sampling for 回访".
 */

/** A row as it is published. */
export interface PublicRow {
  readonly id: string
  readonly stratum: string
}
export type Sha256 = (bytes: Uint8Array) => Uint8Array

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const text = new TextEncoder()

/** The list as text: a line `id⇥stratum⏎` each, by id; ids are plain letters and digits. */
export function listText(list: readonly PublicRow[]): string {
  const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.map(({ id, stratum }) => `${id}\t${stratum}\n`).join('')
}

/** The list as it is downloaded. */
export function listCsv(list: readonly PublicRow[]): string {
  return `id,stratum\n${listText(list).replaceAll('\t', ',')}`
}

export const listHash = (sha256: Sha256, list: readonly PublicRow[]): string => hex(sha256(text.encode(listText(list))))

/** The ids drawn: of each stratum those with the smallest digests of `seed ‖ U+001F ‖ id`, the seed being bound to the list. */
export function redraw(
  sha256: Sha256,
  list: readonly PublicRow[],
  allocation: readonly { readonly stratum: string; readonly drawn: number }[],
  seedText: string,
): { readonly hash: string; readonly ids: readonly string[] } {
  const hash = listHash(sha256, list)
  const numbered = list.map(({ id, stratum }) => ({
    id,
    stratum,
    digest: hex(sha256(text.encode(`${seedText}|${hash}\u001f${id}`))),
  }))
  const ids = allocation.flatMap(({ stratum, drawn }) =>
    numbered
      .filter((row) => row.stratum === stratum)
      .sort((a, b) => (a.digest < b.digest ? -1 : 1))
      .slice(0, drawn)
      .map((row) => row.id),
  )
  return { hash, ids }
}
