import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { ActProblem } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'

interface Props {
  readonly title: string
  readonly okText: string
  readonly busy: boolean
  readonly blocked: boolean
  readonly sentence: string | null
  readonly wide?: boolean
  readonly onOk: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of every form of a case: one act, its button, and why it was refused beside it. */
export function CaseModal({ title, okText, busy, blocked, sentence, wide = false, onOk, onClose, children }: Props) {
  useReturnFocus()
  const words = useWords()
  return (
    <Modal
      open
      width={wide ? 760 : 520}
      title={title}
      okText={okText}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: busy, disabled: blocked }}
      onOk={onOk}
      onCancel={onClose}
    >
      {children}
      <ActProblem sentence={sentence} />
    </Modal>
  )
}
