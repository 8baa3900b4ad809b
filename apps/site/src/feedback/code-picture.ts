const WIDTH = 900
const MARGIN = 60
const LINE = 58

/**
 * The code as a picture that a thumb can save. A data address: WeChat does not offer to save what has a blob's.
 * Colours and type are the page's own.
 */
export function drawCode(code: string, title: string, lines: readonly string[]): string {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = MARGIN * 2 + 250 + LINE * (lines.length + 1)
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const font = getComputedStyle(document.body).fontFamily
  pen.fillStyle = colour('--bg-card')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = colour('--accent')
  pen.lineWidth = 8
  pen.strokeRect(20, 20, canvas.width - 40, canvas.height - 40)
  const write = (text: string, y: number, size: number, weight: number, ink: string) => {
    pen.fillStyle = colour(ink)
    pen.font = `${weight} ${size}px ${font}`
    pen.fillText(text, MARGIN, y, WIDTH - MARGIN * 2)
  }
  write(title, MARGIN + 60, 40, 400, '--text-2')
  write(code, MARGIN + 160, 84, 700, '--text-1')
  for (const [index, line] of lines.entries()) write(line, MARGIN + 250 + LINE * index, 36, 400, '--text-1')
  write(location.host, MARGIN + 250 + LINE * lines.length, 32, 400, '--text-2')
  return canvas.toDataURL('image/png')
}
