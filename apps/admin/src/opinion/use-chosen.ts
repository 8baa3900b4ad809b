import { useState } from 'react'

/** The rows that somebody has ticked, by id. */
export function useChosen() {
  const [ids, set] = useState<ReadonlySet<string>>(new Set())
  return {
    ids,
    toggle: (id: string) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      set(next)
    },
    clear: () => set(new Set()),
  }
}

export type Chosen = ReturnType<typeof useChosen>
