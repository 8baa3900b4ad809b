import type { ReactNode } from 'react'
import { type FigureKey, keyText } from './figure-key.ts'

interface FigureButtonProps {
  readonly kind: FigureKey['kind']
  readonly subject: string
  /** What it is a figure of, for who cannot see where it stands. */
  readonly label: string
  readonly onOpen: (key: string) => void
  readonly children: ReactNode
}

/** A number that opens how it came about. */
export function FigureButton({ kind, subject, label, onOpen, children }: FigureButtonProps) {
  const key = keyText(kind, subject)
  return (
    <button type="button" className="figure-button num" data-key={key} aria-label={label} onClick={() => onOpen(key)}>
      {children}
    </button>
  )
}
