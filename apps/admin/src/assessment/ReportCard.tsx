import { scoredCards } from '@ratchet/domain/assessment/card'
import { projected, reachedOn } from '@ratchet/domain/assessment/card-outlook'
import { type CardId, cardIds, type Report, whyNotFillCard } from '@ratchet/domain/assessment/report'
import type { Day } from '@ratchet/domain/day'
import type { ProcedureName } from '@ratchet/domain/people/matrix'
import { Input } from 'antd'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { CardAdd } from './CardAdd.tsx'
import { CardPieces } from './CardPieces.tsx'
import { useReportWords } from './page-words.ts'
import { cellStateOf, type Found, lackOfCard, type ReportPageData } from './report-found.ts'
import type { ReportDraft } from './use-report-draft.ts'

const tones: Record<string, Tone> = {
  filling: 'info',
  waiting: 'info',
  accepted: 'done',
  part: 'warn',
  returned: 'warn',
  unscored: 'quiet',
}

interface Props {
  readonly card: CardId
  readonly data: ReportPageData
  readonly found: Found
  readonly draft: ReportDraft
}

/** One of the six cards: its figure, what it rests on, what was said about it, and where evidence is put. */
export function ReportCard({ card, data, found, draft }: Props) {
  const w = useReportWords()
  const { report, figures, filling } = found
  const figure = figures[card]
  const state = cellStateOf(card, scoredCards(data.set), report.status, found.decisions)
  const mayFill = whyNotFillCard(report as Report, filling, card) === null
  const text = draft.texts[card] ?? ''
  return (
    <section className={`card report-card report-${state}`} aria-labelledby={`card-${card}`}>
      <div className="card-head">
        <h2 id={`card-${card}`}>{`${cardIds.indexOf(card) + 1} ${w.card[card]}`}</h2>
        <StatusChip tone={tones[state] ?? 'quiet'}>{w.cells.state[state]}</StatusChip>
      </div>
      <p className="report-figure">
        <strong>{figure.count.toLocaleString('en-US')}</strong> {w.figure[figure.unit]}{' '}
        <span className="page-note">{w.of(figure.wanted, figure.unit)}</span>
      </p>
      {card === 'household' && <HouseholdBar share={figure.share} />}
      <Returned card={card} found={found} />
      <CardPieces card={card} found={found} />
      {mayFill ? (
        <>
          <Input.TextArea
            aria-label={`${w.card[card]} · ${w.text}`}
            autoSize={{ minRows: card === 'analysis' ? 3 : 1, maxRows: 8 }}
            maxLength={2000}
            value={text}
            placeholder={card === 'analysis' ? w.textHint.analysis : w.textHint.other}
            onChange={(event) => draft.type(card, event.target.value)}
          />
          <CardAdd card={card} found={found} />
        </>
      ) : (
        text !== '' && <p className="report-text">{text}</p>
      )}
      <CardFoot card={card} data={data} found={found} state={state} mayFill={mayFill} />
    </section>
  )
}

function HouseholdBar({ share }: { share: number }) {
  return (
    <div className="report-bar" aria-hidden>
      <span style={{ width: `${Math.min(100, share * 100)}%` }} />
    </div>
  )
}

/** Why the card was returned, by whom and until when again. */
function Returned({ card, found }: Pick<Props, 'card' | 'found'>) {
  const w = useReportWords()
  const { day, dayAt } = useDayText()
  const decision = found.decisions.find((row) => row.card === card)
  if (decision?.decision !== 'returned' || found.report.status !== 'returned') return null
  return (
    <div className="report-why">
      <strong>{w.returnedWhy}</strong>
      <p>{decision.reason}</p>
      <span className="page-note">
        {`${decision.byName} ${dayAt(decision.at)} · ${w.dueOn(day(found.report.dueDay))}`}
      </span>
    </div>
  )
}

/** Where the records are kept that fill the card by themselves. */
function registerOf(card: CardId, quarter: string): { readonly path: string; readonly needs: ProcedureName } | null {
  if (card === 'household') return { path: '/households/visit', needs: 'household.visit' }
  if (card === 'meeting' || card === 'presentation') {
    return { path: `/activities?quarter=${quarter}`, needs: 'activity.plan' }
  }
  return card === 'highlight' ? { path: `/outreach?quarter=${quarter}`, needs: 'publicity.record' } : null
}

type FootProps = Pick<Props, 'card' | 'data' | 'found'> & { readonly state: string; readonly mayFill: boolean }

function CardFoot({ card, data, found, state, mayFill }: FootProps) {
  const w = useReportWords()
  const actor = useActor()
  const { day, dayAt } = useDayText()
  const decision = found.decisions.find((row) => row.card === card)
  const figure = found.figures[card]
  const lack = state === 'unscored' ? null : lackOfCard(card, found)
  const days = { from: data.from as Day, before: data.before as Day, today: data.today as Day }
  const reached = reachedOn(figure, days.from, days.today)
  const pace =
    card !== 'household' || !mayFill || figure.count === 0
      ? ''
      : reached !== null && reached < days.before
        ? w.pace(day(reached))
        : w.paceShort(projected(figure.count, days))
  const register = registerOf(card, data.quarter)
  const settled = decision && (decision.decision === 'accepted' || decision.decision === 'part')
  return (
    <div className="report-foot">
      <span className="page-note">
        {settled
          ? `${w.decided(dayAt(decision.at), decision.byName)}${decision.decision === 'part' ? ` · ${w.credit(Math.round(decision.credit * 100))} · ${decision.reason ?? ''}` : ''}`
          : state === 'unscored' || state === 'returned'
            ? w[state === 'unscored' ? 'unscored' : 'returnedNext']
            : lack
              ? [w.lack[lack.lack](lack.missing), pace].filter((part) => part !== '').join(' · ')
              : w.full}
      </span>
      {register && mayFill && mayCall(actor, register.needs) && (
        <PageLink to={register.path} className="button-link">
          {w.register}
        </PageLink>
      )}
    </div>
  )
}
