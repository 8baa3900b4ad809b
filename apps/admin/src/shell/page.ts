import { useRouter } from '@tanstack/react-router'
import { createContext, use } from 'react'
import type { z } from 'zod'

/** One open page: its address without `/admin`, what the path names, and what stands behind the question mark. */
export interface Page {
  readonly pathname: string
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, string>>
}

/** The page of a tab; a tab in the background keeps its own, whatever the address bar says. */
export const PageContext = createContext<Page>({ pathname: '/', params: {}, search: {} })

export function usePage(): Page {
  return use(PageContext)
}

/** The address with its search, empty values left out. */
export function hrefOf(pathname: string, search: Readonly<Record<string, string | null | undefined>>): string {
  const kept = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const text = new URLSearchParams(kept).toString()
  return text ? `${pathname}?${text}` : pathname
}

/** Goes to an address, taking the chosen cycle along. */
export function useGo() {
  const router = useRouter()
  const { search } = usePage()
  return (href: string, options: { replace?: boolean } = {}) => {
    const target = withCycle(href, search.c)
    if (options.replace) router.history.replace(`/admin${target}`)
    else router.history.push(`/admin${target}`)
  }
}

export function withCycle(href: string, cycle: string | undefined): string {
  if (!cycle || /[?&]c=/.test(href)) return href
  return `${href}${href.includes('?') ? '&' : '?'}c=${cycle}`
}

/**
 * The state of a list or page that stands in its address: parsed by a zod schema of optional strings, changed by a
 * patch (null takes a value out). A pasted address shows the same rows.
 */
export function useSearchState<S extends z.ZodType>(
  schema: S,
): [z.infer<S>, (patch: Record<string, string | null>) => void] {
  const router = useRouter()
  const { pathname, search } = usePage()
  const parsed = schema.safeParse(search)
  const state = (parsed.success ? parsed.data : schema.parse({})) as z.infer<S>
  const change = (patch: Record<string, string | null>) =>
    router.history.replace(`/admin${hrefOf(pathname, { ...search, ...patch })}`)
  return [state, change]
}
