import type { ChartPaint } from './chart-paint.ts'
import { say } from './chart-parts.ts'
import { pictureFrame } from './frame.ts'
import type { PictureNode } from './node.ts'
import { wrapText } from './text-box.ts'

type Empty = { readonly id: string; readonly width: number; readonly title: string; readonly description: string }

/** A picture without figures says so, in as many lines as its width needs. */
export function emptyPicture(frame: Empty, text: string, paint: ChartPaint): PictureNode {
  const lines = wrapText(text, frame.width, 14)
  return pictureFrame(
    { ...frame, height: lines.length * 22 + 10 },
    lines.map((line, at) => say(line, 0, 20 + at * 22, { fill: paint['text-2'], size: 14 })),
  )
}
