import { StatError } from './stat-error.ts'

export type Label = string | number

/** Classes of rows: `codes[k]` is an index into `levels`, −1 where a row has no class. */
export interface Encoded<L extends Label = Label> {
  readonly codes: Int32Array
  readonly levels: readonly L[]
}

/** Classes as a caller may hold them: codes, labels, or what `encode` gave (which may name levels without rows). */
export type Classes = Int32Array | readonly (Label | null | undefined)[] | Encoded

const before = (a: Label, b: Label) => {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0
  return typeof a === 'number' ? -1 : 1
}

/**
 * Labels as codes and sorted levels (numbers first), so that the order of rows cannot change the order of results.
 * null, undefined and NaN become −1. `levels` fixes the family beforehand: a label outside it is ValueOutOfScale.
 */
export function encode<L extends Label>(
  labels: readonly (L | null | undefined)[] | Int32Array,
  levels?: readonly L[],
): Encoded<L> {
  const present = (label: unknown): label is L => label !== null && label !== undefined && !Number.isNaN(label)
  const own = levels ?? [...new Set([...(labels as readonly (L | null | undefined)[])].filter(present))].sort(before)
  const codeOf = new Map(own.map((level, code) => [level, code]))
  const codes = new Int32Array(labels.length)
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k] as L | null | undefined
    if (!present(label)) codes[k] = -1
    else {
      const code = codeOf.get(label)
      if (code === undefined) {
        throw new StatError('ValueOutOfScale', `row ${k} is ${label}, which is not among the levels`, { row: k, label })
      }
      codes[k] = code
    }
  }
  return { codes, levels: own }
}

/** What a caller holds, as codes and levels. Integer codes keep their numbers as levels; a negative code is no class. */
export function encoded(classes: Classes): Encoded {
  if (classes instanceof Int32Array) return encodedCodes(classes)
  return 'codes' in classes ? checked(classes) : encode(classes)
}

function encodedCodes(classes: Int32Array): Encoded {
  const levels = distinct(classes)
  if (levels.every((level, code) => level === code)) return { codes: classes, levels }
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  return { codes: classes.map((code) => codeOf.get(code) ?? -1), levels }
}

/** Codes ≥ 0 that occur, ascending: by a table where they are small, since a million rows are asked again for every theme. */
function distinct(classes: Int32Array): readonly number[] {
  let highest = -1
  for (const code of classes) if (code > highest) highest = code
  if (highest > 1_000_000) return [...new Set(classes)].filter((code) => code >= 0).sort((a, b) => a - b)
  const seen = new Uint8Array(highest + 1)
  for (const code of classes) if (code >= 0) seen[code] = 1
  return [...seen.keys()].filter((code) => seen[code])
}

function checked(classes: Encoded): Encoded {
  const row = classes.codes.findIndex((code) => code >= classes.levels.length)
  if (row >= 0) {
    throw new StatError('ValueOutOfScale', `row ${row} has code ${classes.codes[row]}, which no level names`, { row })
  }
  return classes
}
