import { type RefObject, useEffect } from 'react'

/** Shrinks the preview to the width there is; the paper itself takes no notice of it. */
export function useSheetZoom(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const paper = (210 / 25.4) * 96
      const zoom = Math.min(1, (entry?.contentRect.width ?? paper) / paper)
      element.style.setProperty('--sheet-zoom', zoom.toFixed(3))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
}
