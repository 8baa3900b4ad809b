import { matrix } from '@ratchet/domain/people/matrix'
import { type Rule, whyNotWithin } from '@ratchet/domain/people/permission'
import { whyNotReassign } from '@ratchet/domain/rectification/assign'
import { whyNotContestNow } from '@ratchet/domain/rectification/contest'
import { isCarriedOver, whyNotCarryOver } from '@ratchet/domain/rectification/item'
import { whyNotLookAgain } from '@ratchet/domain/rectification/look-again'
import { whyNotSetDeadline } from '@ratchet/domain/rectification/set-deadline'
import { whyNotAskTime } from '@ratchet/domain/rectification/time-request'
import { Button } from 'antd'
import { useState } from 'react'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { CarryOverModal } from './CarryOverModal.tsx'
import { ContestModal } from './ContestModal.tsx'
import type { ItemFound } from './item-found.ts'
import { LookAgainModal } from './LookAgainModal.tsx'
import { ReassignModal } from './ReassignModal.tsx'
import { SetDeadlineModal } from './SetDeadlineModal.tsx'
import { TimeModal } from './TimeModal.tsx'

/** What the owner may do with an item besides reviewing it: what cannot be done now is not offered. */
export function ItemActs({ page }: { page: ItemFound }) {
  const words = useWords()
  const actor = useActor()
  const [doing, setDoing] = useState<'reassign' | 'carry' | 'contest' | 'time' | 'deadline' | 'look' | null>(null)
  const { item, leadNow } = page
  const anybody = { id: '', name: '', retired: false }
  const mayReassign = !whyNotMay(actor, 'rectification.reassign') && !whyNotReassign(item, leadNow, anybody, '-')
  const mayCarry =
    !whyNotMay(actor, 'rectification.carryOver') && !whyNotCarryOver(item, actor, '-') && !isCarriedOver(item)
  const isOurs = (procedure: 'rectification.contest' | 'rectification.askTime') =>
    whyNotWithin(matrix[procedure] as Rule, actor, leadNow.path) === null
  // The owner gives an item to another unit and does not return it.
  const ofUnit = actor.grants.some((grant) => grant.role === 'unit' || grant.role === 'lead_unit')
  const mayContest =
    ofUnit && isOurs('rectification.contest') && !whyNotContestNow(item, page.contests, page.submissions, leadNow)
  const mayAsk = ofUnit && isOurs('rectification.askTime') && !whyNotAskTime(item, page.changes, leadNow)
  const maySetDay = !whyNotMay(actor, 'rectification.setDeadline') && !whyNotSetDeadline(item)
  const mayLook = !whyNotMay(actor, 'rectification.lookAgain') && !whyNotLookAgain(item)
  return (
    <>
      {mayLook && (
        <Button type="primary" onClick={() => setDoing('look')}>
          {words.itemWork.lookAgain.act}
        </Button>
      )}
      {maySetDay && (
        <Button type="primary" onClick={() => setDoing('deadline')}>
          {words.itemWork.deadline.act}
        </Button>
      )}
      {mayReassign && (
        <Button type={leadNow.retired ? 'primary' : 'default'} onClick={() => setDoing('reassign')}>
          {words.itemPage.reassign}
        </Button>
      )}
      {mayCarry && <Button onClick={() => setDoing('carry')}>{words.rectification.carry}</Button>}
      {mayAsk && <Button onClick={() => setDoing('time')}>{words.itemWork.time.ask}</Button>}
      {mayContest && <Button onClick={() => setDoing('contest')}>{words.itemWork.contest.act}</Button>}
      {doing === 'look' && <LookAgainModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'deadline' && <SetDeadlineModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'time' && <TimeModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'contest' && <ContestModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'reassign' && <ReassignModal page={page} onClose={() => setDoing(null)} />}
      {doing === 'carry' && <CarryOverModal item={item} onClose={() => setDoing(null)} />}
    </>
  )
}
