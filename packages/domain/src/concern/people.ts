/**
 * People, not tickets 数人数、不数条数: opinions that came from one person count once. One person are those with the same
 * phone (by its keyed index), with the same work-order number of one source, or marked by an official as one person's;
 * each other opinion is a person. The rule closes over chains: A with B, and B with C, are one.
 * Source: SPEC §10; DOMAIN C1.1.
 */

export interface Said {
  readonly id: string
  /** The keyed index of the phone number; null where none was left or it was erased. */
  readonly phoneIndex: string | null
  /** The source's own number, with the source before it; null where it has none. */
  readonly caseNumber: string | null
  /** Opinions that an official marked as this person's, whether they are in the list or not. */
  readonly samePersonAs?: readonly string[]
}

/** Each opinion's person, called by the first id among theirs: it does not hang on the order of the list. */
export function personOf(opinions: readonly Said[]): ReadonlyMap<string, string> {
  const above = new Map<string, string>()
  const find = (mark: string): string => {
    let top = mark
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next
    above.set(mark, top)
    return top
  }
  const join = (a: string, b: string) => above.set(find(a), find(b))
  for (const { id, phoneIndex, caseNumber, samePersonAs = [] } of opinions) {
    const own = `id ${id}`
    if (phoneIndex !== null) join(own, `phone ${phoneIndex}`)
    if (caseNumber !== null) join(own, `case ${caseNumber}`)
    for (const other of samePersonAs) join(own, `id ${other}`)
  }
  const first = new Map<string, string>()
  for (const { id } of opinions) {
    const top = find(`id ${id}`)
    const known = first.get(top)
    if (known === undefined || id < known) first.set(top, id)
  }
  return new Map(opinions.map(({ id }) => [id, first.get(find(`id ${id}`)) ?? id]))
}

/** How many people said it. */
export function countPeople(opinions: readonly Said[]): number {
  return new Set(personOf(opinions).values()).size
}
