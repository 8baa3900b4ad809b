import { type RefObject, useEffect, useRef } from 'react'
import { isAnswering, isSingleKey, takeKeys } from './shortcuts.ts'

type Keys = Readonly<Record<string, () => void>>

/** What a key means; with Caps Lock on a letter is still the letter. */
export function meantBy(
  keys: Keys,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): (() => void) | undefined {
  return keys[key] ?? (shiftKey ? undefined : keys[key.toLowerCase()])
}

/**
 * Single keys of the page in front: `usePageKeys({ n: next })`. None while somebody types, answers a dialog or composes;
 * a page behind another tab hears nothing. `Ctrl+Enter` is heard from inside a field too.
 */
export function usePageKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
      if (isSending ? isAnswering() : !isSingleKey(event)) return
      const act = isSending ? latest.current['Ctrl+Enter'] : meantBy(latest.current, event)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    const giveBack = takeKeys((key) => latest.current[key] !== undefined)
    return () => {
      removeEventListener('keydown', press)
      giveBack()
    }
  }, [])
}

/** J and K move among the links of a list that carry `data-row`; Enter opens the one in focus, as any link. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row] a') ?? [])]
    const at = rows.findIndex((row) => row === document.activeElement)
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    next?.focus()
  }
  usePageKeys({ j: () => move(1), k: () => move(-1) })
}
