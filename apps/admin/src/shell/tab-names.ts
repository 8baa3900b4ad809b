import { useSyncExternalStore } from 'react'

let names: Readonly<Record<string, string>> = {}
const readers = new Set<() => void>()

/** What a page calls itself on its tab, where its address holds only an id. */
export function nameTab(pathname: string, name: string): void {
  if (names[pathname] === name) return
  names = { ...names, [pathname]: name }
  for (const reader of readers) reader()
}

/** The names that pages gave themselves, by address. */
export function useTabNames(): Readonly<Record<string, string>> {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
    () => names,
  )
}
