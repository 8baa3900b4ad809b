/** Which way the heat grid lies: few places stand as columns as in the sketch; many, or a phone, turn it and places become rows under their street. */
import type { ChartLayout } from './chart-paint.ts'
import { type Part, widest } from './chart-parts.ts'
import { longestWord, wrapEvenly } from './text-box.ts'

/** `few`: under the number from which figures are shown; `none`: nobody answered there. */
export type HeatCell =
  | { readonly kind: 'score'; readonly value: number; readonly part?: Part | undefined }
  | { readonly kind: 'few' }
  | { readonly kind: 'none' }

export type HeatLine = { readonly key: string; readonly name: string }
export type HeatPlace = HeatLine & {
  /** The street that it lies in; places of one street follow each other. */
  readonly group?: string
}
export type HeatInput = {
  readonly title: string
  readonly themes: readonly HeatLine[]
  readonly places: readonly HeatPlace[]
  /** `cells[theme][place]`; scores 0–100. */
  readonly cells: readonly (readonly HeatCell[])[]
  /** Ends of the ramp; those of the figures unless told. */
  readonly range?: readonly [low: number, high: number]
}

export type HeatBand = {
  readonly name: string | null
  readonly lines: readonly { readonly name: string; readonly at: number }[]
}

export type HeatShape = {
  /** True where places are rows. */
  readonly turned: boolean
  readonly label: number
  readonly cell: number
  readonly row: number
  /** Lines of text over each column; figures where the words have no room, and then `key` says what they mean. */
  readonly heads: readonly (readonly string[])[]
  readonly headHeight: number
  readonly key: readonly string[]
  readonly bands: readonly HeatBand[]
}

const MANY = 12
/** Rows after which the head is said again, where no street does so. */
const PAGE = 15

/** The shape for a width in pixels. */
export function heatShape(input: HeatInput, { width }: ChartLayout): HeatShape {
  const { themes, places } = input
  const label = Math.min(width * 0.3, widest(names(themes), 14) + 14)
  const cell = (width - label) / Math.max(1, places.length)
  const fits = places.length <= MANY && cell >= 40 && longest(places) <= cell - 6
  if (fits) {
    const rows = themes.map(({ name }, at) => ({ name, at }))
    return {
      turned: false,
      label,
      cell: Math.min(cell, 150),
      ...heads(places, cell),
      bands: [{ name: null, lines: rows }],
    }
  }
  const place = Math.min(width * 0.36, Math.max(64, widest(names(places), 13) + 14))
  const each = Math.min((width - place) / Math.max(1, themes.length), 110)
  return { turned: true, label: place, cell: each, ...heads(themes, each), bands: bandsOf(places) }
}

const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name)
const longest = (lines: readonly HeatLine[]) => Math.max(0, ...lines.map(({ name }) => longestWord(name, 12)))

function heads(lines: readonly HeatLine[], cell: number) {
  const numbered = longest(lines) > cell - 4
  const texts = lines.map(({ name }, at) => (numbered ? [`${at + 1}`] : wrapEvenly(name, cell - 4, 12)))
  const most = Math.max(1, ...texts.map((text) => text.length))
  const key = numbered ? lines.map(({ name }, at) => `${at + 1} ${name}`) : []
  return { heads: texts, headHeight: most * 15 + 10, key, row: 30 }
}

function bandsOf(places: readonly HeatPlace[]): readonly HeatBand[] {
  const bands: { name: string | null; lines: { name: string; at: number }[] }[] = []
  for (const [at, { name, group }] of places.entries()) {
    const last = bands.at(-1)
    const goesOn = last && last.name === (group ?? null) && (group !== undefined || last.lines.length < PAGE)
    if (goesOn) last.lines.push({ name, at })
    else bands.push({ name: group ?? null, lines: [{ name, at }] })
  }
  return bands
}
