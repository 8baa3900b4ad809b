import type { Answer } from '@ratchet/domain/questionnaire/answer'
import type { Locale } from '@ratchet/words/catalogue'
import { placeName, tileName } from '@ratchet/words/place-name'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import { placeGroups } from '../opinion/places.ts'

interface Props {
  readonly name: string
  readonly locale: Locale
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
}

/** The community or village one lives in: the street first, then a tile each. */
export function PhonePlace({ name, locale, answer, onAnswer }: Props) {
  const w = phoneWords[locale]
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const groups = placeGroups(tree.nodes).filter(({ under }) => under.length > 0)
  const answered = groups.find(({ under }) => under.some(({ id }) => id === answer))
  const [street, setStreet] = useState(answered?.street.id ?? null)
  const open = groups.find((group) => group.street.id === street)
  return (
    <>
      <p className="q-quiet">{w.place}</p>
      <div className="q-two" role="radiogroup" aria-label={w.street} lang="zh-CN">
        {groups.map((group) => (
          <label key={group.street.id} className="q-pick q-step">
            <input
              type="radio"
              name={`${name}-street`}
              checked={street === group.street.id}
              onChange={() => setStreet(group.street.id)}
            />
            <span>{group.street.name}</span>
          </label>
        ))}
      </div>
      {open && (
        <div className="q-tiles" role="radiogroup" aria-label={w.village} lang="zh-CN">
          {open.under.map(({ id, name: place }) => (
            <label key={id} className="q-pick q-step">
              <input
                type="radio"
                name={name}
                aria-label={placeName(place)}
                checked={answer === id}
                onChange={() => onAnswer(id)}
              />
              <span>{tileName(place)}</span>
            </label>
          ))}
        </div>
      )}
    </>
  )
}
