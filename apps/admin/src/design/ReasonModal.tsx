import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locale.ts'
import { ActProblem, Field } from './Field.tsx'

interface ReasonModalProps {
  readonly open: boolean
  readonly title: string
  readonly okText: string
  readonly busy?: boolean
  readonly sentence?: string | null
  readonly children?: ReactNode
  readonly onOk: (reason: string) => void
  readonly onCancel: () => void
}

/** An act that needs a reason: the reason is kept with the record. */
export function ReasonModal({
  open,
  title,
  okText,
  busy,
  sentence = null,
  children,
  onOk,
  onCancel,
}: ReasonModalProps) {
  const w = useWords().shell.form
  const [reason, setReason] = useState('')
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={w.cancel}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy ?? false }}
      onOk={() => onOk(reason.trim())}
      onCancel={onCancel}
      afterClose={() => setReason('')}
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
