/// <reference lib="webworker" />
import { listWaiting } from './kept.ts'
import { sendWaiting } from './sending.ts'

/**
 * Opens the pages of talking without a network, and sends what waits when the browser wakes it. It keeps documents that
 * are the same for everybody, and never one with a code.
 */
declare const self: ServiceWorkerGlobalScope
/** Built files that those pages may load. */
declare const PRECACHED: readonly string[]
declare const EDITION: string

const pages = ['/report', '/track', '/', '/said-done', '/help', '/more']
/** A new build has a store of its own. */
const store = EDITION
/** A network that does not answer is worse than none. */
const PATIENCE_MS = 5000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll([...pages.slice(0, 3), ...PRECACHED])))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  const path = pages.includes(pathname) ? pathname : pathname.startsWith('/t/') ? '/track' : null
  if (path && request.mode === 'navigate')
    event.respondWith(openPage(request, path, path === pathname && search === ''))
})

/** The network first; without it, or without an answer in time, the page as it was kept. */
async function openPage(request: Request, path: string, isPlain: boolean): Promise<Response> {
  const asked = fetch(request)
  const kept = await caches.match(path)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  try {
    const answer = kept ? await Promise.race([asked, late]) : await asked
    if (!answer) return kept as Response
    if (answer.ok && isPlain) {
      const copy = answer.clone()
      void caches.open(store).then((cache) => cache.put(path, copy))
    }
    return answer
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** Sends what waits and tells whoever looks on. Rejected, the browser wakes it again later. */
async function sendAll(): Promise<void> {
  await sendWaiting(({ key }, sent) => {
    void self.clients.matchAll().then((pages) => {
      for (const page of pages) page.postMessage({ key, ...sent })
    })
  })
  if ((await listWaiting()).some(({ stuck }) => !stuck)) throw new Error('not sent yet')
}

self.addEventListener('sync', (event) => {
  const woken = event as ExtendableEvent
  woken.waitUntil(sendAll())
})
