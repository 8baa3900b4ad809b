import type { Day } from '@ratchet/domain/day'
import type { SheetKind } from '@ratchet/domain/handover/print-batch'
import { pointAddress } from '@ratchet/domain/point/code'
import { useMemo, useRef } from 'react'
import { CardSheet } from './CardSheet.tsx'
import { PosterSheet } from './PosterSheet.tsx'
import { useSheetWords } from './page-words.ts'
import type { SheetPoint } from './places.ts'
import { qrPath, widthWithQuiet } from './qr-path.ts'
import { codeWidth } from './sheet-state.ts'
import './paper.css'
import './poster.css'
import './cards.css'
import { useSheetZoom } from './use-sheet-zoom.ts'

/** What is printed the same on all sheets. */
export interface Print {
  readonly kind: SheetKind
  readonly scanBy: Day | null
  readonly phone: string
  readonly isOutdoor: boolean
}

interface Props {
  readonly points: readonly SheetPoint[]
  readonly print: Print
}

/** The paper: a sheet of A4 for each point. On screen it is shrunk to the room there is, on paper it is what it says. */
export function Sheets({ points, print }: Props) {
  const w = useSheetWords()
  const box = useRef<HTMLElement>(null)
  useSheetZoom(box)
  return (
    // Residents read the paper, in whatever language the official works.
    <section className="sheets" ref={box} lang="zh-CN" aria-label={w.preview}>
      {points.map((point) => (
        <Sheet key={point.id} point={point} print={print} />
      ))}
    </section>
  )
}

function Sheet({ point, print }: { point: SheetPoint; print: Print }) {
  const { kind, isOutdoor } = print
  const address = pointAddress(location.origin, point.code)
  const qr = useMemo(() => {
    const path = qrPath(address, isOutdoor ? 'Q' : 'M')
    return { ...path, width: widthWithQuiet(path, codeWidth[kind]) }
  }, [address, isOutdoor, kind])
  return kind === 'poster' ? (
    <PosterSheet point={point} print={print} qr={qr} address={address} />
  ) : (
    <CardSheet point={point} print={print} qr={qr} address={address} />
  )
}

export interface SheetProps {
  readonly point: SheetPoint
  readonly print: Print
  readonly qr: { readonly d: string; readonly size: number; readonly width: number }
  readonly address: string
}
