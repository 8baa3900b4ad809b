import type { ReactNode } from 'react'
import { useWords } from '../locale.ts'
import './act-foot.css'

/** The key that presses the one button of an act. */
export function SendKeys() {
  const w = useWords().home.keys
  return (
    <span className="act-keys">
      <kbd>Ctrl</kbd>+<kbd>Enter</kbd> {w.act}
    </span>
  )
}

/** The one button of an act, with the key that presses it. */
export function ActFoot({ children }: { children: ReactNode }) {
  return (
    <p className="act-foot">
      {children}
      <SendKeys />
    </p>
  )
}
