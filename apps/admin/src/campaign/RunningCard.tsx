import { whyNotEnd } from '@ratchet/domain/campaign/campaign'
import { type Day, daysBetween } from '@ratchet/domain/day'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type CampaignRow, daysOf } from './campaigns.ts'
import { DayStrip } from './DayStrip.tsx'
import { useCampaignWords } from './page-words.ts'
import { RuleLines } from './RuleLines.tsx'

/** The campaign that runs: what came in, on which days, by which rule it is shown, and how it is ended. */
export function RunningCard({ campaign, today }: { readonly campaign: CampaignRow; readonly today: Day }) {
  const w = useCampaignWords()
  const actor = useActor()
  const [ending, setEnding] = useState(false)
  const act = useAct('campaign.end', client.campaign.end.mutate)
  const { id, version, collected, questionnaire } = campaign
  const to = `/qr/${id}`
  const figures = [
    [w.figure.today, w.forms(collected.today), w.yesterday(collected.yesterday)],
    [w.figure.total, w.forms(collected.forms), null],
    [w.figure.aside, w.forms(collected.aside), w.kept],
    [w.figure.points, w.piece(collected.points), null],
    [w.figure.places, w.piece(collected.places), null],
  ] as const
  const end = async (reason: string) => {
    if (await act.perform({ id, seen: version, reason })) setEnding(false)
  }
  return (
    <Card
      title={
        <>
          {campaign.name} <StatusChip tone="info">{w.standing.running}</StatusChip>
        </>
      }
      extra={campaign.illustrative ? <Illustrative /> : null}
      className="campaign-running"
    >
      <p className="page-note">
        {w.until(campaign.firstDay, campaign.lastDay, daysBetween(today, campaign.lastDay))}
        {questionnaire && (
          <>
            {' · '}
            <PageLink to={`/questionnaires/${questionnaire.id}`}>
              {w.asks(questionnaire.name, questionnaire.edition)}
            </PageLink>
          </>
        )}
      </p>
      <dl className="campaign-figures">
        {figures.map(([label, value, note]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <PageLink to={to} className="num" label={`${label} ${value}`}>
                {value}
              </PageLink>
              {note && <span>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="campaign-split">
        <DayStrip days={daysOf(campaign, today)} today={today} />
        <RuleLines rule={campaign.viewRule} />
      </div>
      <div className="campaign-acts">
        <PageLink to={to} className="button-link button-main">
          {w.results}
        </PageLink>
        <WhyNotButton
          danger
          procedure="campaign.end"
          why={whyNotMay(actor, 'campaign.end') ?? whyNotEnd(campaign, today)}
          onClick={() => setEnding(true)}
        >
          {w.end}
        </WhyNotButton>
      </div>
      <ReasonModal
        open={ending}
        title={w.endTitle(campaign.name)}
        okText={w.endYes}
        busy={act.busy}
        sentence={act.told}
        onOk={end}
        onCancel={() => setEnding(false)}
      >
        <p>{w.endHint}</p>
      </ReasonModal>
    </Card>
  )
}
