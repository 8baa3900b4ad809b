import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '@ratchet/api/database/connect'
import { testKeyring } from '@ratchet/api/test-context'
import { startClock } from './clock.ts'
import type { AppDeps } from './deps.ts'
import { readEnvironment } from './environment.ts'
import type { Asset, Portals } from './portals.ts'
import { buildApp, type Patience } from './serve.ts'

const asset = (type: string, text: string): Asset => ({ type, body: Buffer.from(text), gzip: null })

/** Portals as small as they can be; the site's page asks the router, as the real one does. */
const portals: Portals = {
  adminPage: '<!doctype html><script nonce="__CSP_NONCE__" src="/admin/assets/main-1.js"></script>',
  adminFiles: new Map([['/assets/main-1.js', asset('text/javascript; charset=utf-8', 'admin()')]]),
  siteFiles: new Map([
    ['/assets/site-1.css', { ...asset('text/css; charset=utf-8', 'body{}'), gzip: Buffer.from('z') }],
  ]),
  site: {
    preferences: () => ({ locale: 'zh', elder: 0 }),
    prefer: () => ({ location: '/', cookies: ['lang=en; Path=/'] }),
    render: async (url, { caller, nonce, key, form }) => {
      try {
        // What a form became is told as it stands: how it is drawn is the site's own affair.
        if (form) {
          const [trouble] = form.errors
          const waits = trouble?.code === 'database-away' || trouble?.code === 'queue-full'
          return { status: waits ? 503 : trouble ? 422 : 200, html: JSON.stringify({ key, ...form }), error: null }
        }
        await caller.site.shell()
        return { status: /^\/($|\?)/.test(url) ? 200 : 404, html: `<p nonce="${nonce}">${url}</p>`, error: null }
      } catch (error) {
        return {
          status: (error as { code?: string }).code === 'SERVICE_UNAVAILABLE' ? 503 : 500,
          html: 'away',
          error: null,
        }
      }
    },
  },
}

/** The whole HTTP face on a test database. */
export async function testApp(
  connection: Connection,
  env: Record<string, string> = {},
  logTo?: { write(line: string): void },
  /** Another portal, for a test about what pages say. */
  site: Partial<Portals['site']> = {},
  /** Less of it, for a test about whoever is slow. */
  patience?: Patience,
) {
  const environment = readEnvironment({ DATA_DIR: mkdtempSync(join(tmpdir(), 'ratchet-app-')), ...env })
  const clock = await startClock(connection.pool, environment.now)
  const lifecycle = { draining: false }
  const shown = { ...portals, site: { ...portals.site, ...site } }
  const deps: AppDeps = { environment, connection, keyring: testKeyring, clock, lifecycle, portals: shown }
  return { app: await buildApp(deps, logTo, patience), deps, lifecycle }
}
