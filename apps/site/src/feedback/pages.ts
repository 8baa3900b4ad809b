import { page, type SitePage } from '../page.ts'
import FollowPage from './FollowPage.vue'
import ReportPage from './ReportPage.vue'
import { loadReport, reportTab } from './report-story.ts'
import TrackPage from './TrackPage.vue'
import { formStatus, headOf, loadFollowing, loadSearch, statusOf } from './track-story.ts'

/** 我要反映 and 查进度: what a resident may do without an account. */
export const feedbackPages: readonly SitePage[] = [
  page({
    path: '/report',
    load: loadReport,
    title: reportTab,
    component: ReportPage,
    kind: 'report',
    status: ({ state }) => formStatus(state),
    isTask: true,
  }),
  page({
    path: '/track',
    load: loadSearch,
    title: (view) => view.trackWords.tab,
    component: TrackPage,
    kind: 'follow',
    status: ({ state }) => formStatus(state),
  }),
]

/** Every address under /t/ is a code, or something that somebody took for one. */
export const followPage: SitePage = page({
  path: '/t/',
  load: loadFollowing,
  // The code stays out of the title: titles are shown in lists of tabs and shared with them.
  title: (view, { tracked, typed }) =>
    tracked ? headOf(view, tracked).title : typed === '' ? view.trackWords.tab : view.trackWords.unknown.title,
  component: FollowPage,
  kind: 'follow',
  status: statusOf,
})
