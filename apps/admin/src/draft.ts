import { useEffect, useState } from 'react'

/** Drafts older than this are nobody's any more. */
const KEPT_DAYS = 7

interface Kept<T> {
  readonly at: number
  readonly value: T
}

function kept<T>(name: string): Kept<T> | null {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null
    return found && Date.now() - found.at < KEPT_DAYS * 86_400_000 ? found : null
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
): {
  value: T
  setValue: (value: T) => void
  isDraft: boolean
  /** When it was kept last, in milliseconds; null while nothing was typed. */
  keptAt: number | null
  dropDraft: () => void
} {
  const place = `ratchet.draft.${name}`
  const [draft, setDraft] = useState<Kept<T> | null>(() => kept<T>(place))
  useEffect(() => setDraft(kept<T>(place)), [place])
  return {
    value: draft ? draft.value : initial,
    setValue: (value) => {
      const next = { at: Date.now(), value }
      setDraft(next)
      localStorage.setItem(place, JSON.stringify(next))
    },
    isDraft: draft !== null,
    keptAt: draft?.at ?? null,
    dropDraft: () => {
      localStorage.removeItem(place)
      setDraft(null)
    },
  }
}
