/** A finger may slip: so long the answer can be changed by another tap. */
const SETTLE_MS = 450
/**
 * In the further questions a tap is the whole answer. Only a real finger or mouse does it: with the keyboard the arrow keys
 * pick while they move, and a screen reader picks before it has read the rest (UX §3.5); there the button sends.
 */
export function sendOnTap(send: (form: HTMLFormElement) => void): void {
  let touched: Element | null = null
  let timer = 0
  document.addEventListener('pointerdown', (event) => {
    clearTimeout(timer)
    touched = isByHand(event) ? (event.target as Element).closest('.choice') : null
  })
  document.addEventListener('keydown', () => {
    clearTimeout(timer)
    touched = null
  })
  // Also on what is chosen already, which a change would not tell.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !touched?.contains(target)) return
    const { form } = target
    if (form?.dataset.auto === undefined) return
    timer = window.setTimeout(() => {
      if (form.isConnected) send(form)
    }, SETTLE_MS)
  })
}

/** Screen readers make touches without a size, or of one point without pressure. */
const isByHand = ({ width, height, pressure, pointerType, isTrusted }: PointerEvent): boolean =>
  isTrusted && width > 0 && height > 0 && !(width === 1 && height === 1 && pressure === 0 && pointerType === 'mouse')

/** Tells beforehand that a tap sends, where it will. */
export function showTapNote(): void {
  const note = document.querySelector<HTMLElement>('[data-auto-note]')
  if (note && 'PointerEvent' in window) note.hidden = false
}

/** A question in which nothing was chosen is neither sent nor kept. */
export function isAnswered(form: HTMLFormElement): boolean {
  let found = form.dataset.answer === undefined
  new FormData(form).forEach((value, name) => {
    found ||= name.startsWith('a.') && value !== ''
  })
  return found
}

export function showNothing(form: HTMLFormElement): void {
  const error = form.querySelector<HTMLElement>('#answer-error')
  if (error) error.hidden = false
  form.querySelector<HTMLElement>('.choice input, .typed')?.focus()
}
