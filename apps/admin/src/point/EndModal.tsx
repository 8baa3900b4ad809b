import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { usePageWords } from './page-words.ts'
import type { PointRow } from './places.ts'

interface Props {
  readonly act: 'close' | 'replace'
  readonly point: PointRow
  readonly show: (pointId: string) => void
  readonly onClose: () => void
}

/** Closing or replacing, with the reason that residents read on scanning the old code. */
export function EndModal({ act, point, show, onClose }: Props) {
  const w = usePageWords().detail
  const closing = useAct('point.close', client.point.close.mutate)
  const replacing = useAct('point.replace', client.point.replace.mutate)
  const doing = act === 'close' ? closing : replacing
  const end = async (reason: string) => {
    const input = { id: point.id, seen: point.version, reason }
    if (act === 'close') {
      if (await closing.perform(input)) onClose()
      return
    }
    const done = await replacing.perform(input)
    if (!done) return
    onClose()
    show(done.successorId)
  }
  return (
    <ReasonModal
      open
      title={act === 'close' ? w.endTitle(point.site) : w.replaceTitle(point.site)}
      okText={act === 'close' ? w.end : w.replace}
      busy={doing.busy}
      sentence={doing.told}
      onOk={end}
      onCancel={onClose}
    >
      <p className="page-note">{act === 'close' ? w.endHint : w.replaceHint}</p>
    </ReasonModal>
  )
}
