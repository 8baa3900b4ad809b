import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const CATALOGUE = '@ratchet/words/catalogue'
const byLanguage = fileURLToPath(new URL('src/words.ts', import.meta.url))
const query = /\?only=(zh|en)$/

/**
 * The words in one language at a time: two copies of the catalogue, each without the other language, and the portal's
 * own `words.ts` in place of the whole. Only in a build; tests and the development server read the catalogue as it is.
 */
export function wordsByLanguage(): Plugin {
  return {
    name: 'ratchet-words-by-language',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const language =
        query.exec(source)?.[0] ?? (source.startsWith('./') ? query.exec(importer ?? '')?.[0] : undefined)
      if (!language) return source === CATALOGUE ? byLanguage : null
      const found = await this.resolve(source.replace(query, ''), importer?.replace(query, ''), { skipSelf: true })
      return found && `${found.id}${language}`
    },
    transform(code, id) {
      const only = query.exec(id)?.[1]
      if (!only) return null
      const pair = /^(export const \w+ = )\{ zh(?:: (\w+))?, en(?:: (\w+))? \}/gm
      return code.replace(pair, (_, head: string, zh = 'zh', en = 'en') => {
        const kept = only === 'zh' ? zh : en
        return `${head}{ zh: ${kept}, en: ${kept} }`
      })
    },
    // Most officials read Chinese: their words come together with the rest instead of after it.
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const zh = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('catalogue.ts?only=zh'),
        )
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `/admin/${zh?.fileName}` }
        return zh ? [{ tag: 'link', attrs }] : []
      },
    },
  }
}
