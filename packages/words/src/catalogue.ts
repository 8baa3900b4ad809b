import type { RefusalDetails } from '@ratchet/domain/refusal'
import { auditWords } from './audit.ts'
import { auditPageWords } from './audit-page.ts'
import { blobWords } from './blob.ts'
import { calendarWords } from './calendar.ts'
import { calendarPageWords } from './calendar-page.ts'
import { concernWords } from './concern.ts'
import { concernPageWords } from './concern-page.ts'
import { contactWords } from './contact.ts'
import { cycleWords } from './cycle.ts'
import { cyclePageWords } from './cycle-page.ts'
import { dictionaryWords } from './dictionary.ts'
import { examinationWords } from './examination.ts'
import { cityResultsWords } from './examination-page.ts'
import { feedbackWords } from './feedback.ts'
import { filingPageWords } from './filing-page.ts'
import { gateWords } from './gate.ts'
import { goalWords } from './goal.ts'
import { goalPageWords } from './goal-page.ts'
import { homeWords } from './home.ts'
import { importWords } from './import.ts'
import { itemFormWords } from './item-form.ts'
import { itemPageWords } from './item-page.ts'
import { jobWords } from './job.ts'
import { jobsPageWords } from './jobs-page.ts'
import { mePageWords } from './me-page.ts'
import { noticeWords } from './notice.ts'
import { opinionWords } from './opinion.ts'
import { opinionActsWords } from './opinion-acts.ts'
import { opinionPageWords } from './opinion-page.ts'
import { orgPageWords } from './org-page.ts'
import { peopleWords } from './people.ts'
import { photoWords } from './photo.ts'
import { pictureWords } from './picture.ts'
import { publicationWords } from './publication.ts'
import { ratchetPageWords } from './ratchet-page.ts'
import { rectificationWords } from './rectification.ts'
import { reviewWords } from './rectification-review.ts'
import { refusalWords } from './refusal.ts'
import { retentionPageWords } from './retention-page.ts'
import { settingWords } from './setting.ts'
import { shellWords } from './shell.ts'
import { signInWords } from './sign-in.ts'
import { strategyWords } from './strategy.ts'
import { strategyPageWords } from './strategy-page.ts'
import { surveyWords } from './survey.ts'
import { surveyPageWords } from './survey-page.ts'
import { usersPageWords } from './users-page.ts'

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
    examination: pick(examinationWords),
    cityResults: pick(cityResultsWords),
    importing: pick(importWords),
    surveyPage: pick(surveyPageWords),
    dictionary: pick(dictionaryWords),
    calendar: pick(calendarWords),
    calendarPage: pick(calendarPageWords),
    opinion: pick(opinionWords),
    opinionPage: pick(opinionPageWords),
    opinionActs: pick(opinionActsWords),
    filingPage: pick(filingPageWords),
    concern: pick(concernWords),
    concernPage: pick(concernPageWords),
    contact: pick(contactWords),
    retentionPage: pick(retentionPageWords),
    feedback: pick(feedbackWords),
    rectification: pick(rectificationWords),
    review: pick(reviewWords),
    publication: pick(publicationWords),
    itemPage: pick(itemPageWords),
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
    notice: pick(noticeWords),
    setting: pick(settingWords),
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
    opinion: w.opinion.refusal,
    concern: w.concern.refusal,
    contact: w.contact.refusal,
    feedback: w.feedback.refusal,
    goal: w.goal.refusal,
    strategy: w.strategy.refusal,
    measure: w.strategy.refusal,
    survey: w.survey.refusal,
    catalogue: w.dictionary.refusal,
    calendar: w.calendar.refusal,
    import: w.importing.refusal,
    examination: w.examination.refusal,
    blob: w.blob.refusal,
    photo: w.photo.refusal,
    job: w.job.refusal,
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
