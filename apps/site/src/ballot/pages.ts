import { page, type SitePage } from '../page.ts'
import BallotPage from './BallotPage.vue'
import { ballotStatus, ballotTitle, loadBallot } from './ballot-story.ts'

/** 码上评: every address under /q is a code, or something that somebody took for one. */
export const ballotPage: SitePage = page({
  path: '/q',
  load: loadBallot,
  title: ballotTitle,
  component: BallotPage,
  kind: 'ballot',
  status: ballotStatus,
  isTask: true,
  sizesLast: true,
})
