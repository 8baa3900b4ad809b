import { House, ListChecks, Menu, MessageSquare, Search, TrendingUp } from '@lucide/vue'
import type { Component } from 'vue'
import type { View } from '../view.ts'

export type PagePath = keyof View['words']['shell']['pages']

export interface NavItem {
  readonly path: PagePath
  readonly icon: Component
}

const home: NavItem = { path: '/', icon: House }
const report = { path: '/report', icon: MessageSquare } as const
const track = { path: '/track', icon: Search } as const
const saidDone = { path: '/said-done', icon: ListChecks } as const
const trends = { path: '/trends', icon: TrendingUp } as const

/** What people come for, the most frequent first; each is one tap from the first page. */
export const tasks = [report, track, saidDone, trends] as const satisfies readonly NavItem[]
/** Places of the bar: only what exists. Tasks of later issues step in here. */
export const wideNav: readonly NavItem[] = [home, ...tasks]
export const phoneNav: readonly NavItem[] = [home, report, track, { path: '/more', icon: Menu }]
/** Where somebody may have been going who came to an address that does not exist. */
export const waysOn: readonly NavItem[] = [track, report, saidDone, home]
export const footerPages: readonly PagePath[] = ['/help', '/about', '/privacy', '/accessibility', '/lookback', '/trust']
export const allPages: readonly PagePath[] = [
  ...wideNav.map((item) => item.path),
  '/q',
  '/scan-results',
  '/receipt',
  ...footerPages,
]

/** A matter that is followed belongs to 查进度, a step of the form to 我要反映. */
const placeOf = (path: string) => (path.startsWith('/t/') ? '/track' : path.startsWith('/report/') ? '/report' : path)

/** The place of the bar that is lit: pages without a place of their own belong to 更多 on a phone. */
export function isCurrent(item: PagePath, path: string, items: readonly NavItem[]): boolean {
  const place = placeOf(path)
  return item === place || (item === '/more' && !items.some((each) => each.path === place))
}
