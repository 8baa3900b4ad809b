import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { tokensCss } from '@ratchet/design/css'
import { productMark } from '@ratchet/design/mark'
import { renderFile } from '@ratchet/design/render-string'
import { modes } from '@ratchet/design/tokens'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

const manifestFile = new URL('dist/client/.vite/manifest.json', import.meta.url)
const mark = renderFile(productMark({ size: 64, ring: modes.light['pic-profile'], pawl: modes.light['pic-floor'] }))
const markFile = `assets/mark-${createHash('sha256').update(mark).digest('hex').slice(0, 8)}.svg`

/** Names of the built files, so that the server's pages can point at them: the browser's build runs first. */
function siteAssets(): string {
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}
  const entry = manifest['src/enhance.ts'] ?? { file: 'assets/enhance.js', css: ['assets/enhance.css'] }
  return `export const assets = ${JSON.stringify({
    script: `/${entry.file}`,
    styles: entry.css.map((file: string) => `/${file}`),
    mark: `/${markFile}`,
  })}`
}

/** Tokens come from the one source as CSS; the dark mode and the drop of the pawl are not the residents'. */
function residentTokens(): string {
  const lines = tokensCss().split('\n')
  return lines.filter((line) => !/^html\[data-mode=|pawl-drop/.test(line)).join('\n')
}

const designTokens: Plugin = {
  name: 'design-tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' || id === 'virtual:site-assets' ? id : null),
  load: (id) => (id === 'virtual:tokens.css' ? residentTokens() : id === 'virtual:site-assets' ? siteAssets() : null),
  generateBundle(_options, bundle) {
    if (this.environment.name !== 'client') return
    this.emitFile({ type: 'asset', fileName: markFile, source: mark })
    for (const file of Object.values(bundle)) {
      const size = Buffer.byteLength(file.type === 'chunk' ? file.code : file.source)
      const budget = file.fileName.endsWith('.css') ? 15_000 : file.fileName.endsWith('.js') ? 5_000 : null
      if (budget !== null && size > budget) this.error(`${file.fileName} has ${size} bytes, its budget is ${budget}`)
    }
  },
}

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [vue(), designTokens],
  // Residents' floor: iOS 13 and Chromium 87 (UX §0.5).
  build: isSsrBuild
    ? { target: 'node24', emptyOutDir: true }
    : {
        target: ['chrome87', 'safari13'],
        outDir: 'dist/client',
        manifest: true,
        modulePreload: false,
        rolldownOptions: { input: 'src/enhance.ts' },
      },
  ssr: command === 'build' ? { noExternal: true } : {},
}))
