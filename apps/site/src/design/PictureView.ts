import type { PictureNode } from '@ratchet/design/node'
import { renderVue } from '@ratchet/design/render-vue'
import { type FunctionalComponent, h, type VNode } from 'vue'

/**
 * A picture drawn once for each width that the style sheet can ask for: the server does not know the screen, and a
 * picture never shrinks below its text size (UX §3.3). `at-*` classes show exactly one of them.
 */
const widths = { xs: 252, s: 290, m: 322, l: 400, xl: 470 } as const
export type PictureSize = keyof typeof widths

export const PictureView: FunctionalComponent<{ draw: (width: number, size: PictureSize) => PictureNode }> = ({
  draw,
}) =>
  h(
    'div',
    { class: 'pictures' },
    Object.entries(widths).map(([size, width]) =>
      h('div', { class: `at-${size}` }, [drawn(draw(width, size as PictureSize))]),
    ),
  )
PictureView.props = ['draw']

const drawn = (tree: PictureNode): VNode => renderVue<VNode>(tree, (tag, props, children) => h(tag, props, children))

/** One picture of one size, where all screens have room for it. */
export const FixedPicture: FunctionalComponent<{ tree: PictureNode }> = ({ tree }) => drawn(tree)
FixedPicture.props = ['tree']
