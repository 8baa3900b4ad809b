import { page, type SitePage } from '../page.ts'
import CheckInPage from './CheckInPage.vue'
import { checkInStatus, checkInTitle, loadCheckIn } from './check-in-story.ts'

/** 活动签到: every address under /a/ is a code at a door, or something that somebody took for one. */
export const checkInPage: SitePage = page({
  path: '/a/',
  load: loadCheckIn,
  title: checkInTitle,
  component: CheckInPage,
  kind: 'door',
  status: checkInStatus,
  isTask: true,
})
