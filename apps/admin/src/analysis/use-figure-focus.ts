import { useEffect, useRef } from 'react'

/** Closing the explanation leads the keyboard back to the figure it explained, also where the picture was drawn anew. */
export function useFigureFocus(figureKey: string | null): void {
  const before = useRef(figureKey)
  useEffect(() => {
    const closed = figureKey === null ? before.current : null
    before.current = figureKey
    if (closed === null) return
    // After the dialog let go of the focus itself, and again where a picture is drawn anew in the room it left.
    let frames = 12
    const back = () => {
      const free = document.activeElement === null || document.activeElement === document.body
      const figures = document.querySelectorAll<HTMLElement | SVGElement>(`[data-key="${CSS.escape(closed)}"]`)
      if (free) [...figures].find((figure) => figure.getClientRects().length > 0)?.focus()
      frames -= 1
      if (frames > 0) next = requestAnimationFrame(back)
    }
    let next = requestAnimationFrame(back)
    return () => cancelAnimationFrame(next)
  }, [figureKey])
}
