import { dropBallot, type KeptBallot, listBallots } from './kept-ballots.ts'

/** What became of one sending. The first two are ends; after the others it still waits on the phone. */
export type Outcome =
  /** Received: the page that follows, and its address. */
  | { readonly kind: 'received'; readonly html: string; readonly url: string }
  /** Not taken, and never will be as it is: the page says why. */
  | { readonly kind: 'refused'; readonly html: string }
  /** The server asks to come back. */
  | { readonly kind: 'busy'; readonly html: string }
  | { readonly kind: 'offline' | 'trouble' }

const PATIENCE_MS = 20_000

/** Sends it as the browser would send the form, under its own key. */
export async function post({ action, fields, photo }: KeptBallot): Promise<Outcome> {
  const body = photo === null ? new URLSearchParams() : new FormData()
  for (const [name, value] of fields) body.append(name, value)
  if (photo !== null) (body as FormData).append('photos', blobOf(photo), 'photo.jpg')
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const headers = { accept: 'text/html' }
    const answer = await fetch(action, { method: 'POST', body, headers, signal: patience.signal })
    return outcomeOf(answer.status, answer.redirected ? answer.url : null, await answer.text())
  } catch {
    // A network that is there but does not answer is trouble; one that is not there is no network.
    return { kind: patience.signal.aborted ? 'trouble' : 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads the answer. A page that is not one of ours, such as a hotel's that wants a password, is trouble. */
export function outcomeOf(status: number, ledTo: string | null, html: string): Outcome {
  const isOurs = / data-ballot[ >]/.test(html)
  if (ledTo !== null) return isOurs && status < 500 ? { kind: 'received', html, url: ledTo } : { kind: 'trouble' }
  if (status >= 500) return isOurs ? { kind: 'busy', html } : { kind: 'trouble' }
  return isOurs && status >= 400 ? { kind: 'refused', html } : { kind: 'trouble' }
}

/** Sends it, and lets go of it when that is the end. */
export async function settle(item: KeptBallot): Promise<Outcome> {
  const outcome = await post(item)
  if (outcome.kind === 'received' || outcome.kind === 'refused') dropBallot(item.key)
  return outcome
}

let running: Promise<void> | null = null

/** Sends everything that waits, one after the other, until the network or the server fails. */
export function sendBallots(told: (item: KeptBallot, outcome: Outcome) => void): Promise<void> {
  running ??= run(told).finally(() => {
    running = null
  })
  return running
}

async function run(told: (item: KeptBallot, outcome: Outcome) => void): Promise<void> {
  for (const item of listBallots()) {
    const outcome = await settle(item)
    told(item, outcome)
    if (outcome.kind !== 'received' && outcome.kind !== 'refused') return
  }
}

/** `fetch` of a data address is refused by the policy of these pages. */
function blobOf(address: string): Blob {
  const [head = '', text = ''] = address.split(',')
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type: head.slice(5, head.indexOf(';')) })
}
