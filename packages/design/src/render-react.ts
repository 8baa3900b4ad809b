import type { PictureAttrs, PictureNode } from './node.ts'

// Declared as a method, whose parameters compare both ways, so that React's overloaded createElement fits.
export type CreateElement<Made> = {
  create(tag: string, props: Record<string, unknown>, ...children: (Made | string)[]): Made
}['create']

/** The tree as React elements; takes React's createElement, so this package needs no React. */
export function renderReact<Made>(tree: PictureNode, createElement: CreateElement<Made>): Made {
  const children = tree.children.map((child) =>
    typeof child === 'string' ? child : renderReact<Made>(child, createElement),
  )
  return createElement(tree.tag, reactProps(tree.attrs), ...children)
}

function reactProps(attrs: PictureAttrs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [reactName(name), value]))
}

/** React wants `strokeWidth`, `className` and `tabIndex`, but keeps `aria-*` and `data-*` as they are. */
export function reactName(name: string): string {
  if (name === 'class') return 'className'
  if (name === 'tabindex') return 'tabIndex'
  if (name.startsWith('aria-') || name.startsWith('data-')) return name
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
