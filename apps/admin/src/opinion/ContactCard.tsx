import { whyNotUnmask } from '@ratchet/domain/contact/unmask'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { mayCall, useActor } from '../session.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { LookModal } from './LookModal.tsx'
import { OpenNumber } from './OpenNumber.tsx'

interface ContactProps {
  readonly found: FoundOpinion
  /** The look that is open, as it stands in the address: a reload costs no second one. */
  readonly look: string | null
  readonly keepLook: (look: string | null) => void
}

/** The way back to the resident: masked, and shown to one person for one purpose, which is recorded. */
export function ContactCard({ found, look, keepLook }: ContactProps) {
  const w = useWords().opinionPage.contact
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const { contact, looks, opinion } = found
  if (!contact) {
    return (
      <Card title={w.title}>
        <p className="page-note">{w.none}</p>
      </Card>
    )
  }
  const asked = { contact, today: looks.today, perDay: looks.perDay }
  // Danger to life needs no consent: the dialog may open for that purpose alone.
  const why = whyNotUnmask({ ...asked, purpose: 'urgent' })
  return (
    <Card title={w.title}>
      <p className="row contact-line">
        <strong className="num">{contact.phoneMasked ?? '—'}</strong>
        {contact.erasedAt ? (
          <StatusChip tone="quiet">{w.erased(dayOfMoment(contact.erasedAt))}</StatusChip>
        ) : (
          <StatusChip tone={contact.consentedAt ? 'done' : 'warn'}>
            {contact.consentedAt ? w.agreed : w.notAgreed}
          </StatusChip>
        )}
      </p>
      {look ? (
        <OpenNumber viewId={look} close={() => keepLook(null)} />
      ) : (
        mayCall(actor, 'contact.unmask') &&
        !contact.erasedAt && (
          <WhyNotButton procedure="contact.unmask" why={why} onClick={() => setAsking(true)}>
            {w.look}
          </WhyNotButton>
        )
      )}
      {asking && (
        <LookModal
          opinionId={opinion.id}
          asked={asked}
          onClose={() => setAsking(false)}
          onOpen={(viewId) => {
            setAsking(false)
            keepLook(viewId)
          }}
        />
      )}
    </Card>
  )
}
