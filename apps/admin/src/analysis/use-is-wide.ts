import { useSyncExternalStore } from 'react'

/** Room for the explanation beside the pictures; else it lies over them. */
const query = '(min-width: 1240px)'

export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
