import { whyNotReassign } from '@ratchet/domain/rectification/assign'
import { isCarriedOver, whyNotCarryOver } from '@ratchet/domain/rectification/item'
import { Button } from 'antd'
import { useState } from 'react'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { CarryOverModal } from './CarryOverModal.tsx'
import type { ItemFound } from './item-found.ts'
import { ReassignModal } from './ReassignModal.tsx'

/** What the owner may do with an item besides reviewing it: what cannot be done now is not offered. */
export function ItemActs({ page }: { page: ItemFound }) {
  const words = useWords()
  const actor = useActor()
  const [doing, setDoing] = useState<'reassign' | 'carry' | null>(null)
  const { item, leadNow } = page
  const anybody = { id: '', name: '', retired: false }
  const mayReassign = !whyNotMay(actor, 'rectification.reassign') && !whyNotReassign(item, leadNow, anybody, '-')
  const mayCarry =
    !whyNotMay(actor, 'rectification.carryOver') && !whyNotCarryOver(item, actor, '-') && !isCarriedOver(item)
  return (
    <>
      {mayReassign && (
        <Button type={leadNow.retired ? 'primary' : 'default'} onClick={() => setDoing('reassign')}>
          {words.itemPage.reassign}
        </Button>
      )}
      {mayCarry && <Button onClick={() => setDoing('carry')}>{words.rectification.carry}</Button>}
      {doing === 'reassign' && <ReassignModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'carry' && <CarryOverModal item={item} onClose={() => setDoing(null)} />}
    </>
  )
}
