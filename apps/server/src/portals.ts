import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { createCaller } from '@ratchet/api/router'
import { repositoryRoot } from './environment.ts'

/** One built file, held in memory: a build that replaces files under a running process changes nothing for it. */
export interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly gzip: Buffer | null
}

/** What the public site's server build exports; the two meet here by shape, since nothing may import a portal. */
export interface SiteEntry {
  readonly render: (url: string, deps: SiteDeps) => Promise<{ status: number; html: string; error: unknown }>
  readonly preferences: (url: string, cookies: string | undefined) => { locale: 'zh' | 'en'; elder: 0 | 1 | 2 | 3 }
  readonly prefer: (url: string, isHttps: boolean) => { location: string; cookies: readonly string[] } | null
}
interface SiteDeps {
  readonly locale: 'zh' | 'en'
  readonly elder: 0 | 1 | 2 | 3
  readonly caller: Pick<ReturnType<typeof createCaller>, 'site' | 'feedback' | 'survey' | 'activity'>
  readonly profile: 'demo' | 'production'
  readonly nonce: string
  readonly now: string
  readonly requestId: string
  /** The idempotency key of the page's form. */
  readonly key: string
  readonly form?: FormState
}
type Feedback = ReturnType<typeof createCaller>['feedback']

/** What a form that was sent became; the page shows it with all that was typed. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly step: string | null
  readonly errors: readonly FormError[]
  readonly receipt: Awaited<ReturnType<Feedback['submit']>> | null
  readonly found: Awaited<ReturnType<Feedback['findCode']>>['codes'] | null
}
export interface FormError {
  readonly field: string
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The two built portals, found by path and not by import (ARCHITECTURE "Direction"). */
export interface Portals {
  readonly adminPage: string
  readonly adminFiles: ReadonlyMap<string, Asset>
  readonly siteFiles: ReadonlyMap<string, Asset>
  readonly site: SiteEntry
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
const squeezable = /^(text|application)\/|svg/

/** Reads what `build` made of both portals. */
export async function loadPortals(root: string = repositoryRoot): Promise<Portals> {
  const admin = join(root, 'apps/admin/dist')
  const client = join(root, 'apps/site/dist/client')
  const entry = join(root, 'apps/site/dist/server/entry-server.js')
  return {
    adminPage: readFileSync(join(admin, 'index.html'), 'utf8'),
    adminFiles: readFiles(admin),
    siteFiles: readFiles(client),
    site: await import(pathToFileURL(entry).href),
  }
}

function readFiles(folder: string): Map<string, Asset> {
  const files = new Map<string, Asset>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[entry.name.split('.').at(-1) ?? '']
    // Pages are rendered, and what has no known type (source maps, build manifests) is nobody's business.
    if (!entry.isFile() || !type || entry.name.endsWith('.html') || entry.parentPath.includes('/.vite')) continue
    const path = join(entry.parentPath, entry.name)
    const body = readFileSync(path)
    files.set(path.slice(folder.length), squeezable.test(type) ? squeezed(type, body) : { type, body, gzip: null })
  }
  return files
}

/** Squeezed when somebody first asks for it: a start does not wait for what nobody may open. */
function squeezed(type: string, body: Buffer): Asset {
  let gzip: Buffer | null = null
  return {
    type,
    body,
    get gzip() {
      gzip ??= gzipSync(body)
      return gzip
    },
  }
}
