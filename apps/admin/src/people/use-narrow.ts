import { useSyncExternalStore } from 'react'

const query = '(max-width: 767px)'

/** True on a phone, where lists are stacked and details take the whole page. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
