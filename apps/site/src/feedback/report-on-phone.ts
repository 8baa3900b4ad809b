import {
  type ReportStep,
  stepAfter,
  stepBefore,
  stepOf,
  whyNotPass,
  whyNotSend,
} from '@ratchet/domain/feedback/report-form'
import { newKey, summaryOf, textFields } from './draft.ts'
import { clearErrors, filledIn, fillSummary, hearFind, keepCount, sayError, showStep } from './form-on-phone.ts'
import {
  type Draft,
  dropDraft,
  dropWaiting,
  findDraft,
  type KeptPhoto,
  keepDraft,
  keepWaiting,
  listWaiting,
  type Waiting,
} from './kept.ts'
import { openPhotos } from './photos-on-phone.ts'
import { post, settle } from './sending.ts'
import { askSimilar } from './similar-on-phone.ts'
import { askToBeWoken } from './trusted.ts'
import { showTrouble, showWaiting } from './waiting-on-phone.ts'

interface Site {
  /** Shows the page that the server answered. */
  readonly answered: (html: string) => void
}
interface Place {
  readonly step?: ReportStep
  readonly depth?: number
}

/** Photos live as long as the page does, also when the server's answer takes its place. */
let photos: readonly KeptPhoto[] = []
const AUTOSAVE_MS = 300
const RETRY_MS = [20_000, 60_000, 180_000, 600_000]

/** Moves between the steps without the network, keeps everything on the phone, and sends it, now or later. */
export async function openReport(form: HTMLFormElement, { answered }: Site): Promise<void> {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const isFresh = form.dataset.fresh !== undefined
  let step = stepOf(field('step').value)
  let timer = 0

  const draft = (): Draft => ({
    key: field('key').value,
    at: Date.now(),
    step,
    fields: textFields(new FormData(form)),
    photos,
  })
  const save = () => {
    clearTimeout(timer)
    const now = draft()
    void (now.fields.length + photos.length > 0 ? keepDraft(now) : dropDraft())
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = window.setTimeout(save, AUTOSAVE_MS)
  }

  const show = (next: ReportStep, how: 'push' | 'replace' | 'back') => {
    const { depth = 0 } = (history.state ?? {}) as Place
    step = next
    field('step').value = step
    showStep(form, step, how !== 'replace')
    if (step === 'check') fillSummary(form, photos)
    const place: Place = { step, depth: how === 'push' ? depth + 1 : depth }
    if (how === 'push') history.pushState(place, '')
    if (how === 'replace') history.replaceState(place, '')
    save()
  }
  const refuse = (at: ReportStep, name: string, code: string, details: object) => {
    if (at !== step) show(at, 'push')
    sayError(form, name, code, details)
  }

  const go = (to: string) => {
    if (to === 'back') {
      const { depth = 0 } = (history.state ?? {}) as Place
      if (depth > 0) history.back()
      else show(stepBefore(step), 'replace')
      return
    }
    clearErrors(form)
    hideRestored(form)
    if (to === 'send') return void send(['go', 'send'])
    if (to === 'skip-place') {
      for (const one of form.querySelectorAll<HTMLInputElement>('[name=street], [name=place]')) one.checked = false
      field('where').value = ''
    }
    if (to !== 'next' && to !== 'skip-place') {
      field('mending').value = '1'
      return show(stepOf(to), 'push')
    }
    const why = whyNotPass(step, filledIn(form))
    if (why) return sayError(form, why.field, why.code, why.details)
    show(field('mending').value ? 'check' : stepAfter(step), 'push')
    if (step === 'check') field('mending').value = ''
  }

  const send = async (press: Waiting['press']) => {
    const why = press[0] === 'go' ? whyNotSend(filledIn(form)) : null
    if (why) return refuse(why.step, why.field, why.code, why.details)
    if (form.dataset.busy) return
    form.dataset.busy = '1'
    const item: Waiting = { ...draft(), press, ...summaryOf(form) }
    const busy = form.querySelector<HTMLElement>('[data-send]')
    const label = busy?.querySelector('span')
    const said = label?.textContent ?? ''
    if (label) label.textContent = busy?.dataset.busy ?? said
    // Kept before it is sent: a phone that dies now loses nothing.
    const isKept = await keepWaiting(item)
    const outcome = await post(item)
    // An objection while somebody looks on is theirs to mend, in the form and not in the line.
    if (outcome.kind !== 'refused') await settle(item, outcome, Date.now())
    else await dropWaiting(item.key)
    delete form.dataset.busy
    if (label) label.textContent = said
    if (outcome.kind === 'sent') {
      photos = []
      await dropDraft()
      history.replaceState({}, '')
      return answered(outcome.html)
    }
    if (outcome.kind === 'refused') return answered(outcome.html)
    if (!isKept) return sayError(form, 'form', 'not-kept', {})
    photos = []
    await dropDraft()
    void askToBeWoken()
    const again = () => sendAgain(item, answered)
    if (outcome.kind === 'offline') await showWaiting(form, true)
    else showTrouble(form, outcome.requestId, again)
    retry(again, 0)
  }

  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name]')
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-errors] a')
    if (link) {
      event.preventDefault()
      document.getElementById(link.hash.slice(1))?.focus()
    }
    if (!button) return
    event.preventDefault()
    if (button.name === 'support') void send(['support', button.value])
    else if (button.value === 'drop-photos') form.querySelector('.staged')?.remove()
    else go(button.value)
  })
  form.addEventListener('input', () => {
    keepCount(form)
    saveSoon()
  })
  form.addEventListener('change', (event) => {
    const name = (event.target as HTMLInputElement).name
    if (form.querySelector(`[data-error="${name}"]:not([hidden])`)) clearErrors(form)
    if (name === 'place' || name === 'street' || name === 'kind') void askSimilar(form)
  })
  hearFind(form)
  const note = form.querySelector<HTMLElement>('[data-note]')
  if (note) note.textContent = note.dataset.offline ?? ''
  window.onpopstate = (event) => {
    const { step: to } = (event.state ?? {}) as Place
    if (!form.isConnected || form.hidden) location.assign('/report')
    else show(to ?? 'photo', 'back')
  }
  openPhotos(form, {
    get: () => photos,
    set: (next) => {
      photos = next
      save()
    },
    before: save,
  })

  const kept = isFresh ? await findDraft(Date.now()) : null
  if (isFresh) field('key').value = kept?.key ?? newKey()
  if (kept) {
    photos = kept.photos
    putBack(form, kept)
    step = stepOf(kept.step)
  }
  form.dispatchEvent(new Event('photos'))
  keepCount(form)
  showStep(form, step, false)
  if (step === 'check') fillSummary(form, photos)
  history.replaceState({ step, depth: 0 } satisfies Place, '')
  if (isFresh && !kept && !location.search && (await listWaiting()).length > 0)
    await showWaiting(form, !navigator.onLine)
}

