/** What no picture may do, found in its tree: small, clashing or cut text, broken numbers, ids that are not its own. For the tests. */
import { type PictureNode, walk } from './node.ts'
import { type Anchor, type Box, overlaps, textBox } from './text-box.ts'

export type NamedBox = Box & { readonly text: string }

/** The estimated box of a text node. */
export function labelBox({ attrs, children }: PictureNode): NamedBox {
  const text = String(children[0])
  const anchor = (attrs['text-anchor'] ?? 'start') as Anchor
  return { ...textBox(text, Number(attrs.x), Number(attrs.y), Number(attrs['font-size']), anchor), text }
}

/** Sentences about what is wrong; empty when all is well. `id` is the one that the picture was given. */
export function pictureFaults(tree: PictureNode, id: string): readonly string[] {
  const nodes = [...walk(tree)]
  const labels = nodes.filter((each) => each.tag === 'text')
  const boxes = labels.map(labelBox)
  const [width, height] = [Number(tree.attrs.width), Number(tree.attrs.height)]
  const ids = nodes.flatMap(({ attrs }) => (attrs.id === undefined ? [] : [String(attrs.id)]))
  const values = nodes.flatMap(({ attrs }) => Object.entries(attrs))
  return [
    ...values
      .filter(([, value]) => /NaN|Infinity|undefined|null/.test(String(value)))
      .map(([name]) => `broken ${name}`),
    ...values
      .filter(([name, value]) => ['width', 'height', 'r'].includes(name) && Number(value) < 0)
      .map(([name, value]) => `negative ${name} ${value}`),
    ...labels.filter(({ attrs }) => Number(attrs['font-size']) < 12).map(({ children }) => `small ${children[0]}`),
    ...boxes.flatMap((box, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => overlaps(box, other))
        .map((other) => `clash ${box.text} | ${other.text}`),
    ),
    ...boxes
      .filter((box) => box.left < -1 || box.right > width + 1 || box.bottom > height || box.top < -3)
      .map((box) => `outside ${box.text}`),
    ...ids.filter((each) => !each.startsWith(`${id}-`)).map((each) => `foreign id ${each}`),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...nodes
      .filter(({ attrs }) => attrs['data-key'] !== undefined && !attrs['aria-label'])
      .map(({ attrs }) => `nameless part ${attrs['data-key']}`),
    ...(tree.attrs.viewBox === `0 0 ${width} ${height}` ? [] : ['shrunk']),
  ]
}
