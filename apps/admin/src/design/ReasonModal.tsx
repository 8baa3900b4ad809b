import { Input, Modal } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { ActProblem, Field } from './Field.tsx'

interface ReasonModalProps {
  readonly open: boolean
  readonly title: string
  readonly okText: string
  readonly busy?: boolean
  /** Something besides the reason is still missing. */
  readonly blocked?: boolean
  readonly sentence?: string | null
  readonly children?: ReactNode
  readonly onOk: (reason: string) => void
  readonly onCancel: () => void
}

/**
 * An act that needs a reason: the reason is kept with the record. While the dialog is open it is a draft on this device,
 * so that a reload loses nothing; closing the dialog drops it.
 */
export function ReasonModal({
  open,
  title,
  okText,
  busy,
  blocked = false,
  sentence = null,
  children,
  onOk,
  onCancel,
}: ReasonModalProps) {
  const w = useWords().shell.form
  const { value: reason, setValue: setReason, dropDraft } = useDraft(`reason.${title}`, '')
  const drop = useRef(dropDraft)
  drop.current = dropDraft
  useEffect(() => (open ? () => drop.current() : undefined), [open])
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={w.cancel}
      okButtonProps={{ disabled: blocked || reason.trim() === '', loading: busy ?? false }}
      onOk={() => onOk(reason.trim())}
      onCancel={onCancel}
    >
      {children}
      <Field label={w.reason} hint={w.reasonHint} name="reason">
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ActProblem sentence={sentence} />
    </Modal>
  )
}
