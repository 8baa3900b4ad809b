import type { Day } from '@ratchet/domain/day'
import { Button, Drawer, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Illustrative } from '../design/PageShell.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { todayThere } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { mayCall, useActor } from '../session.ts'
import type { Found } from './grades.ts'
import { useGradeWords } from './page-words.ts'

type Row = Found['populations'][number]

/** 人口底数: how many live in each street and park, as of which day and by which source. */
export function PopulationDrawer({ found, onClose }: { found: Found; onClose: () => void }) {
  useReturnFocus()
  const w = useGradeWords()
  const narrow = useNarrow()
  const may = mayCall(useActor(), 'grade.setPopulation')
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <Drawer
      open
      size={narrow ? '100%' : 640}
      title={w.m.populations}
      onClose={onClose}
      closable={{ 'aria-label': w.a.close }}
    >
      <p className="page-note">{w.m.populationsHint}</p>
      <ul className="grade-populations">
        {found.populations.map((row) => (
          <li key={row.id}>
            <span className="row">
              <strong>{row.name}</strong>
              {row.population ? (
                <span className="num">{row.population.people.toLocaleString('en-US')}</span>
              ) : (
                <span>{w.m.population.missing}</span>
              )}
              {row.population?.illustrative && <Illustrative />}
            </span>
            {row.population && (
              <span className="page-note">
                {row.population.source}，{row.population.asOf}
              </span>
            )}
            {may && editing !== row.id && (
              <Button size="small" aria-label={`${w.m.setPopulation} ${row.name}`} onClick={() => setEditing(row.id)}>
                {w.m.setPopulation}
              </Button>
            )}
            {editing === row.id && <PopulationForm row={row} onDone={() => setEditing(null)} />}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

function PopulationForm({ row, onDone }: { row: Row; onDone: () => void }) {
  const w = useGradeWords()
  const act = useAct('grade.setPopulation', client.grade.setPopulation.mutate)
  const [people, setPeople] = useState<number | null>(row.population?.people ?? null)
  const [source, setSource] = useState(row.population?.source ?? '')
  const [asOf, setAsOf] = useState<string>(row.population?.asOf ?? todayThere())
  const save = async () => {
    if (people === null) return
    if (await act.perform({ unitId: row.id, people, source: source.trim(), asOf: asOf as Day })) onDone()
  }
  return (
    <div className="grade-form">
      <div className="form-row">
        <Field label={w.m.population.people} name="people" issues={act.issues}>
          {({ status: _, ...attrs }) => (
            <InputNumber {...attrs} min={1} max={10_000_000} precision={0} value={people} onChange={setPeople} />
          )}
        </Field>
        <Field label={w.m.population.asOf} name="asOf" issues={act.issues}>
          {(attrs) => <Input {...attrs} type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />}
        </Field>
      </div>
      <Field label={w.m.population.source} name="source" issues={act.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={200} value={source} onChange={(event) => setSource(event.target.value)} />
        )}
      </Field>
      <ActProblem sentence={act.told} />
      <Button type="primary" loading={act.busy} disabled={people === null || source.trim().length < 2} onClick={save}>
        {w.m.setPopulation}
      </Button>
    </div>
  )
}
