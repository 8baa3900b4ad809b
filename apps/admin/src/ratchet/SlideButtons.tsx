import { App, Button } from 'antd'
import type { RefObject } from 'react'
import { useWords } from '../locale.ts'
import { savePng, saveSvg } from './slide.ts'

/** The picture as PNG or SVG, to be put on a slide. */
export function SlideButtons({ box, name }: { box: RefObject<HTMLElement | null>; name: string }) {
  const words = useWords()
  const w = words.ratchetPage
  const { message } = App.useApp()
  const take = async (how: (svg: SVGSVGElement, name: string) => void | Promise<void>) => {
    const svg = box.current?.querySelector<SVGSVGElement>('.figure-box svg')
    if (!svg) return
    try {
      await how(svg, name)
    } catch {
      message.error(words.shell.state.notDone)
    }
  }
  return (
    <>
      <Button type="link" size="small" aria-label={w.slide('PNG')} onClick={() => take(savePng)}>
        PNG
      </Button>
      <Button type="link" size="small" aria-label={w.slide('SVG')} onClick={() => take(saveSvg)}>
        SVG
      </Button>
    </>
  )
}
