import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What every page loads. */
export const base = 'src/enhance.ts'
/** What only some pages load besides. */
export const parts = {
  figures: 'src/design/figures.css',
  tiles: 'src/design/tiles.css',
  said: 'src/design/said.css',
  filters: 'src/design/filters.css',
  talk: 'src/feedback/on-phone.ts',
  form: 'src/feedback/form.css',
  follow: 'src/feedback/follow.css',
  ballots: 'src/ballot/ballot-on-phone.ts',
  receipt: 'src/receipt/receipt-on-phone.ts',
  redraw: 'src/lookback/redraw-on-phone.ts',
} as const
type Part = keyof typeof parts

/** The kinds of pages by what they load; each kind is weighed as a whole. */
export const pageKinds = {
  plain: [],
  home: ['figures', 'said'],
  said: ['said', 'filters'],
  figures: ['figures'],
  trends: ['figures', 'tiles'],
  report: ['talk', 'form'],
  follow: ['talk', 'follow'],
  ballot: ['ballots'],
  door: ['follow'],
  receipt: ['receipt'],
  redraw: ['redraw'],
} as const satisfies Record<string, readonly Part[]>
export type PageKind = keyof typeof pageKinds

interface Budget {
  /** Bytes as they are written. */
  readonly css: number
  /** Bytes of script, as written or squeezed. */
  readonly js: number
  readonly squeezed: boolean
}
/** PERFORMANCE 7: reading takes next to no script; talking may keep a draft, photos and a queue. */
const reading: Budget = { css: 15_000, js: 5_000, squeezed: false }
const talking: Budget = { css: 15_000, js: 14_000, squeezed: true }
/** Whoever scans a code stands in the street, on any phone and any network. */
const scanned: Budget = { css: 15_000, js: 8_000, squeezed: true }
const budgets: Readonly<Record<PageKind, Budget>> = {
  plain: reading,
  home: reading,
  said: reading,
  figures: reading,
  trends: reading,
  report: talking,
  follow: talking,
  ballot: scanned,
  door: reading,
  receipt: reading,
  redraw: reading,
}

/** A row of the manifest that the browser's build writes. */
interface Built {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
export type Manifest = Readonly<Record<string, Built>>
const manifestFile = new URL('dist/client/.vite/manifest.json', import.meta.url)
const readManifest = (): Manifest =>
  existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : { [base]: { file: 'assets/enhance.js' } }

const entriesOf = (kind: PageKind): readonly string[] => [base, ...pageKinds[kind].map((part: Part) => parts[part])]

/** Styles and scripts that a page of the kind names, by address. */
function named(manifest: Manifest, kind: PageKind) {
  const rows = entriesOf(kind).flatMap((entry) => manifest[entry] ?? [])
  const files = rows.flatMap((row) => [...(row.css ?? []), row.file]).map((file) => `/${file}`)
  return {
    styles: files.filter((file) => file.endsWith('.css')),
    scripts: files.filter((file) => file.endsWith('.js')),
  }
}

/** Everything that a page of the kind may ever load, what its scripts ask for later included. */
function loaded(manifest: Manifest, kind: PageKind): Set<string> {
  const seen = new Set<string>()
  const walk = (name: string): void => {
    const row = manifest[name]
    if (!row || seen.has(row.file)) return
    for (const file of [row.file, ...(row.css ?? [])]) seen.add(file)
    for (const next of [...(row.imports ?? []), ...(row.dynamicImports ?? [])]) walk(next)
  }
  entriesOf(kind).forEach(walk)
  return seen
}

/** Names of the built files, so that the server's pages can point at them: the browser's build runs first. */
export function assetsModule(mark: string): string {
  const manifest = readManifest()
  const kinds = Object.keys(pageKinds) as PageKind[]
  const all = Object.fromEntries(kinds.map((kind) => [kind, named(manifest, kind)]))
  const talk = `/${manifest[parts.talk]?.file ?? 'assets/on-phone.js'}`
  const ballots = `/${manifest[parts.ballots]?.file ?? 'assets/ballots.js'}`
  return `export const assets = ${JSON.stringify({ mark: `/${mark}`, talk, ballots, kinds: all })}`
}

/** Kinds of the pages that the worker opens without a network. */
const kept: readonly PageKind[] = ['plain', 'home', 'said', 'report', 'follow']

/** What the worker keeps for times without a network: all that those pages load, which weighs less than one photo. */
export function precached(mark: string): string[] {
  const manifest = readManifest()
  return [...new Set([...kept.flatMap((kind) => [...loaded(manifest, kind)]), mark])].map((file) => `/${file}`)
}

/** Weighs each kind of page with all that it may load. `told` is printed, `trouble` stops the build. */
export function weigh(manifest: Manifest, read: (file: string) => Buffer): { told: string[]; trouble: string[] } {
  const told: string[] = []
  const trouble: string[] = []
  for (const kind of Object.keys(pageKinds) as PageKind[]) {
    const { css, js, squeezed } = budgets[kind]
    const files = [...loaded(manifest, kind)]
    const sum = (end: string, size: (bytes: Buffer) => number) =>
      files.filter((file) => file.endsWith(end)).reduce((total, file) => total + size(read(file)), 0)
    const styles = sum('.css', (bytes) => bytes.length)
    const scripts = sum('.js', (bytes) => (squeezed ? gzipSync(bytes).length : bytes.length))
    const unit = squeezed ? 'bytes gzip' : 'bytes'
    told.push(`${kind}: ${styles} of ${css} bytes of style, ${scripts} of ${js} ${unit} of script`)
    if (styles > css) trouble.push(`a page of kind ${kind} wears ${styles} bytes of style, its budget is ${css}`)
    if (scripts > js) trouble.push(`a page of kind ${kind} loads ${scripts} ${unit} of script, its budget is ${js}`)
  }
  return { told, trouble }
}
