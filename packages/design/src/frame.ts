import { node, type PictureNode, round } from './node.ts'

type Frame = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description?: string
  /** True where parts of the picture can be followed: then it is a group, since the parts of an image are hidden. */
  readonly linked?: boolean
}

/** The outer `svg`: drawn at its real size (width equals the view box), named and described by its own ids. */
export function pictureFrame(
  { id, width, height, title, description, linked }: Frame,
  children: Parameters<typeof node>[2],
): PictureNode {
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: linked ? 'group' : 'img',
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      'aria-labelledby': description ? `${id}-title ${id}-desc` : `${id}-title`,
    },
    [
      node('title', { id: `${id}-title` }, [title]),
      description && node('desc', { id: `${id}-desc` }, [description]),
      ...(children ?? []),
    ],
  )
}
