import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAnalysisWords } from './use-analysis-words.ts'

interface FigureFrameProps {
  readonly figureKey: string
  readonly isWide: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside the pictures where there is room, so that both are seen; over them on small screens. Esc closes either. */
export function FigureFrame({ figureKey, isWide, onClose, children }: FigureFrameProps) {
  const { drawer } = useAnalysisWords()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Opened from a figure; an address that was pasted leaves the focus where the page begins.
    const opener = document.activeElement
    if (isWide && figureKey !== '' && opener !== document.body) head.current?.focus()
  }, [isWide, figureKey])
  useEffect(() => {
    if (!isWide) return
    const press = (event: KeyboardEvent) => {
      // Not while a list lies open over the page, nor for a page in a tab that is not shown.
      const shown = head.current !== null && head.current.getClientRects().length > 0
      if (event.key === 'Escape' && !event.defaultPrevented && shown) onClose()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  if (!isWide) {
    return (
      <Drawer open size={420} title={drawer.title} onClose={onClose} className="figure-drawer">
        {children}
      </Drawer>
    )
  }
  return (
    <aside className="figure-panel" aria-label={drawer.title}>
      <div className="figure-panel-head">
        <h2 ref={head} tabIndex={-1}>
          {drawer.title}
        </h2>
        <Button onClick={onClose}>{drawer.close}</Button>
      </div>
      {children}
    </aside>
  )
}
