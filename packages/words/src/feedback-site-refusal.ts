/** What a resident reads when the form itself is not taken 填错了怎么办; the rules' refusals have their own. Source: UX §5 "Words". */
import type { PhotoRefusal } from '@ratchet/domain/photo/photo'
import { feedbackWords } from './feedback.ts'
import type { RefusalSentences } from './refusal.ts'

/** Refusals of the form, of photos and of the house, in a resident's words. */
export type SiteRefusal =
  | PhotoRefusal
  | 'kind-missing'
  | 'place-too-long'
  | 'form-too-large'
  | 'code-form'
  | 'contact-erased'
  | 'key-reused'
  | 'queue-full'
  | 'database-away'
  | 'not-taken'

const zh: RefusalSentences<SiteRefusal> = {
  'kind-missing': () => '点一类。说不准就点“其他”。',
  'place-too-long': () => '地方写得太长，最多 100 个字。',
  'photo-too-large': () => '照片太大。换一张，或不放。',
  'photo-not-readable': () => '照片打不开。换一张，或不放。',
  'photo-busy': () => '放照片的人太多，过一会儿再放。',
  'photos-full': () => '今天照片太多，先不放照片发。',
  'contact-erased': () => '手机号已经删掉了。',
  'form-too-large': () => '太大了，发不出去。少放一点。',
  'code-form': () => '查询码是 12 个字，再看看。',
  'key-reused': () => '刚才那份收到了。要另发，再点一次。',
  'queue-full': () => '发的人太多。您写的还在，再点一次。',
  'database-away': () => '没发出去。您写的还在，过会儿再点。',
  'not-taken': () => '没发出去。您写的还在，再点一次。',
}

const en: RefusalSentences<SiteRefusal> = {
  'kind-missing': () => 'Choose one. Not sure? “Something else”.',
  'place-too-long': () => 'Too long; at most 100 characters.',
  'photo-too-large': () => 'The photo is too large. Take another or none.',
  'photo-not-readable': () => 'The photo cannot be opened. Take another or none.',
  'photo-busy': () => 'Many are adding photos; try again shortly.',
  'photos-full': () => 'Too many photos today; send without one.',
  'contact-erased': () => 'The number is deleted already.',
  'form-too-large': () => 'Too large to send. Please send less.',
  'code-form': () => 'A code has 12 letters and figures.',
  'key-reused': () => 'The one before was received. Press again to send this as another.',
  'queue-full': () => 'Many are sending. Your text is here; press again.',
  'database-away': () => 'Not sent. Your text is here; try again shortly.',
  'not-taken': () => 'Not sent. Your text is here; press again.',
}

export const feedbackSiteRefusal = { zh, en }

type Details = Readonly<Record<string, unknown>>

/** The sentence of a refusal, at its field; an unknown one is told like a fault of ours. */
export function siteRefusal(locale: 'zh' | 'en', code: string, details: Details): string {
  const sentences: Readonly<Record<string, (details: Details) => string>> = {
    ...feedbackWords[locale].refusal,
    ...feedbackSiteRefusal[locale],
  }
  return (sentences[code] ?? feedbackSiteRefusal[locale]['not-taken'])(details)
}
