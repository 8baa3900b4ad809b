import { doorKey } from '@ratchet/domain/household/door'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { placeName } from '@ratchet/words/place-name'
import { useState } from 'react'
import { useLocale } from '../locale.ts'
import type { Pack, Target } from './kept.ts'
import type { Link } from './use-desk.ts'
import { isToVisit, type Listing, listingsOf, targetOf } from './visit-typed.ts'
import { WalkIn } from './WalkIn.tsx'

interface Props {
  readonly pack: Pack
  readonly link: Link
  readonly handled: ReadonlySet<string>
  readonly onPick: (target: Target) => void
}

/** As many as a thumb scrolls through; the rest is a press away. */
const SHOWN = 30

/** One's own list in the order of walking, a door by typing it, and a door that is on no list. */
export function HouseholdPicker({ pack, link, handled, onPick }: Props) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale].list
  const [typed, setTyped] = useState('')
  const [isWhole, setWhole] = useState(false)
  const listings = listingsOf(pack.mine)
  const open = listings.filter((one) => isToVisit(one) && !handled.has(one.row.id))
  const others = listings.filter((one) => !isToVisit(one))
  const wanted = typed.trim()
  const found = wanted === '' ? open : open.filter(({ row }) => isFound(row.door ?? '', wanted))
  const shown = isWhole || wanted !== '' ? found : found.slice(0, SHOWN)
  return (
    <>
      {listings.length > 0 && (
        <section className="visit-part">
          <h2>
            {w.title} <small>{w.found(found.length)}</small>
          </h2>
          {open.length > 8 && (
            <label className="visit-field">
              <span>{w.search}</span>
              <input
                type="search"
                value={typed}
                placeholder={w.searchHint}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
          )}
          {found.length === 0 && wanted !== '' && <p className="visit-quiet">{w.none}</p>}
          {[...Map.groupBy(shown, ({ row }) => row.place)].map(([place, own]) => (
            <div key={place} className="visit-place">
              <h3 lang="zh-CN">{placeName(place)}</h3>
              <ul className="visit-doors">
                {own.map((one) => (
                  <li key={`${one.unitId} ${one.row.id}`}>
                    <button type="button" onClick={() => onPick(targetOf(one))}>
                      <strong lang="zh-CN">{one.row.door}</strong>
                      <Notes {...one} />
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {shown.length < found.length && (
            <button type="button" className="visit-more" onClick={() => setWhole(true)}>
              {w.more(found.length - shown.length)}
            </button>
          )}
          {others.length > 0 && (
            <details className="visit-rest">
              <summary>{w.rest(others.length)}</summary>
              <ul>
                {others.map(({ row, unitId }) => (
                  <li key={`${unitId} ${row.id}`}>
                    <span lang="zh-CN">{`${placeName(row.place)} ${row.door ?? ''}`}</span>
                    <span className="visit-quiet">
                      {row.stand === 'erased'
                        ? w.erased
                        : [row.stand === 'done' && w.done, row.restUntil && w.restUntil(row.restUntil)]
                            .filter(Boolean)
                            .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <WalkIn pack={pack} link={link} onPick={onPick} />
    </>
  )
}

const isFound = (door: string, wanted: string) => door.includes(wanted) || doorKey(door).includes(doorKey(wanted))

/** What to know before ringing: tried before, and who must come here too. */
function Notes({ row }: Listing) {
  const w = householdVisitWords[useLocale().locale].list
  const notes = [row.contacts > 0 && w.tried(row.contacts), row.alsoFor.length > 0 && w.also(row.alsoFor.join('、'))]
  const told = notes.filter(Boolean).join(' · ')
  return told ? <small>{told}</small> : null
}
