import { useEffect, useRef } from 'react'
import { shortcutsOn } from './shortcuts.ts'

interface ActKeys {
  readonly open: boolean
  /** Ctrl Enter, also from inside a field. */
  readonly act: () => void
  /** A single key that is no act: what it chooses stays to be seen. */
  readonly press?: (key: string) => void
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio]):not([type=checkbox]), [role=combobox]'))

/** Keys of an act in front of its page; none while an input method composes. */
export function useActKeys(keys: ActKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  const { open } = keys
  useEffect(() => {
    if (!open) return
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.repeat) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        latest.current.act()
      } else if (shortcutsOn() && !event.ctrlKey && !event.metaKey && !event.altKey && !isText(event.target)) {
        latest.current.press?.(event.key)
      }
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [open])
}
