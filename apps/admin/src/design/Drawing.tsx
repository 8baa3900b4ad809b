import type { PictureNode } from '@ratchet/design/node'
import { type CreateElement, renderReact } from '@ratchet/design/render-react'
import { createElement, type ReactElement } from 'react'

/** A picture's node tree as React elements. */
export function Drawing({ tree }: { tree: PictureNode }) {
  return renderReact<ReactElement>(tree, createElement as CreateElement<ReactElement>)
}
