import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Bytes of gzip that a first visit may load: the frame, the words in one language and the first page (PERFORMANCE row 14). */
const AIM = 350_000
const LIMIT = 450_000
const FIRST = ['index.html', 'catalogue.ts?only=zh', 'HomePage.tsx']

/** Says what a first visit loads, and fails the build when it is too much. */
export function firstVisitBudget(): Plugin {
  return {
    name: 'ratchet-first-visit-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
      const loaded = new Map<string, number>()
      const load = (name: string) => {
        const chunk = chunks.find(({ fileName }) => fileName === name)
        if (!chunk || loaded.has(name)) return
        loaded.set(name, gzipSync(chunk.code).length)
        for (const next of chunk.imports) load(next)
      }
      const starts = FIRST.map((end) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end)))
      for (const start of starts) {
        if (!start) this.error(`a first chunk is missing: the budget looks for ${FIRST.join(', ')}`)
        load(start.fileName)
      }
      const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
      const said = `first visit: ${(bytes / 1000).toFixed(1)} kB of JS in gzip (aim ${AIM / 1000}, limit ${LIMIT / 1000})`
      if (bytes > LIMIT) this.error(said)
      this.info(said)
    },
  }
}
