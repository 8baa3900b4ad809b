import 'virtual:tokens.css'
import './design/page.css'
import './design/shell.css'
import './design/parts.css'
import './design/elder.css'
import './design/screens.css'
import { offerReading } from './read-aloud.ts'

const listen = document.querySelector<HTMLButtonElement>('[data-listen]')
if (listen) offerReading(listen)

// Paper cannot be opened: the figures under the pictures are printed with them.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})

// What could not be sent yet goes out with any page that is opened: then, and only then, a page that is only read loads
// the scripts of talking.
try {
  const { talk, ballots } = document.querySelector('main')?.dataset ?? {}
  if (talk && localStorage.getItem('ratchet.waiting')) void import(/* @vite-ignore */ talk)
  if (ballots && localStorage.getItem('ratchet.ballots')) void import(/* @vite-ignore */ ballots)
} catch {
  // A browser that keeps nothing has nothing that waits.
}
