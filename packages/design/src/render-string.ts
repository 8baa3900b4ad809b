import type { PictureNode } from './node.ts'
import { fontSans } from './tokens.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and for quoted attributes; characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  let kept = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code >= 32 || code === 9 || code === 10 || code === 13) kept += escapes[char] ?? char
  }
  return kept
}

/** The tree as SVG text. */
export function renderString(tree: PictureNode): string {
  const attrs = Object.entries(tree.attrs)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')
  if (tree.children.length === 0) return `<${tree.tag}${attrs}/>`
  const inner = tree.children.map((child) => (typeof child === 'string' ? escapeText(child) : renderString(child)))
  return `<${tree.tag}${attrs}>${inner.join('')}</${tree.tag}>`
}

/** The tree as a file of its own (slides, documents): carries its font, since no page lends it one. */
export function renderFile(tree: PictureNode): string {
  return renderString({ ...tree, attrs: { ...tree.attrs, 'font-family': fontSans.replaceAll('"', "'") } })
}
