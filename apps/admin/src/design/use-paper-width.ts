import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'

/**
 * Draws a picture anew for paper, so that its text keeps its size: as wide as `--paper-width` (pixels, without a unit)
 * says where the page sets it. No browser tells the size of a box on paper.
 */
export function usePaperWidth(box: RefObject<HTMLElement | null>, setWidth: (width: number) => void): void {
  useEffect(() => {
    const toPaper = () => {
      const width = box.current && Number(getComputedStyle(box.current).getPropertyValue('--paper-width'))
      if (width) flushSync(() => setWidth(width))
    }
    const toScreen = () => {
      const width = box.current?.clientWidth
      if (width) setWidth(width)
    }
    addEventListener('beforeprint', toPaper)
    addEventListener('afterprint', toScreen)
    return () => {
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', toScreen)
    }
  }, [box, setWidth])
}
