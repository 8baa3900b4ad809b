import HomePage from './home/HomePage.vue'
import { page, type SitePage } from './page.ts'
import MorePage from './text/MorePage.vue'
import TextPage from './text/TextPage.vue'
import TrendsPage from './trends/TrendsPage.vue'
import { trendsTitle } from './trends/trend-story.ts'
import TrustPage from './trust/TrustPage.vue'
import type { View } from './view.ts'

type TextName = 'help' | 'privacy' | 'accessibility' | 'about'

const textPage = (name: TextName): SitePage =>
  page({
    path: `/${name}`,
    load: async () => name,
    title: (view: View) => view.pageWords[name].title,
    component: TextPage,
  })

/** Every page that exists. A task of a later issue adds its row here and appears in navigation and site map by it. */
export const pages: readonly SitePage[] = [
  page({
    path: '/',
    load: ({ caller }) => caller.site.home(),
    title: (view) => view.words.home.title,
    component: HomePage,
    kind: 'figures',
  }),
  page({
    path: '/trends',
    load: ({ caller }) => caller.site.trends(),
    title: trendsTitle,
    component: TrendsPage,
    kind: 'figures',
  }),
  page({
    path: '/trust',
    load: async ({ caller }, query) => {
      const typed = query.get('size')?.trim() ?? ''
      const size = /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : null
      return { typed, size, ...(await caller.site.trust({ size })) }
    },
    title: (view) => view.pageWords.trust.title,
    component: TrustPage,
    kind: 'figures',
  }),
  page({ path: '/more', load: async () => null, title: (view) => view.pageWords.more.title, component: MorePage }),
  textPage('help'),
  textPage('about'),
  textPage('privacy'),
  textPage('accessibility'),
]
