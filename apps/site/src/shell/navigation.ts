import { BookCheck, CircleQuestionMark, House, Menu, TrendingUp } from '@lucide/vue'
import type { Component } from 'vue'
import type { View } from '../view.ts'

export type PagePath = keyof View['words']['shell']['pages']

export interface NavItem {
  readonly path: PagePath
  readonly icon: Component
}

/** Places of the bar: only what exists. Tasks of later issues step in here. */
export const wideNav: readonly NavItem[] = [
  { path: '/', icon: House },
  { path: '/trends', icon: TrendingUp },
  { path: '/trust', icon: BookCheck },
  { path: '/help', icon: CircleQuestionMark },
]
export const phoneNav: readonly NavItem[] = [
  { path: '/', icon: House },
  { path: '/trends', icon: TrendingUp },
  { path: '/more', icon: Menu },
]
export const footerPages: readonly PagePath[] = ['/help', '/about', '/privacy', '/accessibility', '/trust']
export const allPages: readonly PagePath[] = ['/', '/trends', '/trust', '/help', '/about', '/privacy', '/accessibility']

/** The place of the bar that is lit: pages without a place of their own belong to 更多 on a phone. */
export function isCurrent(item: PagePath, path: string, items: readonly NavItem[]): boolean {
  return item === path || (item === '/more' && !items.some((each) => each.path === path))
}