async function sendAgain(item: Waiting, answered: Site['answered']): Promise<boolean> {
  if (!(await listWaiting()).some(({ key }) => key === item.key)) return true
  const outcome = await post(item)
  await settle(item, outcome, Date.now())
  if (outcome.kind === 'sent' || outcome.kind === 'refused') answered(outcome.html)
  return outcome.kind === 'sent' || outcome.kind === 'refused'
}

/** Tries again by itself, less and less often, as long as the page is open. */
function retry(again: () => Promise<boolean>, time: number): void {
  const wait = RETRY_MS[time]
  if (wait === undefined) return
  setTimeout(() => void again().then((isOver) => isOver || retry(again, time + 1)), wait)
}

/** It has been read, or it does not matter any more. */
function hideRestored(form: HTMLFormElement): void {
  const bar = form.parentElement?.querySelector<HTMLElement>('[data-restored]')
  if (bar) bar.hidden = true
}

function putBack(form: HTMLFormElement, { fields }: Draft): void {
  for (const [name, value] of fields) {
    for (const one of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`)) {
      if (one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)) one.checked ||= one.value === value
      else one.value = value
    }
  }
  const bar = form.parentElement?.querySelector<HTMLElement>('[data-restored]')
  if (!bar) return
  bar.hidden = false
  const text = bar.querySelector('template')?.content.textContent ?? ''
  const line = bar.querySelector('p')
  if (line) line.textContent = text
  bar
    .querySelector('button')
    ?.addEventListener('click', () => void dropDraft().then(() => location.assign('/report?new=1')))
}
