import { type RefObject, useEffect, useRef } from 'react'
import { usePageKeys } from '../shell/page-keys.ts'
import { isSingleKey } from '../shell/shortcuts.ts'
import { after, moved } from './debts.ts'
import type { Clearing } from './use-clearing.tsx'

interface KeysProps {
  readonly list: RefObject<HTMLElement | null>
  readonly keys: readonly string[]
  /** The row where the keyboard stands. */
  readonly here: string | null
  readonly wanted: Clearing['wanted']
  readonly stand: (key: string | null) => void
}

/** The button of a row: the one thing in it that takes the focus. */
function verbOf(list: HTMLElement | null, key: string | null): HTMLElement | null {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-debt]') ?? [])]
  return rows.find((row) => row.dataset.debt === key)?.querySelector<HTMLElement>('.debt-verb') ?? null
}

/** J and K move from verb to verb; Enter does what the verb says, also before anything on the page has the focus. */
export function useDebtKeys({ list, keys, here, wanted, stand }: KeysProps): void {
  const move = (by: 1 | -1) => {
    const standing = verbOf(list.current, here)
    // The first press shows where one stands.
    const isThere = standing !== null && standing === document.activeElement
    verbOf(list.current, isThere ? moved(keys, here, by) : here)?.focus()
  }
  const latest = useRef(stand)
  latest.current = stand
  usePageKeys({ j: () => move(1), k: () => move(-1) })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const free = event.target === document.body || (event.target instanceof HTMLElement && event.target.id === 'main')
      if (event.key !== 'Enter' || !free || !isSingleKey(event)) return
      event.preventDefault()
      verbOf(list.current, here)?.click()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [list, here])
  const before = useRef(keys)
  useEffect(() => {
    if (!wanted) return
    const key = wanted.next ? after(before.current, wanted.key) : wanted.key
    latest.current(key)
    const verb = verbOf(list.current, key)
    // Where nothing is left in the list, what stands there now is read from its beginning.
    if (verb) verb.focus()
    else document.getElementById('main')?.focus()
  }, [wanted, list])
  // Said after the effect above: it asks for the rows as they were before the one was left.
  useEffect(() => {
    before.current = keys
  })
}
