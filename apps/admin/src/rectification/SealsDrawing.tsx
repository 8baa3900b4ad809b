import { type Seals, threeSeals } from '@ratchet/design/three-seals'
import { useId } from 'react'
import { Drawing } from '../design/Drawing.tsx'
import { useWords } from '../locale.ts'
import './items.css'

interface Props {
  readonly seals: Seals
  /** Height of a seal in pixels. */
  readonly size: number
  readonly captions?: boolean
}

/** 三次审核章, drawn. */
export function SealsDrawing({ seals, size, captions = false }: Props) {
  const w = useWords().picture.seals
  const id = useId().replace(/[^a-z0-9]/gi, '')
  return (
    <span className="seals-picture">
      <Drawing tree={threeSeals(seals, { id, size, captions }, w)} />
    </span>
  )
}
