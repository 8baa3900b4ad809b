import './talk.css'
import { openFollowing, openTrack } from './codes-on-phone.ts'
import { openDone } from './done-on-phone.ts'
import { openReport } from './report-on-phone.ts'
import { type Sent, sendWaiting } from './sending.ts'
import { sayItWasSent } from './sent-bar.ts'
import { showAnswer, startWorker } from './trusted.ts'

/** Everything here is an addition: without it the same pages work by plain forms. */
function open(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-report]')
  if (form) void openReport(form, { answered })
  const done = document.querySelector<HTMLElement>('[data-code]')
  if (done) void openDone(done)
  const saved = document.querySelector<HTMLElement>('[data-saved]')
  if (saved) void openTrack(saved)
  const following = document.querySelector<HTMLElement>('[data-following]')
  if (following) void openFollowing(following)
}

/** The server answered with a page: it takes the place of this one, and is opened like any other. */
function answered(html: string): void {
  showAnswer(html)
  open()
  document.querySelector<HTMLElement>('[data-errors]:not([hidden]), #title')?.focus()
}

/** Whoever looks at what waits, or has it before them again, sees the code at once; others are told quietly. */
function tell({ key, code, html }: Sent & { key: string }): void {
  // Page and worker may both have sent it: it counts once, and is told once.
  if (document.querySelector(`main a[href="/t/${code}"]`)) return
  const isWatched = document.querySelector('[data-waiting]:not([hidden]), [data-trouble]:not([hidden])')
  const typed = document.querySelector<HTMLInputElement>('form[data-report] [name=key]')
  if (isWatched || typed?.value === key) answered(html)
  else sayItWasSent(code)
}

const sendNow = () => void sendWaiting(({ key }, sent) => tell({ key, ...sent }))

open()
sendNow()
addEventListener('online', sendNow)
// The worker may have sent it first.
navigator.serviceWorker?.addEventListener('message', (event) => tell(event.data))
void startWorker()
