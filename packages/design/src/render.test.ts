import { expect, test } from 'vitest'
import { node } from './node.ts'
import { reactName, renderReact } from './render-react.ts'
import { escapeText, renderFile, renderString } from './render-string.ts'
import { renderVue } from './render-vue.ts'

const tree = node('svg', { class: 'picture', viewBox: '0 0 1 1', 'aria-label': '"a" & <b>' }, [
  node('text', { 'font-size': 12, 'stroke-width': undefined }, ['<script>']),
  null,
])

test('a string renderer escapes text and attributes, and closes empty elements', () => {
  expect(renderString(tree)).toBe(
    '<svg class="picture" viewBox="0 0 1 1" aria-label="&quot;a&quot; &amp; &lt;b&gt;"><text font-size="12">&lt;script&gt;</text></svg>',
  )
  expect(renderString(node('rect', { width: 1 / 3 }))).toBe('<rect width="0.33"/>')
  expect(escapeText('a\u0000b')).toBe('ab')
})

test('a file of its own carries a font', () => {
  expect(renderFile(tree)).toMatch(/font-family="-apple-system/)
})

test('React gets camelCase, but keeps aria-* and data-*', () => {
  const made = renderReact<unknown>(tree, (tag, props, ...children) => ({ tag, props, children }))
  expect(made).toEqual({
    tag: 'svg',
    props: { className: 'picture', viewBox: '0 0 1 1', 'aria-label': '"a" & <b>' },
    children: [{ tag: 'text', props: { fontSize: 12 }, children: ['<script>'] }],
  })
  expect(['stroke-dasharray', 'text-anchor', 'data-state', 'patternUnits'].map(reactName)).toEqual([
    'strokeDasharray',
    'textAnchor',
    'data-state',
    'patternUnits',
  ])
})

test('Vue gets SVG names unchanged', () => {
  const made = renderVue<unknown>(tree, (tag, props, children) => ({ tag, props, children }))
  expect(made).toMatchObject({ tag: 'svg', props: { class: 'picture' }, children: [{ props: { 'font-size': 12 } }] })
})
