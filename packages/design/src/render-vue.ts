import type { PictureNode } from './node.ts'

// Declared as a method, whose parameters compare both ways, so that Vue's overloaded h fits.
export type Hyperscript<Made> = {
  h(tag: string, props: Record<string, unknown>, children: (Made | string)[]): Made
}['h']

/** The tree as Vue nodes; takes Vue's h. Vue sets SVG attributes under their own names, so none are renamed. */
export function renderVue<Made>(tree: PictureNode, h: Hyperscript<Made>): Made {
  const children = tree.children.map((child) => (typeof child === 'string' ? child : renderVue<Made>(child, h)))
  return h(tree.tag, { ...tree.attrs }, children)
}
