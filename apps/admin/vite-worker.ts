import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, type Rolldown, transformWithOxc } from 'vite'

const source = fileURLToPath(new URL('src/household/service-worker.ts', import.meta.url))
/** What the form of household visits needs to open: the portal's frame, the words of both languages, and itself. */
const NEEDED = ['index.html', 'catalogue.ts?only=zh', 'catalogue.ts?only=en', 'VisitPage.tsx']

/** Builds the worker of the form of household visits, and tells it which files to keep. */
export function visitWorker(): Plugin {
  return {
    name: 'ratchet-visit-worker',
    apply: 'build',
    // After chunks that hold nothing but styles have gone: a file that is not there would keep the worker from starting.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
        const files = new Set<string>()
        const keep = (name: string) => {
          const chunk = chunks.find(({ fileName }) => fileName === name)
          if (!chunk || files.has(`/admin/${name}`)) return
          files.add(`/admin/${name}`)
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/admin/${style}`)
          for (const next of chunk.imports) keep(next)
        }
        for (const end of NEEDED) {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end))
          if (!chunk) this.error(`a part of the visit form is missing: the worker looks for ${NEEDED.join(', ')}`)
          keep(chunk.fileName)
        }
        const list = JSON.stringify([...files])
        const edition = createHash('sha256').update(list).digest('hex').slice(0, 8)
        const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
        // A classic script: it runs in a function of its own, with what it is told in front.
        const told = `const FILES=${list};const EDITION=${JSON.stringify(edition)};`
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `(()=>{${told}\n${code.replace(/^export \{\};?$/m, '')}})()`,
        })
        this.info(`sw.js keeps ${files.size} files for the form of household visits`)
      },
    },
  }
}
