import { dropDraft, dropWaiting, findDraft, isOld, keepCode, keepWaiting, listWaiting, type Waiting } from './kept.ts'

/** What became of one sending. Only `sent` is an end; the others leave it where it is. */
export type Outcome =
  | { readonly kind: 'sent'; readonly code: string; readonly html: string }
  | { readonly kind: 'refused'; readonly html: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'trouble'; readonly requestId: string | null }

/** A photo may take its time on a village's network. */
const PATIENCE_MS = 30_000

/** Sends it as the browser would send the form, under its own key. */
export async function post(item: Waiting): Promise<Outcome> {
  const body = new FormData()
  body.append('key', item.key)
  body.append(...item.press)
  for (const [name, value] of item.fields) body.append(name, value)
  item.photos.forEach(({ type, bytes }, index) => {
    body.append('photos', new Blob([bytes], { type }), `photo-${index + 1}`)
  })
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS * (1 + item.photos.length))
  try {
    const answer = await fetch('/report', { method: 'POST', body, signal: patience.signal })
    return outcomeOf(answer.status, await answer.text())
  } catch {
    // A network that is there but does not answer is trouble; one that is not there is no network.
    return patience.signal.aborted ? { kind: 'trouble', requestId: null } : { kind: 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads the answer: a page with a code, a page with an objection, or a failure of ours. */
export function outcomeOf(status: number, html: string): Outcome {
  const code = / data-code="([\w-]+)"/.exec(html)?.[1]
  if (status === 200 && code) return { kind: 'sent', code, html }
  if (status === 413 || status === 422) return { kind: 'refused', html }
  const found = / data-request="([\w-]+)"|"requestId":"([\w-]+)"/.exec(html)
  return { kind: 'trouble', requestId: found?.[1] ?? found?.[2] ?? null }
}

/** Takes over an outcome: what was sent leaves line and draft, and its code is remembered; what was refused waits for a person. */
export async function settle(item: Waiting, outcome: Outcome, now: number): Promise<void> {
  if (outcome.kind === 'sent') {
    await keepCode({ code: outcome.code, at: now, what: item.what })
    await dropWaiting(item.key)
    if ((await findDraft(now))?.key === item.key) await dropDraft()
  } else if (outcome.kind === 'refused') await keepWaiting({ ...item, stuck: true })
}

export type Sent = Extract<Outcome, { kind: 'sent' }>

let running: Promise<void> | null = null

/** Sends everything that waits, one after the other, until the network or the server fails. */
export function sendWaiting(told: (item: Waiting, sent: Sent) => void): Promise<void> {
  running ??= run(told).finally(() => {
    running = null
  })
  return running
}

async function run(told: (item: Waiting, sent: Sent) => void): Promise<void> {
  for (const item of await listWaiting()) {
    if (item.stuck || isOld(item, Date.now())) continue
    const outcome = await post(item)
    await settle(item, outcome, Date.now())
    if (outcome.kind === 'sent') told(item, outcome)
    if (outcome.kind === 'offline' || outcome.kind === 'trouble') return
  }
}
