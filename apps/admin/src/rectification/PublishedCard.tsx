import { whyNotWithdraw } from '@ratchet/domain/rectification/publication'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { EvidencePhotos } from './EvidencePhotos.tsx'
import type { ItemFound } from './item-found.ts'
import { useDayText } from './use-day-text.ts'
import './publish.css'

type Published = ItemFound['publications'][number]

/** What residents read of the item now, and what they could read before. */
export function PublishedCard({ page }: { page: ItemFound }) {
  const words = useWords()
  const w = words.itemForm.publish
  const { dayAt } = useDayText()
  const actor = useActor()
  const [withdrawing, setWithdrawing] = useState(false)
  const { publication } = page
  const earlier = page.publications.filter((row) => row.withdrawnAt !== null)
  if (!publication && earlier.length === 0) return null
  const may = whyNotMay(actor, 'rectification.withdraw')
  return (
    <Card className="published-card" title={publication ? w.done : w.earlier}>
      {publication && (
        <>
          <p className="page-note">
            {words.publication.live(dayAt(publication.publishedAt), publication.publishedBy.name)}
            {' · '}
            <a href="/said-done" target="_blank" rel="noreferrer">
              {w.see}
            </a>
          </p>
          <PublishedText publication={publication} />
          {!may && (
            <WhyNotButton
              procedure="rectification.withdraw"
              why={whyNotWithdraw(publication, '-')}
              onClick={() => setWithdrawing(true)}
            >
              {w.withdraw}
            </WhyNotButton>
          )}
        </>
      )}
      {earlier.map((row) => (
        <details key={row.id} className="version">
          <summary>{words.publication.withdrawn(dayAt(row.withdrawnAt ?? ''), row.withdrawnReason ?? '')}</summary>
          <PublishedText publication={row} />
        </details>
      ))}
      {withdrawing && publication && (
        <WithdrawModal id={publication.id} number={page.item.number} onClose={() => setWithdrawing(false)} />
      )}
    </Card>
  )
}

function PublishedText({ publication }: { publication: Published }) {
  const words = useWords()
  const w = words.itemForm
  const { dayAt, withWeekday } = useDayText()
  const on = dayAt(publication.publishedAt)
  const photos = [
    ...publication.photosBefore.map((id) => ({ id, caption: `${w.photosBefore} ${on}`, isBefore: true })),
    ...publication.photosAfter.map((id) => ({ id, caption: `${w.photosAfter} ${on}` })),
  ]
  return (
    <div className="published-text">
      <blockquote>{words.itemPage.quote(publication.quote)}</blockquote>
      <p>{publication.done}</p>
      <p className="row">
        <StatusChip tone={publication.outcome === 'solved' ? 'done' : 'warn'}>
          {words.review.outcome[publication.outcome]}
        </StatusChip>
        {publication.people > 0 && <span>{words.publication.people(publication.people)}</span>}
        {publication.againDay && (
          <span>
            {words.publication.field.againDay} {withWeekday(publication.againDay)}
          </span>
        )}
      </p>
      {photos.length > 0 && <EvidencePhotos photos={photos} />}
    </div>
  )
}

function WithdrawModal({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  useReturnFocus()
  const w = useWords().itemForm.publish
  const act = useAct('rectification.withdraw', client.rectification.withdraw.mutate)
  return (
    <ReasonModal
      open
      title={w.withdrawTitle(number)}
      okText={w.withdraw}
      busy={act.busy}
      sentence={act.told}
      onOk={async (reason) => {
        if (await act.perform({ id, reason })) onClose()
      }}
      onCancel={onClose}
    >
      <p className="page-note">{w.withdrawHint}</p>
    </ReasonModal>
  )
}
