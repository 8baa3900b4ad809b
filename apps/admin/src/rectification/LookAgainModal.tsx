import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'

/** 到期再看: what could not be done for now is opened again, with the reason. */
export function LookAgainModal({ page, onClose }: { page: ItemFound; onClose: () => void }) {
  useReturnFocus()
  const w = useWords().itemWork.lookAgain
  const act = useAct('rectification.lookAgain', client.rectification.lookAgain.mutate)
  const { id, version: seen, number } = page.item
  const look = async (reason: string) => {
    if (await act.perform({ id, seen, reason })) onClose()
  }
  return (
    <ReasonModal
      open
      title={w.title(number)}
      okText={w.act}
      busy={act.busy}
      sentence={act.told}
      onOk={look}
      onCancel={onClose}
    >
      <p className="page-note">{w.hint}</p>
    </ReasonModal>
  )
}
