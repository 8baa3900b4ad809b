import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { ballotSiteWords } from '@ratchet/words/ballot-site'
import { feedbackSiteWords } from '@ratchet/words/feedback-site'
import { feedbackSiteTrackWords } from '@ratchet/words/feedback-site-track'
import { pictureWords } from '@ratchet/words/picture'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { siteWords } from '@ratchet/words/site'
import { sitePageWords } from '@ratchet/words/site-pages'
import type { Preferences, RenderDeps } from './render.ts'

/** What every page knows about its reader, handed down explicitly: no global, so two readers never mix. */
export interface View extends Preferences {
  readonly path: string
  /** Path and query, for links that lead back here. */
  readonly url: string
  readonly now: Instant
  readonly today: Day
  readonly profile: RenderDeps['profile']
  readonly words: (typeof siteWords)['zh']
  readonly pageWords: (typeof sitePageWords)['zh']
  readonly pictureWords: (typeof pictureWords)['zh']
  readonly talkWords: (typeof feedbackSiteWords)['zh']
  readonly trackWords: (typeof feedbackSiteTrackWords)['zh']
  readonly ballotWords: (typeof ballotSiteWords)['zh']
  readonly phoneWords: (typeof phoneWords)['zh']
}

/** The view of one request. */
export function viewOf(url: string, deps: RenderDeps): View {
  const now = deps.now as Instant
  const { locale, elder, profile } = deps
  return {
    locale,
    elder,
    profile,
    url,
    path: new URL(url, 'http://site').pathname,
    now,
    today: dayOf(now),
    words: siteWords[locale],
    pageWords: sitePageWords[locale],
    pictureWords: pictureWords[locale],
    talkWords: feedbackSiteWords[locale],
    trackWords: feedbackSiteTrackWords[locale],
    ballotWords: ballotSiteWords[locale],
    phoneWords: phoneWords[locale],
  }
}

/** A half-year as a resident says it: 今年上半年. */
export function periodOf(view: View, id: string): string {
  return view.words.period(id, Number(view.today.slice(0, 4)))
}

/** A civil day, without its year where that is this one. */
export function dayText(view: View, day: Day): string {
  const year = day.slice(0, 4) === view.today.slice(0, 4) ? null : Number(day.slice(0, 4))
  return view.words.day(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** Day and clock in Shanghai. */
export function timeOf(view: View, at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return view.words.time(
    Number(local.slice(0, 4)),
    Number(local.slice(5, 7)),
    Number(local.slice(8, 10)),
    local.slice(11, 16),
  )
}
