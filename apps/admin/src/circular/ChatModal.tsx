import type { Circular } from '@ratchet/domain/circular/circular'
import { circularDraftWords } from '@ratchet/words/circular-draft'
import { App, Input, Modal } from 'antd'
import { useReturnFocus } from '../design/return-focus.ts'
import { useCircularWords } from './page-words.ts'

/** 群通知: what to say in a group chat, without places and scores. */
export function ChatModal({ circular, onClose }: { circular: Circular; onClose: () => void }) {
  useReturnFocus()
  const w = useCircularWords()
  const { message } = App.useApp()
  const { number, title, content } = circular
  const text = circularDraftWords.chat(number, title.replaceAll('\n', ''), content.issuer)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    message.success(w.copied)
  }
  return (
    <Modal open title={w.chatTitle} okText={w.copy} cancelText={w.close} onOk={copy} onCancel={onClose}>
      <p>{w.chatHint}</p>
      <Input.TextArea aria-label={w.chatTitle} readOnly autoSize value={text} />
    </Modal>
  )
}
