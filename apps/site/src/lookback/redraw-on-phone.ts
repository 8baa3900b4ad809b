import './redraw.css'
import { redraw } from '@ratchet/domain/lookback/redraw'
import { sha256 } from '../sha256.ts'

interface Given {
  readonly list: readonly (readonly [string, string])[]
  readonly allocation: readonly { readonly stratum: string; readonly drawn: number }[]
  readonly seedText: string
  readonly listHash: string
  readonly drawn: readonly string[]
}

/** Hashes the list and draws it again from what came with the page, and says whether it came out the same. */
function drawAgain(part: HTMLElement): void {
  const { round = '', same = '', differs = '', hashDiffers = '', wrong = '' } = part.dataset
  const given: Given = JSON.parse(round)
  const list = given.list.map(([id, stratum]) => ({ id, stratum }))
  const { hash, ids } = redraw(sha256, list, given.allocation, given.seedText)
  const others = ids.filter((id) => !given.drawn.includes(id)).length + Math.abs(ids.length - given.drawn.length)
  const isSame = hash === given.listHash && others === 0
  const verdict = part.querySelector<HTMLElement>('.verdict')
  const [title, lead] = [verdict?.querySelector('b'), verdict?.querySelector('p + p')]
  if (!verdict || !title || !lead) return
  verdict.hidden = false
  verdict.className = isSame ? 'card verdict same' : 'card verdict wrong'
  title.textContent = isSame ? same : hash === given.listHash ? differs.replace('0', String(others)) : hashDiffers
  if (!isSame) lead.textContent = wrong
}

for (const part of document.querySelectorAll<HTMLElement>('[data-redraw]')) {
  const button = part.querySelector('button')
  if (!button) continue
  button.hidden = false
  button.addEventListener('click', () => drawAgain(part))
}
