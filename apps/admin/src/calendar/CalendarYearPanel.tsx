import type { CalendarEdition } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button } from 'antd'
import { useRef } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor, whyNotMay } from '../session.ts'
import { Legend } from './Legend.tsx'
import { SaveYear, type YearDraft } from './SaveYear.tsx'
import { YearGrid } from './YearGrid.tsx'
import { arrangementOf, type Changes, nothing, reader, realChanges, toggleDay, workingDaysOf } from './year-draft.ts'

interface Props {
  readonly year: number
  readonly inForce: CalendarEdition | null
  readonly today: Day
}

/** One year in its edition in force, with the editor's own changes laid over it and kept on the device. */
export function CalendarYearPanel({ year, inForce, today }: Props) {
  const { locale } = useLocale()
  const w = useWords().calendarPage
  const whyNot = whyNotMay(useActor(), 'calendar.saveYear')
  const side = useRef<HTMLDivElement>(null)
  const fresh: YearDraft = { seen: inForce?.edition ?? 0, changes: {}, note: '' }
  const draft = useDraft<YearDraft>(`calendar.${year}`, fresh)
  const edition = inForce ?? nothing
  const changes = whyNot ? {} : realChanges(edition, draft.value.changes)
  const set = (next: Changes) => draft.setValue({ ...draft.value, changes: next })
  const arranged = arrangementOf(edition, changes, year)
  const worked = workingDaysOf(arranged).length
  const count = Object.keys(changes).length
  // In a first edition everything is new: marking it all would mark nothing.
  const isMarked = inForce !== null
  const isEstimated = inForce === null && count === 0
  return (
    <div className={whyNot ? 'calendar-stack' : 'calendar-columns'}>
      <Card
        title={
          isEstimated
            ? w.figuresEstimated(worked)
            : w.figures(worked, arranged.offDays.length, arranged.workDays.length)
        }
        extra={<Legend withChanged={isMarked && count > 0} />}
      >
        {whyNot && (
          <p className="page-note calendar-reader">
            {w.readOnly(refusalSentence(locale, 'calendar.saveYear', whyNot.code, whyNot.details ?? {}))}
          </p>
        )}
        <YearGrid
          year={year}
          today={today}
          stateOf={reader(edition, changes)}
          isChanged={(day) => isMarked && day in changes}
          isEstimated={isEstimated}
          onToggle={whyNot ? null : (day) => set(toggleDay(edition, changes, day))}
        />
      </Card>
      {count > 0 && (
        <Button type="primary" className="calendar-go-save" onClick={() => side.current?.scrollIntoView()}>
          {w.goSave(count)}
        </Button>
      )}
      {!whyNot && (
        <div ref={side} className="calendar-side">
          <SaveYear
            arranged={arranged}
            changes={changes}
            inForce={inForce}
            draft={draft.value}
            onChange={draft.setValue}
            onDrop={draft.dropDraft}
          />
        </div>
      )}
    </div>
  )
}
