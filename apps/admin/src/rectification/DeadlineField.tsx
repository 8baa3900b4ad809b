import { calendarOf } from '@ratchet/domain/calendar/calendar'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, InputNumber, Radio } from 'antd'
import { api } from '../api.ts'
import { useWords } from '../locale.ts'
import { dueOf, type ItemDraft } from './item-draft.ts'
import './open-item.css'

type Deadline = Pick<ItemDraft, 'deadline' | 'workDays' | 'dueDay'>

/** Until when: so many working days, with the day that this is, or a day. */
export function DeadlineField({ value, onChange }: { value: Deadline; onChange: (value: Deadline) => void }) {
  const words = useWords()
  const w = words.concernPage.form
  const { data } = useSuspenseQuery(api.calendar.find.queryOptions({}))
  const due = dueOf(value, calendarOf(data.years), data.today)
  return (
    <fieldset className="plain-fieldset">
      <legend>{w.due}</legend>
      <Radio.Group
        value={value.deadline}
        options={[
          { value: 'days', label: w.byDays },
          { value: 'day', label: w.byDay },
        ]}
        onChange={(event) => onChange({ ...value, deadline: event.target.value as Deadline['deadline'] })}
      />
      <div className="row deadline-row">
        {value.deadline === 'days' ? (
          <>
            <InputNumber
              aria-label={w.days}
              min={1}
              max={500}
              precision={0}
              value={value.workDays}
              onChange={(workDays) => onChange({ ...value, workDays })}
            />
            <span>{w.daysUnit}</span>
          </>
        ) : (
          <Input
            aria-label={w.byDay}
            type="date"
            min={data.today}
            value={value.dueDay}
            onChange={(event) => onChange({ ...value, dueDay: event.target.value })}
          />
        )}
        {due && (
          <strong aria-live="polite" className="num">
            {w.dueIs(due.day)}
          </strong>
        )}
        {due?.estimated && (
          <span className="illustrative" title={words.opinionPage.estimatedHint}>
            {words.opinionPage.estimated}
          </span>
        )}
      </div>
    </fieldset>
  )
}
