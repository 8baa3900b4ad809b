import type { ReactNode } from 'react'
import { shortcutsOn } from '../shell/shortcuts.ts'

/** The one button of an act, with the key that presses it. */
export function ActFoot({ children }: { children: ReactNode }) {
  return (
    <p className="act-foot">
      {children}
      {shortcutsOn() && (
        <span className="home-keys">
          <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
        </span>
      )}
    </p>
  )
}
