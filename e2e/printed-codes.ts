import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null
const decode = createRequire(import.meta.url)('jsqr') as Decode

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Parts of a screenshot, read through a canvas of an empty page: the page under test has no part in it. */
async function cutOut(reader: Page, png: Buffer, boxes: readonly Box[]) {
  return reader.evaluate(
    async ({ text, boxes: asked }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${text}`
      await image.decode()
      return asked.map(({ x, y, width, height }) => {
        const canvas = document.createElement('canvas')
        canvas.width = Math.round(width)
        canvas.height = Math.round(height)
        const context = canvas.getContext('2d') as CanvasRenderingContext2D
        context.drawImage(image, Math.round(-x), Math.round(-y))
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        // One byte a pixel is enough: the code is black on white.
        let grey = ''
        for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at] ?? 0)
        return { grey: btoa(grey), width: canvas.width, height: canvas.height }
      })
    },
    { text: png.toString('base64'), boxes },
  )
}

/** What a telephone reads off each code of the page, as the page is drawn. */
export async function readCodes(reader: Page, page: Page): Promise<(string | null)[]> {
  const png = await page.screenshot({ fullPage: true })
  const boxes = await page.locator('.sheet-code').evaluateAll((codes) =>
    codes.map((code) => {
      const { x, y, width, height } = code.getBoundingClientRect()
      return [x + scrollX, y + scrollY, width, height].map((side) => side * devicePixelRatio)
    }),
  )
  const cut = await cutOut(
    reader,
    png,
    boxes.map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height })),
  )
  return cut.map(({ grey, width, height }) => {
    const bytes = Buffer.from(grey, 'base64')
    const pixels = new Uint8ClampedArray(bytes.length * 4).fill(255)
    for (const [at, value] of bytes.entries()) pixels.fill(value, at * 4, at * 4 + 3)
    return decode(pixels, width, height)?.data ?? null
  })
}

/** Pages of a PDF and the size of each in millimetres. */
export function pagesOf(pdf: Buffer): { readonly width: number; readonly height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)
  return [...boxes].map(([, width, height]) => ({ width: mm(width), height: mm(height) }))
}
