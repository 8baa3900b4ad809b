import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { tokensCss } from '@ratchet/design/css'
import { productMark } from '@ratchet/design/mark'
import { renderFile } from '@ratchet/design/render-string'
import { modes } from '@ratchet/design/tokens'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { assetsModule, base, type Manifest, parts, precached, weigh } from './assets.ts'

const mark = renderFile(productMark({ size: 64, ring: modes.light['pic-profile'], pawl: modes.light['pic-floor'] }))
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)
const markFile = `assets/mark-${shortHash(mark)}.svg`

/** What is told to the worker when it is built: the files to keep, and a name that changes with them. */
function workerFacts(): Record<string, string> {
  const files = JSON.stringify(precached(markFile))
  return { PRECACHED: files, EDITION: JSON.stringify(shortHash(files)) }
}

const isPicture = (text: string) => text.startsWith('--pic-')

/**
 * Tokens come from the one source as CSS, as far as these pages wear them; dark and the drop of the pawl are not theirs.
 * Colours of pictures go with the pictures' own styles.
 */
function residentTokens(part: 'pages' | 'pictures'): string {
  const worn = globSync('src/**/*.css', { cwd: import.meta.dirname }).map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  )
  const names = new Set(worn.flatMap((css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)))
  return tokensCss()
    .split('\n')
    .filter((line) => !/^html\[data-mode=|pawl-drop/.test(line))
    .filter((line) => part === 'pages' || line.includes('--pic-'))
    .map((line) =>
      line
        .replace(/(--[\w-]+):[^;}]*;?/g, (declared, name: string) =>
          (part === 'pages' ? names.has(name) && !isPicture(name) : isPicture(name)) ? declared : '',
        )
        .replace(part === 'pages' ? /$^/ : /font-size:[^;}]*;?/, ''),
    )
    .join('\n')
}

const designTokens: Plugin = {
  name: 'design-tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' || id === 'virtual:site-assets' ? id : null),
  load: (id) =>
    id === 'virtual:tokens.css'
      ? residentTokens('pages')
      : id === 'virtual:site-assets'
        ? assetsModule(markFile)
        : null,
  transform: {
    order: 'pre',
    handler: (code, id) => (id.endsWith('/design/figures.css') ? `${code}\n${residentTokens('pictures')}` : null),
  },
  generateBundle() {
    if (this.environment.name !== 'client') return
    this.emitFile({ type: 'asset', fileName: markFile, source: mark })
  },
}

/** The worker is asked for on each visit, to see whether it changed: with the heads of its answer it fits two packets. */
const WORKER_BYTES = 2000

/** Every page is weighed with all that it may load; a page that is too heavy stops the build. */
const budgets: Plugin = {
  name: 'budgets',
  writeBundle(_options, bundle) {
    if (this.environment.name !== 'client') return
    const worker = bundle['sw.js']
    if (worker?.type === 'chunk') {
      const size = gzipSync(worker.code).length
      this.info(`sw.js: ${size} of ${WORKER_BYTES} bytes gzip`)
      if (size > WORKER_BYTES) this.error(`sw.js has ${size} bytes gzip, its budget is ${WORKER_BYTES}`)
    }
    const manifest = bundle['.vite/manifest.json']
    if (manifest?.type !== 'asset') return
    const built: Manifest = JSON.parse(String(manifest.source))
    const { told, trouble } = weigh(built, (file) => readFileSync(new URL(`dist/client/${file}`, import.meta.url)))
    for (const line of told) this.info(line)
    if (trouble.length > 0) this.error(trouble.join('\n'))
  },
}

export default defineConfig(({ isSsrBuild, command, mode }) => ({
  plugins: [vue(), designTokens, budgets],
  // Its other builds are for old bundlers and bring their own module system along.
  resolve: { alias: { compressorjs: 'compressorjs/dist/compressor.esm.js' } },
  // Residents' floor: iOS 13 and Chromium 87 (UX §0.5).
  build: isSsrBuild
    ? { target: 'node24', emptyOutDir: true }
    : {
        target: ['chrome87', 'safari13'],
        outDir: 'dist/client',
        modulePreload: false,
        ...(mode === 'worker'
          ? {
              // A worker is a classic script under an address that stays: old browsers know no other.
              emptyOutDir: false,
              rolldownOptions: {
                input: 'src/feedback/service-worker.ts',
                output: { entryFileNames: 'sw.js', format: 'iife' as const },
              },
            }
          : { manifest: true, rolldownOptions: { input: [base, ...Object.values(parts)] } }),
      },
  define: mode === 'worker' ? workerFacts() : {},
  ssr: command === 'build' ? { noExternal: true } : {},
}))
