/**
 * A list pasted from a spreadsheet 粘贴配额: place and number in two columns. Every line that cannot be read is named with
 * its reason and the others are kept, so that one mistyped name does not cost the whole list.
 */

export const pasteFaults = ['columns', 'number', 'unknown-place', 'ambiguous-place', 'twice'] as const
export type PasteFault = (typeof pasteFaults)[number]

export interface NamedPlace {
  readonly id: string
  readonly name: string
}
export interface PastedLine {
  readonly placeId: string
  readonly number: number
}
export interface BadLine {
  /** Counted from 1, as it was pasted. */
  readonly line: number
  readonly text: string
  readonly fault: PasteFault
}

/** What a community is called in lists: without the suffix of its committee, which lists leave out or abbreviate. */
const bare = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?:社区|村)?(?:居民|村民)?(?:委员会|居委会|村委会)$/u, '')
    .replace(/(?:社区|村)$/u, '')

/** Reads the pasted text; a first line whose number is a word is a heading and is passed over. */
export function readPasted(
  text: string,
  places: readonly NamedPlace[],
): { readonly rows: PastedLine[]; readonly bad: BadLine[] } {
  const byName = Map.groupBy(places, (place) => bare(place.name))
  const rows: PastedLine[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  for (const [at, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, byName, seen)
    if ('placeId' in read) rows.push(read)
    // The list's own heading: a name and a word above the first line that can be read.
    else if (!(read.isHeading && rows.length + bad.length === 0))
      bad.push({ line: at + 1, text: line.trim(), fault: read.fault })
  }
  return { rows, bad }
}

type Read = PastedLine | { readonly fault: PasteFault; readonly isHeading?: boolean }

function readLine(line: string, byName: ReadonlyMap<string, readonly NamedPlace[]>, seen: Set<string>): Read {
  // Of more than two columns the last two count: lists often begin with the street.
  const cells = line.includes('\t')
    ? line
        .split('\t')
        .filter((cell) => cell.trim() !== '')
        .slice(-2)
    : (/^(.+?)[\s,，;；]+([\d０-９][\d０-９,，]*[户份个]?|\S+)$/u.exec(line.trim())?.slice(1) ?? [])
  const [name = '', count = ''] = cells.map((cell) => cell.trim())
  if (count === '') return { fault: 'columns' }
  const digits = count.normalize('NFKC').replace(/[,，\s]|[户份个]$/gu, '')
  const found = byName.get(bare(name)) ?? []
  if (!(/^\d{1,9}$/u.test(digits) && Number(digits) > 0)) return { fault: 'number', isHeading: found.length === 0 }
  const exact = found.filter((place) => place.name === name)
  const [place, other] = exact.length > 0 ? exact : found
  if (!place) return { fault: 'unknown-place' }
  if (other) return { fault: 'ambiguous-place' }
  if (seen.has(place.id)) return { fault: 'twice' }
  seen.add(place.id)
  return { placeId: place.id, number: Number(digits) }
}
