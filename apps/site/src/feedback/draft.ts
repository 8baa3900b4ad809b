/** Fields that the form makes itself. */
const own = ['key', 'step', 'go', 'photo', 'mending']

/** What was typed and picked, without files, empty fields and what the form makes itself. */
export function textFields(data: FormData): [name: string, value: string][] {
  const kept: [string, string][] = []
  data.forEach((value, name) => {
    if (typeof value === 'string' && value.trim() !== '' && !own.includes(name)) kept.push([name, value])
  })
  return kept
}

/** A key that nobody can guess; `randomUUID` is missing on plain http and on old phones. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What is picked, in the words beside it. */
export function pickedIn(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.dataset.say ?? ''
}

/** How the line of what waits names it: place and kind, and the words. */
export function summaryOf(form: HTMLFormElement): { what: string; text: string } {
  const what = [pickedIn(form, 'place') || pickedIn(form, 'street'), pickedIn(form, 'kind')].filter(Boolean).join(' · ')
  return { what, text: form.querySelector('textarea')?.value.trim() ?? '' }
}

/** The characters as people count them. */
export const countOf = (text: string): number => [...text.trim()].length
