/** The words of the portal, one language at a time: a build loads the second only for whoever asks for it. */
import type * as Catalogue from '@ratchet/words/catalogue'
import type { Locale } from '@ratchet/words/catalogue'

const catalogues = {
  zh: () => import('@ratchet/words/catalogue?only=zh'),
  en: () => import('@ratchet/words/catalogue?only=en'),
}
const loaded: Partial<Record<Locale, typeof Catalogue>> = {}

/** Must be done before the first word of the language is shown. */
export async function loadWords(locale: Locale): Promise<void> {
  loaded[locale] ??= await catalogues[locale]()
}

function catalogue(locale: Locale): typeof Catalogue {
  const found = loaded[locale]
  if (!found) throw new Error(`the words of ${locale} are not loaded`)
  return found
}

/** As in `@ratchet/words/catalogue`, whose place this takes in a build. */
export const words: typeof Catalogue.words = (locale) => catalogue(locale).words(locale)
export const refusalSentence: typeof Catalogue.refusalSentence = (locale, ...rest) =>
  catalogue(locale).refusalSentence(locale, ...rest)
