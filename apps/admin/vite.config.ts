import { chartCss } from '@ratchet/design/chart-css'
import { tokensCss } from '@ratchet/design/css'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstVisitBudget } from './vite-budget.ts'
import { wordsByLanguage } from './vite-words.ts'
import { visitWorker } from './vite-worker.ts'

/** The design tokens as a style sheet of the build, straight from their one source. */
function tokens(): Plugin {
  const id = '\0tokens.css'
  return {
    name: 'ratchet-tokens',
    resolveId: (source) => (source === 'virtual:tokens.css' ? id : null),
    load: (loaded) => (loaded === id ? `${tokensCss()}\n${chartCss()}` : null),
  }
}

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tokens(), wordsByLanguage(), firstVisitBudget(), visitWorker()],
  build: {
    // Domestic office browsers start at Chromium 90 (UX §0.5).
    target: ['chrome90'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // These say nothing of themselves, but their files only define; antd's fields need one context of the form's.
      treeshake: { moduleSideEffects: [{ test: /@rc-component\/(form|async-validator)\//, sideEffects: false }] },
      output: {
        // What must run before any library stands in a chunk of its own, which the page loads first.
        codeSplitting: { groups: [{ name: 'first', test: /trusted-types/ }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
