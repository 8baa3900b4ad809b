import type { Elder, Locale, Prefer, ReadPreferences } from './render.ts'

const YEAR = 365 * 24 * 3600
const base = 'http://site'

const localeOf = (text: string | null | undefined): Locale | null => (text === 'zh' || text === 'en' ? text : null)
const elderOf = (text: string | null | undefined): Elder | null =>
  text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null

/** What the visitor wants: query before cookie before the default. */
export const preferences: ReadPreferences = (url, cookieHeader) => {
  const query = new URL(url, base).searchParams
  const cookies = new Map(
    (cookieHeader ?? '').split(';').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name.trim(), value.trim()]
    }),
  )
  return {
    locale: localeOf(query.get('lang')) ?? localeOf(cookies.get('lang')) ?? 'zh',
    elder: elderOf(query.get('elder')) ?? elderOf(cookies.get('elder')) ?? 0,
  }
}

/** The address of a choice that is kept in a cookie and leads back to where the visitor was. */
export function preferTo(choice: { lang?: Locale; elder?: Elder }, back: string): string {
  const query = new URLSearchParams()
  if (choice.lang !== undefined) query.set('lang', choice.lang)
  if (choice.elder !== undefined) query.set('elder', String(choice.elder))
  query.set('back', back)
  return `/prefer?${query}`
}

/** Keeps a choice without script. `back` stays on this site: a path, never another host. */
export const prefer: Prefer = (url, isHttps) => {
  const { pathname, searchParams } = new URL(url, base)
  if (pathname !== '/prefer' && pathname !== '/elder') return null
  const lang = localeOf(searchParams.get('lang'))
  const elder = pathname === '/elder' ? 1 : elderOf(searchParams.get('elder'))
  const line = (name: string, value: string | number) =>
    `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${isHttps ? '; Secure' : ''}`
  return {
    location: backTo(searchParams.get('back')),
    cookies: [...(lang === null ? [] : [line('lang', lang)]), ...(elder === null ? [] : [line('elder', elder)])],
  }
}

function backTo(back: string | null): string {
  if (!back?.startsWith('/')) return '/'
  const place = new URL(back, base)
  if (place.origin !== base || place.pathname === '/prefer' || place.pathname === '/elder') return '/'
  // A choice in the address would overrule the cookie that was just set.
  place.searchParams.delete('lang')
  place.searchParams.delete('elder')
  // `//host` and `/\host` would lead away: a path begins with one slash.
  return `/${place.pathname.replace(/^[/\\]+/, '')}${place.search}`
}
