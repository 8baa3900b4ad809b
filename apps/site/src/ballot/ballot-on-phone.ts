import './ballot.css'
import { showAnswer } from '../feedback/trusted.ts'
import { isAnswered, sendOnTap, showNothing, showTapNote } from './choose-on-phone.ts'
import { type KeptBallot, keepBallot } from './kept-ballots.ts'
import { chosenPhoto, openLine } from './line-on-phone.ts'
import { solve } from './proof.ts'
import { sayBusy, sayItWasReceived, showKept } from './say-on-phone.ts'
import { type Outcome, sendBallots, settle } from './send-ballot.ts'

/** Everything here is an addition: without it the same pages work by plain forms. */

/** Longer than this nobody waits for a proof: the answer counts without one too, up to a cap. */
const PROOF_MS = 2500
const RETRY_S = [5, 10, 20, 40, 60]

let isBusy = false
let tries = 0
let timer = 0
let proof: Promise<unknown> = Promise.resolve()
/** What is on the screen and could not be sent yet. */
let stuck: KeptBallot | null = null

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | null
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Makes the page that stands here ready, the first one and every one that takes its place. */
function open(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-answer], form[data-say], form[data-again]')
  if (!form) return
  if (form.dataset.answer !== undefined) {
    showTapNote()
    prove(form)
  } else if (form.dataset.say !== undefined) openLine(form)
  else retry(form)
}

/** Begins at once, so that it is done before anybody has read the question. */
function prove(form: HTMLFormElement): void {
  const input = field(form, 'proof')
  if (!input || input.value) return
  proof = solve(field(form, 'token')?.value ?? '', Number(form.dataset.bits), () => !form.isConnected).then((found) => {
    input.value = found ?? ''
  })
}

/** The form as it would be sent, under the key that it was made with. */
function itemOf(form: HTMLFormElement): KeptBallot {
  const fields: [string, string][] = []
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.push([name, value])
  })
  const action = form.getAttribute('action') ?? ''
  return { key: field(form, 'key')?.value ?? '', at: Date.now(), action, fields, photo: chosenPhoto() }
}

async function send(form: HTMLFormElement): Promise<void> {
  if (isBusy) return
  if (!isAnswered(form)) {
    showNothing(form)
    return
  }
  isBusy = true
  const done = sayBusy(form)
  if (form.dataset.answer !== undefined) await Promise.race([proof, after(PROOF_MS)])
  const item = itemOf(form)
  // Kept before it is sent: a phone that dies now loses nothing.
  const isKept = keepBallot(item)
  const outcome = await settle(item)
  isBusy = false
  done()
  follow(item, outcome, isKept)
}

/** Sends once more what is on the screen and waits. */
async function again(): Promise<void> {
  if (isBusy || !stuck) return
  isBusy = true
  const [item, isKept] = [stuck, keepBallot(stuck)]
  const outcome = await settle(item)
  isBusy = false
  follow(item, outcome, isKept)
}

/** Shows what came of it. */
function follow(item: KeptBallot, outcome: Outcome, isKept: boolean): void {
  stuck = null
  if ('html' in outcome) {
    show(outcome)
    return
  }
  stuck = item
  showKept(outcome.kind === 'offline', isKept, () => void again())
  clearTimeout(timer)
  timer = window.setTimeout(() => void again(), seconds() * 1000)
}

/** Until the next try: less and less often. */
const seconds = (): number => {
  const wait = RETRY_S[Math.min(tries, RETRY_S.length - 1)] ?? 60
  tries += 1
  // A crowd that came at once shall not come back at once.
  return wait + Math.floor(Math.random() * 4)
}

/** The queue page counts down and sends its form again. */
function retry(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-soon]')
  let left = seconds()
  const tick = () => {
    if (!form.isConnected || isBusy) return
    if (line) line.textContent = left > 0 ? (form.dataset.soon ?? '').replace('{n}', String(left)) : ''
    left -= 1
    if (left < 0) void send(form)
    else timer = window.setTimeout(tick, 1000)
  }
  clearTimeout(timer)
  tick()
}

/** The page that was answered takes the place of this one: one way over a slow network instead of two. */
function show(outcome: Extract<Outcome, { html: string }>): void {
  showAnswer(outcome.html)
  if (outcome.kind === 'received') {
    tries = 0
    // In the place of the question, so that "back" leaves it and nobody answers twice by mistake.
    history.replaceState(null, '', outcome.url)
    for (const tool of document.querySelectorAll<HTMLAnchorElement>('header a[href*="back="]')) {
      const to = new URL(tool.href)
      to.searchParams.set('back', location.pathname + location.search)
      tool.href = to.href
    }
  }
  open()
  document.querySelector<HTMLElement>('[role=alert]:not([hidden]), #title')?.focus()
}

/** Whatever waits from before goes out with any page that is opened. */
const sendWaiting = () =>
  stuck
    ? void again()
    : void sendBallots((item, outcome) => {
        if ('html' in outcome && outcome.kind !== 'busy' && item.key !== stuck?.key) sayItWasReceived(outcome)
      })

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (!form.matches('[data-answer], [data-say], [data-again]')) return
  event.preventDefault()
  void send(form)
})
sendOnTap((form) => void send(form))
addEventListener('online', sendWaiting)
// A page that the browser had put away comes back as it was left: in the middle of sending, or of its proof.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  isBusy = false
  const form = document.querySelector<HTMLFormElement>('form[data-answer]')
  if (form) prove(form)
})
open()
sendWaiting()
