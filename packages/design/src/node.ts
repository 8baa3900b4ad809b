/** Picture 图: a tree of plain values, so that one drawing serves a string, React and Vue and no raw HTML enters a page. */

export type PictureTag =
  | 'svg'
  | 'g'
  | 'a'
  | 'title'
  | 'desc'
  | 'defs'
  | 'pattern'
  | 'path'
  | 'rect'
  | 'line'
  | 'circle'
  | 'text'

/** Attributes carry their SVG names (`stroke-width`, `viewBox`); each renderer turns them into its own. */
export type PictureAttrs = Readonly<Record<string, string | number>>

export type PictureNode = {
  readonly tag: PictureTag
  readonly attrs: PictureAttrs
  readonly children: readonly PictureChild[]
}

export type PictureChild = PictureNode | string

type LooseAttrs = Readonly<Record<string, string | number | undefined>>
type LooseChild = PictureChild | null | undefined | '' | false

/** Builds a node; undefined attributes and empty children fall away, numbers are kept to two decimals. */
export function node(tag: PictureTag, attrs: LooseAttrs = {}, children: readonly LooseChild[] = []): PictureNode {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== undefined) kept[name] = typeof value === 'number' ? round(value) : value
  }
  return {
    tag,
    attrs: kept,
    children: children.filter((child): child is PictureChild => Boolean(child)),
  }
}

/** Two decimals: a hundredth of a pixel is below what any screen shows, and the text stays short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** A path through the points, in pixels. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number }[], close = false): string {
  const steps = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
  return steps.join(' ') + (close ? ' Z' : '')
}

/** Every node of the tree, parents first. */
export function* walk(tree: PictureNode): Generator<PictureNode> {
  yield tree
  for (const child of tree.children) if (typeof child !== 'string') yield* walk(child)
}
