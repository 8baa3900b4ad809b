import { type ThemeId, themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { idSchema } from '@ratchet/domain/id'
import type { SaidPage } from './said-story.ts'

export type Group = 'all' | 'solved' | 'working' | 'cannot'
const groups: readonly Group[] = ['all', 'solved', 'working', 'cannot']

/** What the address asks for; what nobody can have meant counts as not asked. */
export interface Asked {
  readonly placeId: string | null
  readonly theme: ThemeId | null
  readonly status: Group
  readonly page: number
}

export type SaidData = SaidPage & Pick<Asked, 'theme' | 'status'>

/** Reads the address. */
export function askedIn(query: URLSearchParams): Asked {
  const page = query.get('page') ?? ''
  return {
    placeId: idSchema.safeParse(query.get('place')).data ?? null,
    theme: themeIdSchema.safeParse(query.get('theme')).data ?? null,
    status: groups.find((group) => group === query.get('status')) ?? 'all',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** Writes it: the same rows for whoever gets the address. */
export function addressOf({ placeId, theme, status, page }: Asked): string {
  const query = new URLSearchParams()
  if (placeId !== null) query.set('place', placeId)
  if (theme !== null) query.set('theme', theme)
  if (status !== 'all') query.set('status', status)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/said-done' : `/said-done?${query}`
}
