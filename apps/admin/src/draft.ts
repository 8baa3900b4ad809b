import { useEffect, useState } from 'react'

/** Drafts older than this are nobody's any more. */
const KEPT_DAYS = 7

interface Kept<T> {
  readonly at: number
  readonly value: T
}

function kept<T>(name: string): T | null {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null
    return found && Date.now() - found.at < KEPT_DAYS * 86_400_000 ? found.value : null
  } catch {
    return null
  }
}

/**
 * What is being typed, kept on this device at every change: a reload, a lost connection or an expired session loses
 * nothing. `name` says which form of which thing; `dropDraft` after it was saved.
 */
export function useDraft<T>(
  name: string,
  initial: T,
): { value: T; setValue: (value: T) => void; isDraft: boolean; dropDraft: () => void } {
  const place = `ratchet.draft.${name}`
  const [draft, setDraft] = useState<T | null>(() => kept<T>(place))
  useEffect(() => setDraft(kept<T>(place)), [place])
  return {
    value: draft ?? initial,
    setValue: (value) => {
      setDraft(value)
      localStorage.setItem(place, JSON.stringify({ at: Date.now(), value }))
    },
    isDraft: draft !== null,
    dropDraft: () => {
      localStorage.removeItem(place)
      setDraft(null)
    },
  }
}
