import { useSyncExternalStore } from 'react'

const wide = '(min-width: 1280px)'
const middle = '(min-width: 900px)'

function now(): 1 | 2 | 3 {
  return matchMedia(wide).matches ? 3 : matchMedia(middle).matches ? 2 : 1
}

/** How many columns the item page has room for; what is read first differs with it, so it is not left to the style sheet. */
export function useColumns(): 1 | 2 | 3 {
  return useSyncExternalStore((changed) => {
    const lists = [matchMedia(wide), matchMedia(middle)]
    for (const list of lists) list.addEventListener('change', changed)
    return () => {
      for (const list of lists) list.removeEventListener('change', changed)
    }
  }, now)
}
