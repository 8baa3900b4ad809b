import { type RefObject, useEffect } from 'react'
import { useGo } from '../shell/page.ts'

/**
 * The parts of a picture that can be pressed: what has only a key is opened by the page, by mouse, Enter or space; a link
 * of the portal is followed in place.
 */
export function usePictureParts(box: RefObject<HTMLElement | null>, open?: (key: string) => void): void {
  const go = useGo()
  useEffect(() => {
    const at = box.current
    if (!at) return
    const press = (event: MouseEvent | KeyboardEvent) => {
      const part = event.target instanceof Element ? event.target.closest('[data-key]') : null
      if (!part || part.tagName === 'BUTTON') return
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return
      const href = part.getAttribute('href')
      if (href !== null) {
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey
        if (elsewhere || event instanceof KeyboardEvent || event.button !== 0) return
        event.preventDefault()
        go(href.replace(/^\/admin/, ''))
      } else if (open) {
        event.preventDefault()
        open(part.getAttribute('data-key') ?? '')
      }
    }
    at.addEventListener('click', press)
    at.addEventListener('keydown', press)
    return () => {
      at.removeEventListener('click', press)
      at.removeEventListener('keydown', press)
    }
  })
}
