import { receiptSiteWords } from '@ratchet/words/receipt-site'
import type { SiteTerms, TextPage } from '@ratchet/words/site-text'
import { ballotPage } from './ballot/pages.ts'
import { feedbackPages } from './feedback/pages.ts'
import HomePage from './home/HomePage.vue'
import { lookbackPage } from './lookback/pages.ts'
import { page, type SitePage } from './page.ts'
import ReceiptPage from './receipt/ReceiptPage.vue'
import { loadReceipt } from './receipt/receipt-story.ts'
import SaidDonePage from './said/SaidDonePage.vue'
import { askedIn } from './said/said-address.ts'
import ScanResultsPage from './scan-results/ScanResultsPage.vue'
import { scanWords } from './scan-results/scan-story.ts'
import MorePage from './text/MorePage.vue'
import TextPageView from './text/TextPage.vue'
import TrendsPage from './trends/TrendsPage.vue'
import { trendsTitle } from './trends/trend-story.ts'
import TrustPage from './trust/TrustPage.vue'
import type { View } from './view.ts'

/** A page of text; what it promises comes from the settings. */
const textPage = (path: string, textOf: (view: View, terms: SiteTerms) => TextPage): SitePage =>
  page({
    path,
    load: async ({ caller }) => {
      const terms = await caller.site.terms()
      return (view: View) => textOf(view, terms)
    },
    title: (view, told) => told(view).title,
    component: TextPageView,
  })

/** Every page that exists. A task of a later issue adds its row here and appears in navigation and site map by it. */
export const pages: readonly SitePage[] = [
  page({
    path: '/',
    load: ({ caller }) => caller.site.home(),
    title: (view) => view.words.home.title,
    component: HomePage,
    kind: 'home',
  }),
  page({
    path: '/said-done',
    load: async ({ caller }, query) => {
      const asked = askedIn(query)
      return { ...asked, ...(await caller.site.saidDone(asked)) }
    },
    title: (view) => view.words.said.title,
    component: SaidDonePage,
    kind: 'said',
  }),
  ...feedbackPages,
  ballotPage,
  page({
    path: '/trends',
    load: ({ caller }) => caller.site.trends(),
    title: trendsTitle,
    component: TrendsPage,
    kind: 'trends',
  }),
  page({
    path: '/scan-results',
    load: ({ caller }) => caller.site.scanResults(),
    title: (view) => scanWords(view).title,
    component: ScanResultsPage,
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
  page({
    path: '/receipt',
    load: loadReceipt,
    title: (view) => receiptSiteWords[view.locale].title,
    component: ReceiptPage,
    kind: 'receipt',
    status: ({ found }) => (found?.state === 'unknown' ? 404 : 200),
  }),
  lookbackPage,
  page({ path: '/more', load: async () => null, title: (view) => view.pageWords.more.title, component: MorePage }),
  textPage('/help', ({ pageWords }, terms) => pageWords.help(terms)),
  textPage('/about', ({ pageWords }) => pageWords.about),
  textPage('/privacy', ({ pageWords }, terms) => pageWords.privacy(terms)),
  textPage('/accessibility', ({ pageWords }) => pageWords.accessibility),
]
