import type { RefusalDetails } from '@ratchet/domain/refusal'
import { activityWords } from './activity.ts'
import { analysisRefusalWords } from './analysis-refusal.ts'
import { assessmentWords } from './assessment.ts'
import { auditWords } from './audit.ts'
import { auditPageWords } from './audit-page.ts'
import { ballotWords } from './ballot.ts'
import { blobWords } from './blob.ts'
import { calendarWords } from './calendar.ts'
import { calendarPageWords } from './calendar-page.ts'
import { campaignWords } from './campaign.ts'
import { caseWords } from './case.ts'
import { circularWords } from './circular.ts'
import { concernWords } from './concern.ts'
import { concernPageWords } from './concern-page.ts'
import { contactWords } from './contact.ts'
import { cycleWords } from './cycle.ts'
import { cyclePageWords } from './cycle-page.ts'
import { dictionaryWords } from './dictionary.ts'
import { dispatchWords } from './dispatch.ts'
import { examinationWords } from './examination.ts'
import { cityResultsWords } from './examination-page.ts'
import { feedbackWords } from './feedback.ts'
import { filingPageWords } from './filing-page.ts'
import { findingWords } from './finding.ts'
import { formWords } from './form.ts'
import { gateWords } from './gate.ts'
import { goalWords } from './goal.ts'
import { goalPageWords } from './goal-page.ts'
import { gradeWords } from './grade.ts'
import { handoverWords } from './handover.ts'
import { homeWords } from './home.ts'
import { householdRefusalWords } from './household-refusal.ts'
import { importWords } from './import.ts'
import { indicatorWords } from './indicator.ts'
import { intakeRefusal } from './intake-refusal.ts'
import { itemFormWords } from './item-form.ts'
import { itemPageWords } from './item-page.ts'
import { itemWorkWords } from './item-work.ts'
import { jobWords } from './job.ts'
import { jobsPageWords } from './jobs-page.ts'
import { ledgerWords } from './ledger.ts'
import { lookbackWords } from './lookback.ts'
import { mePageWords } from './me-page.ts'
import { noticeWords } from './notice.ts'
import { opinionWords } from './opinion.ts'
import { opinionActsWords } from './opinion-acts.ts'
import { opinionPageWords } from './opinion-page.ts'
import { orgPageWords } from './org-page.ts'
import { outboxWords } from './outbox.ts'
import { peopleWords } from './people.ts'
import { photoWords } from './photo.ts'
import { pictureWords } from './picture.ts'
import { pointWords } from './point.ts'
import { publicationWords } from './publication.ts'
import { publicityWords } from './publicity.ts'
import { questionnaireWords } from './questionnaire.ts'
import { ratchetPageWords } from './ratchet-page.ts'
import { rectificationWords } from './rectification.ts'
import { reviewWords } from './rectification-review.ts'
import { refusalWords } from './refusal.ts'
import { retentionPageWords } from './retention-page.ts'
import { scoreWords } from './score.ts'
import { settingWords } from './setting.ts'
import { shellWords } from './shell.ts'
import { signInWords } from './sign-in.ts'
import { strategyWords } from './strategy.ts'
import { strategyPageWords } from './strategy-page.ts'
import { supervisionWords } from './supervision.ts'
import { surveyWords } from './survey.ts'
import { surveyExportRefusal } from './survey-export-refusal.ts'
import { surveyImportRefusals } from './survey-import-refusal.ts'
import { surveyPageWords } from './survey-page.ts'
import { surveyPlanRefusal } from './survey-plan-refusal.ts'
import { usersPageWords } from './users-page.ts'
import { warningWords } from './warning.ts'
import { webhookWords } from './webhook.ts'

export type Locale = 'zh' | 'en'

/** Every word on screen, in one language. The locale is passed explicitly: no global, no fallback. */
export function words(locale: Locale) {
  // Chinese defines the type of both, so that a caller need not know which language it got.
  const pick = <W>(both: { readonly zh: W; readonly en: NoInfer<W> }): W => both[locale]
  return {
    shell: pick(shellWords),
    refusal: pick(refusalWords),
    people: pick(peopleWords),
    signIn: pick(signInWords),
    picture: pick(pictureWords),
    cycle: pick(cycleWords),
    cyclePage: pick(cyclePageWords),
    ratchetPage: pick(ratchetPageWords),
    gate: pick(gateWords),
    goal: pick(goalWords),
    goalPage: pick(goalPageWords),
    strategy: pick(strategyWords),
    strategyPage: pick(strategyPageWords),
    survey: pick(surveyWords),
    ballot: pick(ballotWords),
    assessment: pick(assessmentWords),
    examination: pick(examinationWords),
    cityResults: pick(cityResultsWords),
    importing: pick(importWords),
    householdRefusal: pick(householdRefusalWords),
    intakeRefusal: pick(intakeRefusal),
    indicator: pick(indicatorWords),
    surveyExportRefusal: pick(surveyExportRefusal),
    surveyImportRefusal: pick(surveyImportRefusals),
    surveyPage: pick(surveyPageWords),
    surveyPlanRefusal: pick(surveyPlanRefusal),
    questionnaire: pick(questionnaireWords),
    campaign: pick(campaignWords),
    activity: pick(activityWords),
    publicity: pick(publicityWords),
    accountabilityCase: pick(caseWords),
    handover: pick(handoverWords),
    supervision: pick(supervisionWords),
    dispatch: pick(dispatchWords),
    warning: pick(warningWords),
    webhook: pick(webhookWords),
    outbox: pick(outboxWords),
    lookback: pick(lookbackWords),
    point: pick(pointWords),
    dictionary: pick(dictionaryWords),
    calendar: pick(calendarWords),
    calendarPage: pick(calendarPageWords),
    opinion: pick(opinionWords),
    opinionPage: pick(opinionPageWords),
    opinionActs: pick(opinionActsWords),
    filingPage: pick(filingPageWords),
    circular: pick(circularWords),
    concern: pick(concernWords),
    concernPage: pick(concernPageWords),
    grade: pick(gradeWords),
    contact: pick(contactWords),
    retentionPage: pick(retentionPageWords),
    feedback: pick(feedbackWords),
    form: pick(formWords),
    finding: pick(findingWords),
    rectification: pick(rectificationWords),
    review: pick(reviewWords),
    publication: pick(publicationWords),
    itemPage: pick(itemPageWords),
    itemWork: pick(itemWorkWords),
    itemForm: pick(itemFormWords),
    orgPage: pick(orgPageWords),
    usersPage: pick(usersPageWords),
    mePage: pick(mePageWords),
    audit: pick(auditWords),
    auditPage: pick(auditPageWords),
    blob: pick(blobWords),
    photo: pick(photoWords),
    home: pick(homeWords),
    job: pick(jobWords),
    jobsPage: pick(jobsPageWords),
    ledger: pick(ledgerWords),
    notice: pick(noticeWords),
    score: pick(scoreWords),
    setting: pick(settingWords),
    analysisRefusal: pick(analysisRefusalWords),
  }
}
export type Words = ReturnType<typeof words>

