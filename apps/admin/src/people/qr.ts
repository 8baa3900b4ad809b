import { node, type PictureNode } from '@ratchet/design/node'
import { encode } from 'uqr'

/** The text as a QR code: one path of its dark modules with a quiet zone of four, black on white for any reader. */
export function qrPicture(text: string, title: string): PictureNode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const d = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('')
  return node(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, class: 'factor-qr', role: 'img', 'shape-rendering': 'crispEdges' },
    [node('title', {}, [title]), node('path', { d })],
  )
}
