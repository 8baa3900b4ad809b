import { useEffect, useState } from 'react'
import { mayCall, useActor } from '../session.ts'
import { useGo } from './page.ts'
import { allPages } from './pages.ts'

const KEPT = 'ratchet.shortcuts'

/** Single keys can be switched off (WCAG 2.1.4); Ctrl K stays. */
export function shortcutsOn(): boolean {
  return localStorage.getItem(KEPT) !== 'off'
}
export function wantShortcuts(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off')
}

type Opener = 'palette' | 'help'
const opened = new EventTarget()

/** A dialog that a key may open from anywhere. */
export function useOpener(which: Opener): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    opened.addEventListener(which, show)
    return () => opened.removeEventListener(which, show)
  }, [which])
  return [open, setOpen]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  // A choice takes no letters.
  !(target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type))

/** A dialog or drawer is open: a single key would close the page behind it. A closed one may stay, but takes no room. */
export const isAnswering = (): boolean =>
  Array.from(document.querySelectorAll('[role=dialog]')).some((dialog) => dialog.getClientRects().length > 0)

/** G was pressed: the next key says where to go, and means nothing else. */
let isJumping = false
const taken = new Set<(key: string) => boolean>()

/** Keys that the page in front means something by mean nothing to the portal: Q is a category there and closes no tab. */
export function takeKeys(takes: (key: string) => boolean): () => void {
  taken.add(takes)
  return () => taken.delete(takes)
}

/** Whether a single key may mean an act of the page. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || isJumping) return false
  if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey) return false
  return !isTyping(event.target) && !isAnswering()
}

/** Keys of the whole portal; none while somebody types, answers a dialog or composes with an input method. */
export function useShortcuts({ close }: { close: () => void }): void {
  const go = useGo()
  const actor = useActor()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        opened.dispatchEvent(new Event('palette'))
        return
      }
      if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isAnswering()) return
      if (isJumping) {
        // Whoever hears the same key after this one still finds it taken.
        setTimeout(() => {
          isJumping = false
        })
        const page = allPages.find((it) => it.jump === event.key && mayCall(actor, it.needs))
        if (page) go(page.path)
      } else if ([...taken].some((takes) => takes(event.key))) return
      else if (event.key === 'g') isJumping = true
      else if (event.key === 'q') close()
      else if (event.key === '?') opened.dispatchEvent(new Event('help'))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
