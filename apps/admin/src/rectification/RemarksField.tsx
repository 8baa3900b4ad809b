import type { Review } from '@ratchet/domain/rectification/submission'
import { Input } from 'antd'
import { Field } from '../design/Field.tsx'
import { useWords } from '../locale.ts'
import type { ReviewState } from './use-review.ts'

interface Props {
  readonly state: ReviewState
  readonly review: Review
  readonly fieldRef: { current: HTMLElement | null }
}

/** 审核意见: typed, or put together of 常用语. */
export function RemarksField({ state, review, fieldRef }: Props) {
  const w = useWords().itemForm
  const { reason } = state.opinion
  const parts = reason.split(w.between).map((part) => part.trim())
  const toggle = (phrase: string) => {
    const rest = parts.filter((part) => part !== '' && part !== phrase)
    state.set({ reason: (parts.includes(phrase) ? rest : [...rest, phrase]).join(w.between) })
  }
  return (
    <>
      <Field label={w.opinion} hint={w.opinionHint} name="reason">
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            ref={(area) => {
              fieldRef.current = area?.resizableTextArea?.textArea ?? null
            }}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={reason}
            onChange={(event) => state.set({ reason: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="phrases">
        <legend>{w.common}</legend>
        {w.phrases[review].map((phrase) => (
          <button
            key={phrase}
            type="button"
            className="phrase"
            aria-pressed={parts.includes(phrase)}
            onClick={() => toggle(phrase)}
          >
            {phrase}
          </button>
        ))}
      </fieldset>
    </>
  )
}
