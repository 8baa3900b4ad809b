import { whyNotProposeForce } from '@ratchet/domain/cycle/force'
import { unmetLines } from '@ratchet/domain/cycle/gate'
import type { Passage } from '@ratchet/domain/cycle/passage'
import { gateOf } from '@ratchet/domain/cycle/stage'
import { dayOf, daysBetween, type Instant } from '@ratchet/domain/day'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { ActButton } from './ActButton.tsx'
import { type Found, linesOf, waitingProposal } from './cycle-found.ts'
import { mendingPlace, missingName } from './missing.ts'
import { ProposalDecision } from './ProposalDecision.tsx'
import { whyNotAct } from './permitted.ts'

/** 特批转段: what was forced and by whom, for ever; whether it was mended since; and the way to propose another. */
export function ForcedPanel({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage
  const forced = (found.passages as readonly Passage[]).filter(
    (row) => row.kind === 'forced' && row.stage !== 'rectification',
  )
  const last = forced.at(-1)
  const waiting = waitingProposal(found, 'force-gate')
  const title = last ? w.forced.title(words.cycle.stage[last.stage]) : w.forced.noneTitle
  return (
    <Card title={title}>
      {forced.map((passage) => (
        <ForcedPassage key={passage.stage} passage={passage} found={found} />
      ))}
      {!last && <p>{w.forced.none}</p>}
      {!last && found.cycle.stage !== 'closed' && <p className="cycle-note">{w.forced.explain}</p>}
      {waiting ? <ProposalDecision proposal={waiting} found={found} /> : <ProposeForce found={found} />}
    </Card>
  )
}

function ForcedPassage({ passage, found }: { passage: Passage; found: Found }) {
  const words = useWords()
  const w = words.cyclePage.forced
  const { locale } = useLocale()
  const { items } = found.closing
  const then = unmetLines(passage.checklist)
  const now = unmetLines(linesOf(found, passage.stage)).filter((line) => then.some((row) => row.line === line.line))
  const days = daysBetween(dayOf(passage.at), dayOf(new Date().toISOString() as Instant))
  const first = now[0]?.missing[0]
  const proposal = found.proposals.find(
    (row) => row.kind === 'force-gate' && row.subject === passage.stage && row.decision === 'confirmed',
  )
  const persons = [
    { label: w.proposer, person: passage.by, at: proposal?.proposedAt ?? passage.at },
    { label: w.confirmer, person: passage.confirmedBy, at: passage.at },
  ]
  return (
    <div className="cycle-forced">
      <p>
        {w.missing}
        <strong>
          {then
            .map((line) =>
              [words.gate.line[line.line], ...line.missing.slice(0, 2).map((it) => missingName(it, items, words))].join(
                w.between,
              ),
            )
            .join(' · ')}
        </strong>
      </p>
      {passage.reason && <p className="cycle-note">{w.reason(passage.reason)}</p>}
      <div className="cycle-persons">
        {persons.map(({ label, person, at }) => (
          <div key={label}>
            <span className="cycle-note">{label}</span>
            <strong>{person?.name ?? '—'}</strong>
            <span className="cycle-note">{instantText(at, locale)}</span>
          </div>
        ))}
      </div>
      <p>
        {w.after}
        {now.length === 0 ? (
          <strong>{w.mended}</strong>
        ) : (
          <strong className="cycle-late">{w.notMended(now.length, days)}</strong>
        )}
      </p>
      {first && <PageLink to={mendingPlace(first, found.cycle.id)}>{w.mend} →</PageLink>}
    </div>
  )
}

/** The owner's way past a gate that is not met; another person confirms. */
function ProposeForce({ found }: { found: Found }) {
  const words = useWords()
  const w = words.cyclePage.force
  const actor = useActor()
  const act = useAct('cycle.proposeForce', client.cycle.proposeForce.mutate)
  const [open, setOpen] = useState(false)
  const { cycle } = found
  const gate = gateOf(cycle.stage)
  if (gate === null || gate === 'rectification') return null
  const lines = linesOf(found, gate)
  // The reason is asked in the dialog; here only whether forcing is possible at all.
  const why = whyNotAct(actor, 'cycle.proposeForce', whyNotProposeForce(cycle, lines, actor, '-'))
  const propose = async (reason: string) => {
    if (await act.perform({ cycleId: cycle.id, reason })) setOpen(false)
  }
  return (
    <div className="cycle-acts">
      <ActButton procedure="cycle.proposeForce" why={why} onClick={() => setOpen(true)}>
        {w.open}
      </ActButton>
      <ReasonModal
        open={open}
        title={w.title(words.cycle.stage[gate])}
        okText={words.cyclePage.act.submit}
        busy={act.busy}
        sentence={act.told}
        onOk={propose}
        onCancel={() => setOpen(false)}
      >
        <p className="cycle-note">{w.text(unmetLines(lines).map((line) => words.gate.line[line.line]))}</p>
      </ReasonModal>
    </div>
  )
}
