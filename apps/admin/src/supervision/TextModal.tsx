import { Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import type { FieldIssue } from '../problem.ts'

interface Props {
  /** Names the draft that is kept on this device. */
  readonly name: string
  readonly title: string
  readonly label: string
  readonly hint?: string
  readonly okText: string
  /** Characters: at least, at most. */
  readonly least: number
  readonly most: number
  readonly initial?: string
  readonly busy: boolean
  readonly blocked?: boolean
  readonly issues: readonly FieldIssue[]
  readonly sentence: string | null
  readonly children?: ReactNode
  /** Answers whether it was done: then the draft is dropped. */
  readonly onOk: (text: string) => Promise<boolean>
  readonly onClose: () => void
}

/** A dialog of one text, such as an answer in writing, kept while it is typed. */
export function TextModal(props: Props) {
  useReturnFocus()
  const w = useWords().shell.form
  const { value, setValue, dropDraft } = useDraft(props.name, props.initial ?? '')
  const text = value.trim()
  const save = async () => {
    if (!(await props.onOk(text))) return
    dropDraft()
    props.onClose()
  }
  return (
    <Modal
      open
      width={600}
      title={props.title}
      okText={props.okText}
      cancelText={w.cancel}
      okButtonProps={{ loading: props.busy, disabled: (props.blocked ?? false) || text.length < props.least }}
      onOk={save}
      onCancel={props.onClose}
    >
      {props.children}
      <Field label={props.label} name="text" issues={props.issues} hint={props.hint}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={5}
            maxLength={props.most}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <ActProblem sentence={props.sentence} />
    </Modal>
  )
}
