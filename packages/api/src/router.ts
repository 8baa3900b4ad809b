import { matrix } from '@ratchet/domain/people/matrix'
import { caseRouter } from './accountability/case.router.ts'
import { findingRouter } from './accountability/finding.router.ts'
import { recognitionRouter } from './accountability/recognition.router.ts'
import { regulationRouter } from './accountability/regulation.router.ts'
import { activityRouter } from './activity/activity.router.ts'
import { analysisRouter } from './analysis/analysis.router.ts'
import { assessmentRouter } from './assessment/assessment.router.ts'
import { scoreRouter } from './assessment/score.router.ts'
import { auditRouter, trustRouter } from './audit/audit.router.ts'
import { ballotRouter } from './ballot/ballot.router.ts'
import { blobRouter } from './blob/blob.router.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { campaignRouter } from './campaign/campaign.router.ts'
import { catalogueRouter } from './catalogue/catalogue.router.ts'
import { circularRouter } from './circular/circular.router.ts'
import { classificationRouter } from './classification/classification.router.ts'
import { concernRouter } from './concern/concern.router.ts'
import { contactRouter } from './contact/contact.router.ts'
import { cycleRouter } from './cycle/cycle.router.ts'
import { managementRouter } from './cycle/management.router.ts'
import { practiceRouter } from './cycle/practice.router.ts'
import { dispatchRouter } from './dispatch/dispatch.router.ts'
import { examinationRouter } from './examination/examination.router.ts'
import { feedbackRouter } from './feedback/feedback.router.ts'
import { formRouter } from './form/form.router.ts'
import { goalRouter } from './goal/goal.router.ts'
import { gradeRouter } from './grade/grade.router.ts'
import { handoverRouter } from './handover/handover.router.ts'
import { homeRouter } from './home/home.router.ts'
import { householdRouter } from './household/household.router.ts'
import { indicatorRouter } from './indicator/indicator.router.ts'
import { intakeRouter } from './intake/intake.router.ts'
import { jobRouter } from './job/job.router.ts'
import { ledgerRouter } from './ledger/ledger.router.ts'
import { lookbackRouter } from './lookback/lookback.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { opinionRouter } from './opinion/opinion.router.ts'
import { outboxRouter } from './outbox/outbox.router.ts'
import { accountRouter } from './people/account.router.ts'
import { meRouter } from './people/me.router.ts'
import { postRouter } from './people/post.router.ts'
import { unitRouter } from './people/unit.router.ts'
import { pointRouter } from './point/point.router.ts'
import { publicityRouter } from './publicity/publicity.router.ts'
import { questionnaireRouter } from './questionnaire/questionnaire.router.ts'
import { ratchetRouter } from './ratchet/ratchet.router.ts'
import { rectificationRouter } from './rectification/rectification.router.ts'
import { settingRouter } from './setting/setting.router.ts'
import { siteRouter } from './site/site.router.ts'
import { measureRouter } from './strategy/measure.router.ts'
import { strategyRouter } from './strategy/strategy.router.ts'
import { supervisionRouter } from './supervision/supervision.router.ts'
import { surveyRouter } from './survey/survey.router.ts'
import { createCallerFactory, router } from './trpc.ts'
import { viewRouter } from './view/view.router.ts'
import { warningRouter } from './warning/warning.router.ts'
import { webhookRouter } from './webhook/webhook.router.ts'

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
  management: managementRouter,
  indicator: indicatorRouter,
  ledger: ledgerRouter,
  ratchet: ratchetRouter,
  assessment: assessmentRouter,
  examination: examinationRouter,
  score: scoreRouter,
  regulation: regulationRouter,
  finding: findingRouter,
  goal: goalRouter,
  feedback: feedbackRouter,
  form: formRouter,
  opinion: opinionRouter,
  classification: classificationRouter,
  intake: intakeRouter,
  circular: circularRouter,
  concern: concernRouter,
  grade: gradeRouter,
  contact: contactRouter,
  rectification: rectificationRouter,
  case: caseRouter,
  recognition: recognitionRouter,
  measure: measureRouter,
  strategy: strategyRouter,
  survey: surveyRouter,
  analysis: analysisRouter,
  ballot: ballotRouter,
  questionnaire: questionnaireRouter,
  campaign: campaignRouter,
  activity: activityRouter,
  publicity: publicityRouter,
  handover: handoverRouter,
  supervision: supervisionRouter,
  dispatch: dispatchRouter,
  warning: warningRouter,
  webhook: webhookRouter,
  outbox: outboxRouter,
  lookback: lookbackRouter,
  point: pointRouter,
  household: householdRouter,
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
