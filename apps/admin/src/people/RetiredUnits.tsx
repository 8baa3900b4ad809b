import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'

/** Units that are in the tree no more, with what became of them. */
export function RetiredUnits({ day, choose }: { day: string | undefined; choose: (id: string) => void }) {
  const w = useWords()
  const { data: units } = useSuspenseQuery(api.unit.retired.queryOptions(day ? { day } : {}))
  return (
    <div className="retired-units">
      <h3>{w.orgPage.retired}</h3>
      {units.length === 0 && <p className="field-hint">{w.orgPage.retiredNone}</p>}
      <ul className="unit-branch">
        {units.map((unit) => (
          <li key={unit.id}>
            <div className="unit-row">
              <span className="unit-turn" />
              <button type="button" className="unit-name" onClick={() => choose(unit.id)}>
                <span>{unit.name}</span>
                <small>
                  {w.people.unitKind[unit.kind]} · {w.orgPage.retiredOn(unit.retiredDay ?? '', unit.mergedIntoName)}
                </small>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
