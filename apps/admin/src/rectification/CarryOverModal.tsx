import { dayOf } from '@ratchet/domain/day'
import { isCarriedOver, type RectificationItem } from '@ratchet/domain/rectification/item'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { titleOf } from './items.ts'

/** Carries an open item over into the next cycle; the reason stays with the cycle for good. */
export function CarryOverModal({ item, onClose }: { item: RectificationItem; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const w = words.rectification
  const act = useAct('rectification.carryOver', client.rectification.carryOver.mutate)
  const stale = act.problem?.kind === 'stale' ? act.problem : null
  const theirs = stale?.theirs as RectificationItem | undefined
  const carry = async (reason: string) => {
    const done = await act.perform({ id: item.id, seen: theirs?.version ?? item.version, reason })
    if (done) onClose()
  }
  return (
    <ReasonModal
      open
      title={w.carryTitle(item.number)}
      okText={w.carry}
      busy={act.busy}
      sentence={act.sentence ?? (stale ? words.refusal.stale({}) : null)}
      onOk={carry}
      onCancel={onClose}
    >
      <p>
        <strong>{titleOf(words, item)}</strong>
      </p>
      <p className="page-note">{w.carryHint}</p>
      {theirs?.carriedOver && isCarriedOver(theirs) && (
        <p className="act-problem">
          {w.carriedBy(theirs.carriedOver.reason, theirs.carriedOver.by.name, dayOf(theirs.carriedOver.at))}
        </p>
      )}
    </ReasonModal>
  )
}
