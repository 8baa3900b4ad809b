import { useSyncExternalStore } from 'react'

/** How the last call fared: `ended` needs a new sign-in, `away` a server that answers again. */
export type Connection = 'fine' | 'ended' | 'away'

let state: Connection = 'fine'
const readers = new Set<() => void>()

function tell(next: Connection): void {
  if (state === next) return
  state = next
  for (const reader of readers) reader()
}

/** The browser's `fetch`, which also tells the shell whether the session still stands and the server answers. */
export const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init)
    tell(answer.status === 401 ? 'ended' : answer.status === 503 ? 'away' : 'fine')
    return answer
  } catch (error) {
    // A call that was given up because its page was left says nothing about the server.
    if (!init?.signal?.aborted) tell('away')
    throw error
  }
}

/** How the last call fared, followed. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
    () => state,
  )
}
