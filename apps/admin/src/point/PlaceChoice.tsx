import { placeName } from '@ratchet/words/place-name'
import { Checkbox } from 'antd'
import { useSheetWords } from './page-words.ts'
import { type SheetList, streetsOf } from './places.ts'

interface Props {
  readonly list: SheetList
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** Streets with their communities and villages: one click chooses a whole street. */
export function PlaceChoice({ list, chosen, choose }: Props) {
  const w = useSheetWords()
  const countOf = new Map(list.places.map((row) => [row.id, row.points.length]))
  const toggle = (ids: readonly string[], on: boolean) =>
    choose(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(on ? ids : [])]))
  return (
    <fieldset className="sheet-places">
      <legend>{w.places}</legend>
      <p className="sheet-note">{w.placesHint}</p>
      <div className="sheet-places-list">
        {streetsOf(list.choices).map((street) => {
          const under = list.choices.filter((row) => row.streetId === street.id)
          const ids = under.map((row) => row.id)
          const on = ids.filter((id) => chosen.has(id)).length
          const sum = ids.reduce((all, id) => all + (countOf.get(id) ?? 0), 0)
          return (
            <div key={street.id}>
              <Checkbox
                className="sheet-street"
                checked={on === ids.length}
                indeterminate={on > 0 && on < ids.length}
                onChange={(event) => toggle(ids, event.target.checked)}
              >
                {street.name} <span className="num">({sum})</span>
              </Checkbox>
              <div className="sheet-under">
                {under.map((row) => (
                  <Checkbox
                    key={row.id}
                    checked={chosen.has(row.id)}
                    onChange={(event) => toggle([row.id], event.target.checked)}
                  >
                    {placeName(row.name)} <span className="num">({countOf.get(row.id) ?? 0})</span>
                  </Checkbox>
                ))}
              </div>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
