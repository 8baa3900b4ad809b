import type { CalendarEdition, CalendarYear } from '@ratchet/domain/calendar/calendar'
import { festivalsMissing, whyNotSaveYear } from '@ratchet/domain/calendar/edit'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { ChangeList } from './ChangeList.tsx'
import { PasteCircular } from './PasteCircular.tsx'
import { type Changes, changesTo, nothing } from './year-draft.ts'

export interface YearDraft {
  /** The edition in force when the draft was begun. */
  readonly seen: number
  readonly changes: Changes
  readonly note: string
}

interface Props {
  readonly arranged: CalendarYear
  readonly changes: Changes
  readonly inForce: CalendarEdition | null
  readonly draft: YearDraft
  readonly onChange: (draft: YearDraft) => void
  readonly onDrop: () => void
}

/** What was changed, as sentences, on what ground, and saving it as the next edition. */
export function SaveYear({ arranged, changes, inForce, draft, onChange, onDrop }: Props) {
  const words = useWords()
  const w = words.calendarPage
  const queries = useQueryClient()
  const act = useAct('calendar.saveYear', client.calendar.saveYear.mutate)
  const count = Object.keys(changes).length
  const last = inForce?.edition ?? 0
  const edition = inForce ?? nothing
  const set = (next: Changes) => onChange({ ...draft, changes: next })
  const save = async () => {
    const done = await act.perform({ ...arranged, seen: last, note: draft.note.trim() })
    if (done) onDrop()
    // Somebody else may have saved in between: their edition comes under the draft, and the page says so.
    else await queries.invalidateQueries()
  }
  const isBehind = count > 0 && draft.seen !== last && inForce !== null
  const missing = festivalsMissing(arranged).map((name) => words.calendar.festival[name])
  const why = count > 0 || !inForce ? whyNotSaveYear(arranged, inForce, draft.note) : null
  return (
    <Card title={w.changes(count)} extra={count > 0 ? words.shell.form.draftKept : null}>
      {isBehind && (
        <div className="calendar-behind" role="alert">
          <strong>{w.movedOn(inForce.byName, last)}</strong>
          <p>{w.movedOnHint}</p>
        </div>
      )}
      {count === 0 && <p className="page-note">{w.changesHint}</p>}
      <PasteCircular
        year={arranged.year}
        isOpen={inForce === null && count === 0}
        onRead={(wanted) => set(changesTo(edition, wanted, arranged.year))}
      />
      <Field label={w.note} name="note" hint={w.noteHint} issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={500}
            value={draft.note}
            onChange={(event) => onChange({ ...draft, note: event.target.value })}
          />
        )}
      </Field>
      <ChangeList edition={edition} changes={changes} onChange={set} />
      {count > 0 && missing.length > 0 && <p className="page-note change-missing">{w.missing(missing)}</p>}
      <ActProblem sentence={act.sentence} />
      <div className="calendar-foot">
        <WhyNotButton
          type="primary"
          procedure="calendar.saveYear"
          why={why}
          disabled={count === 0}
          loading={act.busy}
          onClick={save}
        >
          {w.save(last + 1)}
        </WhyNotButton>
        {count > 0 && <Button onClick={onDrop}>{w.discard}</Button>}
      </div>
    </Card>
  )
}
