/** What the quadrant is told, in which quadrant a point lies, and the table twin. */
import type { Part } from './chart-parts.ts'
import type { TableTwin } from './table-twin.ts'

export type QuadrantPoint = {
  readonly key: string
  readonly name: string
  readonly score: number
  readonly influence: number
  /** The 95 % interval of the score, drawn as a whisker where given. */
  readonly interval?: readonly [low: number, high: number]
  readonly part?: Part
}
export type QuadrantInput = {
  readonly title: string
  readonly points: readonly QuadrantPoint[]
  readonly boundary: { readonly score: number; readonly influence: number }
}
export type QuadrantName = 'improve' | 'keep' | 'minor' | 'enough'
export type QuadrantWords = {
  readonly names: Readonly<Record<QuadrantName, string>>
  readonly score: (value: number) => string
  readonly influence: (value: number) => string
  readonly axis: { readonly score: (low: number, high: number) => string; readonly influence: string }
  readonly boundary: { readonly score: (value: number) => string; readonly influence: (value: number) => string }
  readonly columns: {
    readonly theme: string
    readonly score: string
    readonly influence: string
    readonly quadrant: string
  }
  readonly empty: string
  readonly describe: (points: readonly { readonly name: string; readonly quadrant: QuadrantName }[]) => string
}

/** A point on a boundary counts as not poor, and as important. */
export function quadrantOf({ score, influence }: QuadrantPoint, { boundary }: QuadrantInput): QuadrantName {
  if (influence >= boundary.influence) return score >= boundary.score ? 'keep' : 'improve'
  return score >= boundary.score ? 'enough' : 'minor'
}

/** One row a theme: score, influence, and the quadrant by name. */
export function quadrantTable(input: QuadrantInput, words: QuadrantWords): TableTwin {
  const { theme, score, influence, quadrant: name } = words.columns
  return {
    columns: [theme, score, influence, name],
    rows: input.points.map((each) => [
      each.name,
      words.score(each.score),
      words.influence(each.influence),
      words.names[quadrantOf(each, input)],
    ]),
  }
}
