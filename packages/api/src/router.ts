import { matrix } from '@ratchet/domain/people/matrix'
import { auditRouter, trustRouter } from './audit/audit.router.ts'
import { blobRouter } from './blob/blob.router.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { catalogueRouter } from './catalogue/catalogue.router.ts'
import { concernRouter } from './concern/concern.router.ts'
import { contactRouter } from './contact/contact.router.ts'
import { cycleRouter } from './cycle/cycle.router.ts'
import { practiceRouter } from './cycle/practice.router.ts'
import { examinationRouter } from './examination/examination.router.ts'
import { feedbackRouter } from './feedback/feedback.router.ts'
import { goalRouter } from './goal/goal.router.ts'
import { homeRouter } from './home/home.router.ts'
import { jobRouter } from './job/job.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { opinionRouter } from './opinion/opinion.router.ts'
import { accountRouter } from './people/account.router.ts'
import { meRouter } from './people/me.router.ts'
import { postRouter } from './people/post.router.ts'
import { unitRouter } from './people/unit.router.ts'
import { ratchetRouter } from './ratchet/ratchet.router.ts'
import { rectificationRouter } from './rectification/rectification.router.ts'
import { settingRouter } from './setting/setting.router.ts'
import { siteRouter } from './site/site.router.ts'
import { measureRouter } from './strategy/measure.router.ts'
import { strategyRouter } from './strategy/strategy.router.ts'
import { surveyRouter } from './survey/survey.router.ts'
import { createCallerFactory, router } from './trpc.ts'
import { viewRouter } from './view/view.router.ts'

export const appRouter = router({
  view: viewRouter,
  me: meRouter,
  unit: unitRouter,
  post: postRouter,
  account: accountRouter,
  site: siteRouter,
  catalogue: catalogueRouter,
  calendar: calendarRouter,
  cycle: cycleRouter,
  practice: practiceRouter,
  ratchet: ratchetRouter,
  examination: examinationRouter,
  goal: goalRouter,
  feedback: feedbackRouter,
  opinion: opinionRouter,
  concern: concernRouter,
  contact: contactRouter,
  rectification: rectificationRouter,
  measure: measureRouter,
  strategy: strategyRouter,
  survey: surveyRouter,
  audit: auditRouter,
  trust: trustRouter,
  blob: blobRouter,
  job: jobRouter,
  notice: noticeRouter,
  home: homeRouter,
  setting: settingRouter,
})
export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

/** Stops the start when a procedure has no entry in the matrix, or an entry has no procedure. */
export function assertMatrix(): void {
  const procedures = Object.keys(appRouter._def.procedures)
  const missing = procedures.filter((name) => !(name in matrix))
  const idle = Object.keys(matrix).filter((name) => !procedures.includes(name))
  if (missing.length > 0) throw new Error(`procedures without a permission entry: ${missing.join(', ')}`)
  if (idle.length > 0) throw new Error(`permission entries without a procedure: ${idle.join(', ')}`)
}