type Sentences = Readonly<Record<string, (details: RefusalDetails) => string>>

/** Which noun's refusals a router answers with: a reason like `reason-missing` is worded by its own noun. */
function refusalsOf(locale: Locale): Readonly<Record<string, Sentences>> {
  const w = words(locale)
  return {
    me: w.people.refusal,
    unit: w.people.refusal,
    post: w.people.refusal,
    account: w.people.refusal,
    cycle: w.cycle.refusal,
    practice: w.cycle.refusal,
    rectification: { ...w.cycle.refusal, ...w.rectification.refusal },
    management: w.cycle.refusal,
    opinion: { ...w.feedback.refusal, ...w.opinion.refusal },
    classification: { ...w.feedback.refusal, ...w.opinion.refusal },
    circular: w.circular.refusal,
    concern: { ...w.cycle.refusal, ...w.rectification.refusal, ...w.concern.refusal },
    grade: w.grade.refusal,
    contact: w.contact.refusal,
    feedback: w.feedback.refusal,
    form: w.form.refusal,
    finding: w.finding.refusal,
    regulation: w.finding.refusal,
    goal: w.goal.refusal,
    strategy: { ...w.importing.refusal, ...w.strategy.refusal },
    measure: w.strategy.refusal,
    survey: {
      ...w.ballot.refusal,
      ...w.importing.refusal,
      ...w.surveyExportRefusal,
      ...w.surveyImportRefusal,
      ...w.surveyPlanRefusal,
      ...w.survey.refusal,
    },
    analysis: { ...w.survey.refusal, ...w.analysisRefusal },
    questionnaire: w.questionnaire.refusal,
    household: { ...w.questionnaire.refusal, ...w.feedback.refusal, ...w.householdRefusal },
    intake: { ...w.feedback.refusal, ...w.opinion.refusal, ...w.intakeRefusal },
    campaign: w.campaign.refusal,
    activity: w.activity.refusal,
    publicity: w.publicity.refusal,
    case: { ...w.blob.refusal, ...w.accountabilityCase.refusal },
    recognition: w.accountabilityCase.refusal,
    indicator: w.indicator.refusal,
    handover: w.handover.refusal,
    supervision: { ...w.blob.refusal, ...w.rectification.refusal, ...w.supervision.refusal },
    dispatch: { ...w.blob.refusal, ...w.dispatch.refusal },
    warning: { ...w.blob.refusal, ...w.warning.refusal },
    webhook: w.webhook.refusal,
    outbox: w.outbox.refusal,
    lookback: { ...w.blob.refusal, ...w.rectification.refusal, ...w.lookback.refusal },
    ballot: w.ballot.refusal,
    point: w.point.refusal,
    catalogue: w.dictionary.refusal,
    calendar: w.calendar.refusal,
    import: w.importing.refusal,
    assessment: w.assessment.refusal,
    examination: w.examination.refusal,
    blob: w.blob.refusal,
    photo: w.photo.refusal,
    job: w.job.refusal,
    ledger: { ...w.importing.refusal, ...w.ledger.refusal },
    score: w.score.refusal,
    setting: w.setting.refusal,
  }
}

/**
 * The sentence of a refusal: in the words of the noun whose procedure refused, else of the house, else of whichever noun
 * knows the code (a rule may ask another noun's). An unknown code is shown as it is, so that nothing is hidden.
 */
export function refusalSentence(locale: Locale, procedure: string, code: string, details: RefusalDetails = {}): string {
  const nouns = refusalsOf(locale)
  const own = nouns[procedure.split('.')[0] ?? '']
  const house: Sentences = refusalWords[locale]
  const sentence = own?.[code] ?? house[code] ?? Object.values(nouns).find((noun) => noun[code])?.[code]
  return sentence?.(details) ?? code
}
