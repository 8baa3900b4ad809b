import type { Day } from '@ratchet/domain/day'
import { pauseCauses } from '@ratchet/domain/rectification/clock-change'
import { type TimeRequest, whyNotRequest } from '@ratchet/domain/rectification/time-request'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal, Radio, Select } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { useCalendar } from './use-calendar.ts'
import { useDayText } from './use-day-text.ts'

const blank = { kind: 'extension', newDay: '', cause: 'decision', fromDay: '', toDay: '', reason: '' } as const
type Typed = { [Field in keyof typeof blank]: string }

/** What is typed as a request; null as long as a day is missing. */
function requestOf({ kind, newDay, cause, fromDay, toDay, reason }: Typed): TimeRequest | null {
  if (kind === 'extension') return newDay ? { kind, newDay: newDay as Day, reason } : null
  if (!fromDay || !toDay) return null
  const named = pauseCauses.find((one) => one === cause) ?? 'other'
  return { kind: 'pause', cause: named, fromDay: fromDay as Day, toDay: toDay as Day, reason }
}

/** 申请延期、申请暂停计时: the rule is asked while one types, so that what cannot be is said here. */
export function TimeModal({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  useReturnFocus()
  const { locale } = useLocale()
  const words = useWords()
  const w = words.itemWork.time
  const { today } = useCalendar()
  const { withWeekday } = useDayText()
  const { item, leadNow, changes } = page
  const act = useAct('rectification.askTime', client.rectification.askTime.mutate)
  const draft = useDraft<Typed>(`time.${item.id}.${item.round}`, blank)
  const typed = draft.value
  const set = (change: Partial<Typed>) => draft.setValue({ ...typed, ...change })
  const request = requestOf(typed)
  const why = request && whyNotRequest(item, changes, { ...request, reason: '-' }, leadNow, today)
  const sentence = why ? refusalSentence(locale, 'rectification.askTime', why.code, why.details ?? {}) : null
  const send = async () => {
    if (!request || !(await act.perform({ id: item.id, seen: item.version, request }))) return
    draft.dropDraft()
    onClose()
  }
  const day = (name: 'newDay' | 'fromDay' | 'toDay', label: string, hint?: string) => (
    <Field label={label} name={name} hint={hint}>
      {(attrs) => (
        <Input
          {...attrs}
          type="date"
          min={today}
          value={typed[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      title={w.title(item.number)}
      okText={w.submit}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !request || why !== null || typed.reason.trim() === '' }}
      onOk={send}
      onCancel={onClose}
    >
      <p className="page-note">{w.hint}</p>
      <fieldset className="plain-fieldset">
        <legend>{w.kind}</legend>
        <Radio.Group
          value={typed.kind}
          options={(['extension', 'pause'] as const).map((value) => ({ value, label: w.kinds[value] }))}
          onChange={(event) => set({ kind: event.target.value as string })}
        />
      </fieldset>
      {typed.kind === 'extension' ? (
        day('newDay', w.newDay, item.dueDay ? w.now(withWeekday(item.dueDay)) : undefined)
      ) : (
        <>
          <Field label={w.cause} name="cause">
            {(attrs) => (
              <Select
                {...attrs}
                value={typed.cause}
                options={pauseCauses.map((value) => ({ value, label: w.causes[value] }))}
                onChange={(cause: string) => set({ cause })}
              />
            )}
          </Field>
          <div className="form-two">
            {day('fromDay', w.from)}
            {day('toDay', w.to)}
          </div>
        </>
      )}
      <Field label={w.reason} hint={words.shell.form.reasonHint} name="reason">
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={1000}
            value={typed.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told ?? sentence} />
    </Modal>
  )
}
