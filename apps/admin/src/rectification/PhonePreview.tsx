import { saidWords } from '@ratchet/words/site-said'
import { useLocale, useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'
import type { Suggested, TypedPublication } from './use-publish.ts'

interface Props {
  readonly page: ItemFound
  readonly typed: TypedPublication
  readonly suggested: Suggested
}

/** The card as residents will see it on their phone, in the words of their own site. */
export function PhonePreview({ page, typed, suggested }: Props) {
  const { locale } = useLocale()
  const w = useWords().itemForm
  const said = saidWords[locale]
  const { day } = useDayText()
  const { item, place } = page
  const status = suggested.outcome ?? 'explained'
  const quoted = suggested.people > 0
  const where = [place?.name, item.theme && said.theme[item.theme]].filter(Boolean).join(' · ')
  const photoOf = (id: string, when: 'before' | 'after') => {
    const photo = [...suggested.photosBefore, ...suggested.photosAfter].find((one) => one.id === id)
    const told = said.photo[when][status]
    return {
      id,
      told: photo ? `${told} ${day(dayOfMoment(photo.createdAt))}` : told,
      by: photo ? said.photo.by[photo.from] : '',
    }
  }
  const pair = [
    ...typed.photosBefore.slice(0, 1).map((id) => photoOf(id, 'before')),
    ...typed.photosAfter.slice(0, 1).map((id) => photoOf(id, 'after')),
  ]
  const more = Math.max(0, typed.photosBefore.length - 1) + Math.max(0, typed.photosAfter.length - 1)
  return (
    <section className="phone-preview" aria-label={w.publish.preview}>
      <h3>{w.publish.preview}</h3>
      <div className="phone-frame">
        <p className="phone-title">{said.title}</p>
        <div className="phone-card">
          <p className="phone-head">
            <span>{where}</span>
            <span className={`phone-chip phone-${status}`}>{said.status[status]}</span>
          </p>
          <p className="phone-people">{quoted ? said.people(suggested.people) : said.ownFinding}</p>
          <p className="phone-quote">{quoted ? said.quote(typed.quote) : typed.quote}</p>
          {pair.length > 0 && (
            <ul className="phone-photos">
              {pair.map((photo) => (
                <li key={photo.id + photo.told}>
                  <img src={`/api/photo/${photo.id}`} alt={photo.told} />
                  <span>{photo.told}</span>
                  <span>{photo.by}</span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <b>{said.did[status]}</b>
            {typed.done}
          </p>
          {status === 'solved' && suggested.confirmed && <p>{said.confirmed}</p>}
          {status === 'explained' && <p>{said.notSolved}</p>}
          {status === 'cannot' && typed.againDay && <p>{said.again(day(typed.againDay))}</p>}
          {more > 0 && <p className="phone-more">{said.photo.more(more)}</p>}
          <p className="phone-unit">{said.unit[status](page.leadNow.name)}</p>
        </div>
      </div>
    </section>
  )
}
