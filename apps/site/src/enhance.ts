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
