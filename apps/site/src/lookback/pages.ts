import { page, type SitePage } from '../page.ts'
import LookbackPage from './LookbackPage.vue'
import RedrawPage from './RedrawPage.vue'
import { wordsOf } from './redraw-story.ts'

/** 抽查公开: the rounds whose lists were published. */
export const lookbackPage: SitePage = page({
  path: '/lookback',
  load: ({ caller }) => caller.lookback.published(),
  title: (view) => wordsOf(view).title,
  component: LookbackPage,
  kind: 'redraw',
})

/** Every address under /lookback/ is the number of a round, or something that somebody took for one. */
export const redrawPage: SitePage = page({
  path: '/lookback/',
  load: async ({ caller }, _query, path) => {
    const number = decodeURIComponent(path.slice('/lookback/'.length)).toUpperCase()
    return { round: /^HK-20\d\d-\d{2,6}$/.test(number) ? await caller.lookback.redraw({ number }) : null }
  },
  title: (view, { round }) => (round ? wordsOf(view).tab : wordsOf(view).unknownTitle),
  component: RedrawPage,
  kind: 'redraw',
  status: ({ round }) => (round ? 200 : 404),
})
