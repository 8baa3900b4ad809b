import { householdVisitWords } from '@ratchet/words/household-visit'
import { Modal } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../locale.ts'
import { dropPack, listWaiting } from './kept.ts'
import { forgetVisitor } from './who.ts'

interface Props {
  readonly userId: string
  readonly onLeave: () => Promise<void>
  readonly onStay: () => void
}

/** Before signing out: the list of doors leaves this device, and what was not sent yet is said first. */
export function LeaveVisits({ userId, onLeave, onStay }: Props) {
  const w = householdVisitWords[useLocale().locale].out
  const [waits, setWaits] = useState<number | null>(null)
  const leave = useCallback(async () => {
    await dropPack(userId)
    forgetVisitor()
    await onLeave()
  }, [userId, onLeave])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    void listWaiting().then((rows) => {
      const own = rows.filter((row) => row.userId === userId).length
      if (own === 0) void leave()
      else setWaits(own)
    })
  }, [])
  return (
    <Modal
      open={waits !== null}
      title={w.title(waits ?? 0)}
      okText={w.leave}
      cancelText={w.stay}
      onOk={leave}
      onCancel={onStay}
    >
      <p>{w.hint}</p>
      <p>
        <a href="/admin/households/visit">{w.send}</a>
      </p>
    </Modal>
  )
}
