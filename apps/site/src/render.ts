/**
 * The contract with the process that serves these pages. It finds `dist/server/entry-server.js` by path, asks
 * `preferences` what the visitor wants, `prefer` where a choice leads, and `render` for every other GET that is not a
 * file, and for what a form answers: unknown addresses come back as a real 404 page, failures as a real error page.
 */
import type { createCaller } from '@ratchet/api/router'

export type Locale = 'zh' | 'en'

/** 0 = 标准版; 1–3 = 长辈版 at 125, 150 and 175 %. */
export type Elder = 0 | 1 | 2 | 3

export interface Preferences {
  readonly locale: Locale
  readonly elder: Elder
}

export interface RenderDeps extends Preferences {
  readonly caller: Pick<ReturnType<typeof createCaller>, 'site' | 'feedback' | 'survey' | 'activity' | 'lookback'>
  readonly profile: 'demo' | 'production'
  /** Of the content security policy of this one answer. */
  readonly nonce: string
  /** RFC 3339; the time of the whole answer. */
  readonly now: string
  /** Shown on an error page, so that a caller on the phone can name it. */
  readonly requestId: string
  /** The idempotency key of the page's form: the same form sent twice counts once. */
  readonly key: string
  /** Set when a form was sent: the page shows what was typed, and what became of it. */
  readonly form?: FormState
}

/** What a form that was sent becomes: nothing typed is lost, and every trouble is said at its field. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>
  /** The step that is shown, of a form with steps. */
  readonly step: string | null
  readonly errors: readonly FormError[]
  /** What came of it; null when nothing did. */
  readonly receipt: Receipt | null
  readonly found: FoundCodes | null
}
export interface FormError {
  readonly field: string
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}
type Feedback = RenderDeps['caller']['feedback']
export type Receipt = Awaited<ReturnType<Feedback['submit']>>
export type FoundCodes = Awaited<ReturnType<Feedback['findCode']>>['codes']

export interface Rendered {
  readonly status: 200 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503
  readonly html: string
  /** What broke, for the log only; null when nothing did. */
  readonly error: unknown
}

/** `url` is path and query. Never throws: what breaks is a page too. */
export type Render = (url: string, deps: RenderDeps) => Promise<Rendered>
/** Query before cookie before the default (zh, 标准版). */
export type ReadPreferences = (url: string, cookieHeader: string | undefined) => Preferences
/** For `GET /prefer?…&back=/` and `GET /elder`: answer 303 with this place and these Set-Cookie lines; else null. */
export type Prefer = (url: string, isHttps: boolean) => { location: string; cookies: readonly string[] } | null
