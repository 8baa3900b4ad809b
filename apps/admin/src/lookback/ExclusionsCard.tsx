import { whyNotDecide } from '@ratchet/domain/lookback/exclusion'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type Rates, useLookbackWords } from './lookback-found.ts'

type Row = Rates['exclusions'][number]
const decisions = ['upheld', 'refused'] as const

/** What was asked to be left out, why, and what the inspector said. */
export function ExclusionsCard({ rows }: { rows: readonly Row[] }) {
  const w = useLookbackWords()
  const actor = useActor()
  const [deciding, setDeciding] = useState<{ row: Row; decision: (typeof decisions)[number] } | null>(null)
  const act = useAct('lookback.decideExclusion', client.lookback.decideExclusion.mutate)
  const mayDecide = mayCall(actor, 'lookback.decideExclusion')
  const close = () => setDeciding(null)
  return (
    <Card title={w.rates.requests}>
      {rows.length === 0 && <p className="page-note">{w.rates.noRequests}</p>}
      <ul className="lookback-list">
        {rows.map((row) => (
          <li key={row.id}>
            <PageLink to={`/opinions/${row.opinionId}`}>{row.number}</PageLink> {w.name.exclusion[row.kind]} ·
            {row.reason}{' '}
            {row.decision && (
              <StatusChip tone={row.decision === 'upheld' ? 'done' : 'quiet'}>{w.rates[row.decision]}</StatusChip>
            )}
            <br />
            <span className="page-note">
              {[row.unit, row.askedBy.name, row.decidedBy && `${row.decidedBy.name} · ${row.decisionReason}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayDecide && row.decision === null && (
              <p className="row">
                {decisions.map((decision) => (
                  <WhyNotButton
                    key={decision}
                    size="small"
                    procedure="lookback.decideExclusion"
                    why={whyNotDecide(row, actor, 'x')}
                    onClick={() => setDeciding({ row, decision })}
                  >
                    {w.rates[decision]}
                  </WhyNotButton>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <ReasonModal
        open={deciding !== null}
        title={w.rates.decideTitle}
        okText={deciding ? w.rates[deciding.decision] : w.save}
        busy={act.busy}
        sentence={act.told}
        onOk={async (reason) => {
          if (!deciding) return
          const { row, decision } = deciding
          if (await act.perform({ id: row.id, seen: row.version, decision, reason })) close()
        }}
        onCancel={close}
      />
    </Card>
  )
}
