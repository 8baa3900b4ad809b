import { cleanDoor, whyNotDoor } from '@ratchet/domain/household/door'
import { refusalSentence } from '@ratchet/words/catalogue'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { placeName } from '@ratchet/words/place-name'
import { useId, useState } from 'react'
import { client } from '../api.ts'
import { useLocale } from '../locale.ts'
import type { Pack, Target } from './kept.ts'
import type { Link } from './use-desk.ts'
import { unitsFor } from './visit-typed.ts'

const KEPT = 'ratchet.visits.place'

interface Props {
  readonly pack: Pack
  readonly link: Link
  readonly onPick: (target: Target) => void
}

/** A household met by chance: its place, remembered from the one before, and its door. */
export function WalkIn({ pack, link, onPick }: Props) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale].walkIn
  const id = useId()
  const { places } = pack.form
  const [placeId, setPlaceId] = useState(() => localStorage.getItem(KEPT) ?? '')
  const [door, setDoor] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const place = places.find((one) => one.id === placeId)
  const start = async () => {
    const clean = cleanDoor(door)
    const why = whyNotDoor(clean)
    if (!place) return setTold(w.placeNone)
    if (why) return setTold(refusalSentence(locale, 'household.visit', why.code, why.details ?? {}))
    localStorage.setItem(KEPT, place.id)
    // With a network one knows before ringing whether somebody was here; without one the server says so afterwards.
    const known = link === 'fine' ? await client.household.look.query({ placeId, door: clean }).catch(() => null) : null
    if (known?.restUntil) {
      const details = {
        visitedOn: known.visitedOn,
        from: known.restUntil,
        units: known.units,
        days: pack.form.restDays,
      }
      return setTold(refusalSentence(locale, 'household.visit', 'resting', { ...details, isServed: false }))
    }
    const unitId = unitsFor(pack.form)[0]?.id ?? ''
    onPick({ id: known?.id ?? null, placeId: place.id, place: place.name, door: clean, unitId })
  }
  const streets = Map.groupBy(places, ({ street }) => street ?? '')
  return (
    <section className="visit-part">
      <h2>{w.title}</h2>
      <p className="visit-quiet">{w.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <label className="visit-field">
          <span>{w.place}</span>
          <select value={placeId} onChange={(event) => setPlaceId(event.target.value)}>
            <option value="">{w.placeNone}</option>
            {[...streets].map(([street, own]) => (
              <optgroup key={street} label={street}>
                {own.map((one) => (
                  <option key={one.id} value={one.id}>
                    {placeName(one.name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="visit-field">
          <span>{w.door}</span>
          <input
            value={door}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            aria-invalid={told !== null}
            onChange={(event) => {
              setDoor(event.target.value)
              setTold(null)
            }}
          />
        </label>
        <small id={`${id}-hint`} className="visit-hint">
          {w.doorHint}
        </small>
        {told && (
          <p className="visit-trouble" role="alert">
            {told}
          </p>
        )}
        <button type="submit" className="visit-main">
          {w.start}
        </button>
      </form>
    </section>
  )
}
