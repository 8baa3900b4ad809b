/// <reference lib="webworker" />
/**
 * Opens the form of household visits without a network. It keeps the portal's frame, which is the same for everybody, and
 * the built files that the form needs: never an answer of the server, and nothing of any other page.
 */
declare const self: ServiceWorkerGlobalScope
/** Built files that the form loads; told when it is built. */
declare const FILES: readonly string[]
declare const EDITION: string

const page = '/admin/households/visit'
/** A new build has a store of its own. */
const store = `visit-${EDITION}`
/** A network that does not answer is worse than none. */
const PATIENCE_MS = 5000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll([page, ...FILES])))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  // The residents' site has stores of its own under this origin.
  const isOld = (name: string) => name.startsWith('visit-') && name !== store
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pathname === page) event.respondWith(openPage(request))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)))
})

/** The network first; without it, or without an answer in time, the frame as it came with these files. */
async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match(page)
  const asked = fetch(request)
  if (!kept) return asked
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([asked.catch(() => kept), late])
}

// A module, so that its `self` is not the window's.
export {}
