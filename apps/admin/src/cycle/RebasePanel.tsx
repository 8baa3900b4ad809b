import type { Proposal } from '@ratchet/domain/cycle/proposal'
import { type RebaseContent, whyNotProposeRebase } from '@ratchet/domain/cycle/rebase'
import { useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { ActButton } from './ActButton.tsx'
import { closingStateOf, type Found } from './cycle-found.ts'
import { subjectName } from './missing.ts'
import { ProposalDecision } from './ProposalDecision.tsx'
import { whyNotAct } from './permitted.ts'
import { RebaseDialog } from './RebaseDialog.tsx'

/** 基数调整: the only way a floor falls, each one cited and drawn for ever. */
export function RebasePanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.rebase
  const actor = useActor()
  const [open, setOpen] = useState(false)
  const { cycle, floors } = closingStateOf(found)
  const rebases = (found.proposals as readonly Proposal[]).filter(
    (row) => row.kind === 'rebase',
  ) as Proposal<RebaseContent>[]
  const told = rebases.filter((row) => row.decision !== null)
  const floor = floors.find((row) => row.before !== null) ?? floors[0]
  // Asked with a level under any floor: whether this person may lower one at all; the dialog asks about the rest.
  const lowest = { to: floor?.subject === 'rank' ? 99 : -1, minutes: '-' }
  const why = floor ? whyNotProposeRebase(cycle, floor, lowest, actor, '-') : { code: 'no-floor' as const }
  return (
    <Card title={w.title}>
      <p className="cycle-note">{w.lead}</p>
      {told.map((proposal) => (
        <RebaseLine key={proposal.id} proposal={proposal} />
      ))}
      {rebases
        .filter((row) => row.decision === null)
        .map((proposal) => (
          <div key={proposal.id}>
            <RebaseLine proposal={proposal} />
            <ProposalDecision proposal={proposal} found={found} />
          </div>
        ))}
      {rebases.length === 0 && <p>{w.none}</p>}
      <div className="cycle-acts">
        <ActButton
          procedure="cycle.proposeRebase"
          why={whyNotAct(actor, 'cycle.proposeRebase', why)}
          onClick={() => setOpen(true)}
        >
          {w.open}
        </ActButton>
      </div>
      {open && <RebaseDialog found={found} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function RebaseLine({ proposal }: { proposal: Proposal<RebaseContent> }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = words.cyclePage
  const { subject, from, to, meeting, minutes } = proposal.content
  const level = (value: number) => (subject === 'rank' ? words.cycle.place(value) : w.preview.points(value))
  const decided =
    proposal.decidedBy &&
    {
      confirmed: w.two.confirmed(proposal.decidedBy.name),
      declined: w.two.declined(proposal.decidedBy.name, proposal.decisionReason ?? ''),
      withdrawn: w.two.withdrawn(proposal.decidedBy.name),
    }[proposal.decision ?? 'withdrawn']
  return (
    <div className="cycle-entry">
      <p>
        <strong>{subjectName(subject, words)}</strong>{' '}
        <span className="cycle-after">{w.rebase.change(level(from), level(to))}</span>
      </p>
      <p className="cycle-note">{w.rebase.cited(words.cycle.meeting[meeting], minutes)}</p>
      {proposal.reason && <p className="cycle-note">{w.forced.reason(proposal.reason)}</p>}
      <p className="cycle-note">
        {w.two.byAt(proposal.proposedBy.name, instantText(proposal.proposedAt, locale))}
        {decided && proposal.decidedAt && ` · ${decided} ${instantText(proposal.decidedAt, locale)}`}
      </p>
    </div>
  )
}
