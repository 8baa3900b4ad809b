import { type Locale, words } from '@ratchet/words/catalogue'
import { createContext, use } from 'react'

const KEPT = 'ratchet.locale'

/** The language of this browser's official; Chinese until chosen otherwise. */
export function keptLocale(): Locale {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT, locale)
}

export const LocaleContext = createContext<{ locale: Locale; setLocale: (locale: Locale) => void }>({
  locale: 'zh',
  setLocale: () => undefined,
})

export function useLocale() {
  return use(LocaleContext)
}

/** Every word on screen, in the chosen language. */
export function useWords() {
  return words(use(LocaleContext).locale)
}
