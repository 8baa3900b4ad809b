import { Button, Checkbox } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useIndicatorWords } from './page-words.ts'
import type { FoundSet, SetForm } from './use-set-form.ts'

/** 考核对象: departments, and street offices by choice. */
export function ListedUnits({ found, form }: { readonly found: FoundSet; readonly form: SetForm }) {
  const w = useIndicatorWords()
  const listed = form.content.listedUnitIds
  const isOpen = form.isOpen || form.isListing
  const groups = [
    { name: w.departments, units: found.around.units.filter((unit) => unit.kind === 'department') },
    { name: w.streets, units: found.around.units.filter((unit) => unit.kind === 'street') },
  ]
  const order = groups.flatMap((group) => group.units.map((unit) => unit.id))
  // A unit that was listed and is gone stays until somebody takes it off, and the rule says so.
  const choose = (ids: readonly string[]) =>
    form.change({
      listedUnitIds: [...order.filter((id) => ids.includes(id)), ...ids.filter((id) => !order.includes(id))],
    })
  return (
    <Card title={w.listed(listed.length)} extra={w.listedHint}>
      {groups.map(({ name, units }) => (
        <fieldset key={name} className="listed-units" aria-label={name}>
          <div className="listed-head">
            <h3>{name}</h3>
            {isOpen && (
              <>
                <Button
                  size="small"
                  type="link"
                  onClick={() => choose([...new Set([...listed, ...units.map((unit) => unit.id)])])}
                >
                  {w.all}
                </Button>
                <Button
                  size="small"
                  type="link"
                  onClick={() => choose(listed.filter((id) => !units.some((unit) => unit.id === id)))}
                >
                  {w.none}
                </Button>
              </>
            )}
          </div>
          {isOpen ? (
            <div className="listed-boxes">
              {units.map((unit) => (
                <Checkbox
                  key={unit.id}
                  checked={listed.includes(unit.id)}
                  onChange={(event) =>
                    choose(event.target.checked ? [...listed, unit.id] : listed.filter((id) => id !== unit.id))
                  }
                >
                  {unit.name}
                </Checkbox>
              ))}
            </div>
          ) : (
            <p>
              {units
                .filter((unit) => listed.includes(unit.id))
                .map((unit) => unit.name)
                .join(w.between) || w.nobody}
            </p>
          )}
        </fieldset>
      ))}
      <ActProblem sentence={form.errorAt('listed') ?? null} />
    </Card>
  )
}
