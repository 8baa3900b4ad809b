import { floorRuler } from '@ratchet/design/interval-strip'
import { useEffect, useId, useRef, useState } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { useWords } from '../locale.ts'
import { useGoalPage } from './tree-context.ts'

interface RulerProps {
  readonly floor: number | null
  readonly last: number | null
  readonly target: number | null
}

/** Floor, last result and target on the one ruler of the page, as wide as its cell. */
export function Ruler(figures: RulerProps) {
  const w = useWords()
  const { range } = useGoalPage()
  const id = useId().replace(/[^a-z0-9]/gi, '')
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className="goal-ruler">
      {width > 0 && <Drawing tree={floorRuler({ ...figures, ...range }, { id, width }, w.picture.strip)} />}
    </div>
  )
}
