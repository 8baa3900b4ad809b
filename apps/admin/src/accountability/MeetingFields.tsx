import type { FieldIssue } from '../problem.ts'
import { useCaseWords } from './case-words.ts'
import { TextField } from './TextField.tsx'

export interface Meeting {
  readonly meeting: string
  readonly minutesNumber: string
  readonly meetingDay: string
}

interface Props {
  readonly value: Meeting
  readonly onChange: (patch: Partial<Meeting>) => void
  readonly issues: readonly FieldIssue[]
  /** An appeal is decided by the body above: its name, document and day. */
  readonly isAppeal?: boolean
}

/** Which meeting decided, by which minutes, on which day. */
export function MeetingFields({ value, onChange, issues, isAppeal = false }: Props) {
  const a = useCaseWords().ask
  return (
    <>
      <TextField
        label={isAppeal ? a.appealBody : a.meeting}
        hint={isAppeal ? undefined : a.meetingHint}
        name="meeting"
        most={60}
        value={value.meeting}
        issues={issues}
        onChange={(meeting) => onChange({ meeting })}
      />
      <div className="two">
        <TextField
          label={isAppeal ? a.appealNumber : a.minutes}
          hint={isAppeal ? undefined : a.minutesHint}
          name="minutesNumber"
          most={60}
          value={value.minutesNumber}
          issues={issues}
          onChange={(minutesNumber) => onChange({ minutesNumber })}
        />
        <TextField
          isDay
          label={isAppeal ? a.appealDay : a.meetingDay}
          name="meetingDay"
          value={value.meetingDay}
          issues={issues}
          onChange={(meetingDay) => onChange({ meetingDay })}
        />
      </div>
    </>
  )
}

/** Whether everything about the meeting was entered. */
export const isMeetingFull = ({ meeting, minutesNumber, meetingDay }: Meeting): boolean =>
  meeting.trim().length > 1 && minutesNumber.trim().length > 1 && meetingDay !== ''
