import type { FilledReport, ReportStep } from '@ratchet/domain/feedback/report-form'
import { countOf, pickedIn } from './draft.ts'
import { fill } from './fill.ts'
import type { KeptPhoto } from './kept.ts'

/** What the form holds, as its rules ask for it. */
export function filledIn(form: HTMLFormElement): FilledReport {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  return { kind: text('kind'), text: text('text'), phone: text('phone'), mayCall: data.has('mayCall') }
}

/** Shows one step under the one heading; the heading takes the focus, so that it is read first. */
export function showStep(form: HTMLFormElement, step: ReportStep, isMoved: boolean): void {
  const title = form.querySelector<HTMLElement>('#title')
  for (const section of form.querySelectorAll<HTMLElement>('[data-step]')) {
    section.hidden = section.dataset.step !== step
    if (section.hidden) continue
    if (title) title.textContent = section.dataset.title ?? ''
    const at = form.querySelector('[data-at]:not(section)')
    if (at) at.textContent = section.dataset.at ?? ''
    if (isMoved) document.title = document.title.replace(/^.*?(?= · )/, section.dataset.at ?? '')
  }
  const home = form.querySelector<HTMLElement>('[data-home]')
  const back = form.querySelector<HTMLElement>('.back button')
  if (home) home.hidden = step !== 'photo'
  if (back) back.hidden = step === 'photo'
  if (!isMoved) return
  title?.focus()
  scrollTo(0, 0)
}

/** Says what is wrong twice: at the head, where the focus goes, and at the field. */
export function sayError(form: HTMLFormElement, field: string, code: string, details: object): void {
  const place = form.querySelector<HTMLElement>(`[data-error=${field}]`)
  let text = place?.getAttribute(`data-${code}`) ?? ''
  for (const [name, value] of Object.entries(details)) text = text.replace(`{${name}}`, String(value))
  if (place) {
    place.textContent = text
    place.hidden = false
  }
  form.querySelector(`#${field}`)?.setAttribute('aria-invalid', 'true')
  const head = form.querySelector<HTMLElement>('[data-errors]')
  const list = head?.querySelector('ul')
  if (!head || !list) return
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#${field}`
  link.textContent = text
  item.append(link)
  fill(list, [item])
  const title = head.querySelector('h2')
  if (title) title.textContent = head.dataset.title ?? ''
  head.hidden = false
  head.focus()
}

export function clearErrors(form: HTMLFormElement): void {
  for (const one of form.querySelectorAll<HTMLElement>('[data-errors], [data-error]')) one.hidden = true
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid')
}

/** What will be sent, beside each question. */
export function fillSummary(form: HTMLFormElement, photos: readonly KeptPhoto[]): void {
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim()
  const lines: Record<string, string> = {
    kind: pickedIn(form, 'kind'),
    place: [pickedIn(form, 'street'), pickedIn(form, 'place'), value('where')].filter(Boolean).join(' '),
    words: value('text'),
    phone: value('phone'),
  }
  for (const cell of form.querySelectorAll<HTMLElement>('[data-sum]')) {
    const name = cell.dataset.sum ?? ''
    if (name !== 'photo') cell.textContent = lines[name] || (cell.dataset.empty ?? '')
    else if (photos.length > 0) {
      fill(
        cell,
        Array.from(form.querySelectorAll('[data-thumbs] img'), (image) => image.cloneNode()),
      )
    } else if (!form.querySelector('[name=photo]')) cell.textContent = cell.dataset.empty ?? ''
  }
}

/** 22 / 300; more may be written, and then the figure says how much. */
export function keepCount(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-count]')
  const text = form.querySelector('textarea')
  if (!place || !text) return
  const { usual = '', longest = '' } = place.dataset
  const count = countOf(text.value)
  place.textContent = `${count} / ${count > Number(usual) ? longest : usual}`
}

/** A box that finds a village by its name, over all streets; picking one picks its street. */
export function hearFind(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-find]')
  const input = box?.querySelector('input')
  const all = form.querySelector<HTMLElement>('.streets')
  const none = form.querySelector<HTMLElement>('[data-none]')
  if (!box || !input || !all) return
  box.hidden = false
  const villages = [...all.querySelectorAll<HTMLInputElement>('[name=place]')]
  input.addEventListener('input', () => {
    const asked = input.value.trim()
    all.classList.toggle('finding', asked !== '')
    let found = 0
    for (const village of villages) {
      const isFound = (village.dataset.say ?? '').includes(asked)
      if (isFound) found += 1
      const tile = village.closest<HTMLElement>('.pickable')
      if (tile) tile.hidden = !isFound
    }
    if (none) none.textContent = found === 0 ? (none.dataset.text ?? '') : ''
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
  })
  all.addEventListener('change', (event) => {
    const picked = event.target as HTMLInputElement
    if (picked.name === 'street') {
      for (const village of villages) village.checked &&= streetOf(village)?.value === picked.value
    } else {
      const street = streetOf(picked)
      if (street) street.checked = true
    }
  })
}

const streetOf = (village: HTMLInputElement): HTMLInputElement | null => {
  const face = village.closest('.villages')?.previousElementSibling?.previousElementSibling
  return face instanceof HTMLInputElement ? face : null
}
