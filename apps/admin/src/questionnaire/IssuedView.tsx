import { type standingOf, whyNotDraftNext, whyNotRetire } from '@ratchet/domain/questionnaire/questionnaire'
import { App, Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useLocale, useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import { ApprovalLines } from './ApprovalLines.tsx'
import { EditionsCard } from './EditionsCard.tsx'
import { ItemLine } from './ItemLine.tsx'
import { Paper } from './Paper.tsx'
import { PhonePreview } from './PhonePreview.tsx'
import { pageWords } from './page-words.ts'
import type { Found } from './questionnaire-form.ts'
import { ScaleCard } from './ScaleCard.tsx'
import { StandingChip } from './StandingChip.tsx'
import { ToPhone } from './ToPhone.tsx'
import { WavesCard } from './WavesCard.tsx'

interface Props {
  readonly found: Found
  readonly crumb: ReactNode
  readonly standing: ReturnType<typeof standingOf>
}

/** An edition to read: what it asks, by whose approval, who has it; retired, or taken on to the next edition. */
export function IssuedView({ found, crumb, standing }: Props) {
  const words = useWords()
  const { locale } = useLocale()
  const w = pageWords(locale)
  const { modal } = App.useApp()
  const phone = useRef<HTMLElement>(null)
  const go = useGo()
  const actor = useActor()
  const retire = useAct('questionnaire.retire', client.questionnaire.retire.mutate)
  const next = useAct('questionnaire.draftNext', client.questionnaire.draftNext.mutate)
  const { questionnaire: it, editions } = found
  const { items, edition } = it
  const title =
    standing === 'expired'
      ? w.title.expired(edition, it.approval?.validUntil ?? '')
      : standing === 'retired'
        ? w.title.retired(edition)
        : standing === 'draft'
          ? w.title.draft(edition, items.length, 0)
          : w.title.issued(edition, items.length)
  const open = editions.find((row) => row.status === 'draft')
  const mayNext = whyNotMay(actor, 'questionnaire.draftNext')
  const mayRetire = whyNotMay(actor, 'questionnaire.retire')
  const begin = async () => {
    const done = await next.perform({ id: it.id })
    if (done) go(`/questionnaires/${done.id}`)
  }
  const ask = () =>
    modal.confirm({
      title: w.retireAsk(edition),
      content: w.retireHint,
      okText: w.retire,
      cancelText: words.shell.form.cancel,
      onOk: () => retire.perform({ id: it.id, seen: it.version }),
    })
  return (
    <>
      <Paper shown={it} />
      <PageShell
        title={title}
        sub={
          <span className="row">
            {it.name} · {w.sub(words.questionnaire.kind[it.kind], it.issuedOn)}
            <StandingChip standing={standing} />
            {it.illustrative && <Illustrative />}
          </span>
        }
        crumb={crumb}
        tab={it.name}
        actions={
          <>
            <ToPhone phone={phone} />
            <Button onClick={() => window.print()}>{w.print}</Button>
            {mayRetire === null && whyNotRetire(it) === null && (
              <Button loading={retire.busy} onClick={ask}>
                {w.retire}
              </Button>
            )}
            {open && open.id !== it.id ? (
              <PageLink to={`/questionnaires/${open.id}`} className="button-link">
                {w.openDraft(open.edition)}
              </PageLink>
            ) : (
              mayNext === null &&
              standing !== 'draft' && (
                <WhyNotButton
                  type="primary"
                  procedure="questionnaire.draftNext"
                  why={whyNotDraftNext(
                    it.name,
                    editions.map((row) => ({ ...row, name: it.name })),
                  )}
                  loading={next.busy}
                  title={w.nextHint}
                  onClick={begin}
                >
                  {w.next}
                </WhyNotButton>
              )
            )}
          </>
        }
      >
        <ActProblem sentence={retire.told ?? next.told} />
        <div className="q-columns">
          <div className="q-parts">
            <Card title={it.title[locale]} extra={standing === 'draft' ? null : w.readOnly}>
              <p className="q-intro">{it.introduction[locale]}</p>
              <ol className="q-items">
                {items.map((item, at) => (
                  <li key={item.id} className="q-item">
                    <ItemLine items={items} at={at} />
                  </li>
                ))}
              </ol>
            </Card>
            <Card title={w.approval}>
              {it.approval ? <ApprovalLines approval={it.approval} /> : <p className="q-absent">{w.approvalNone}</p>}
            </Card>
            <ScaleCard scales={found.scales} edition={it.scalesEdition} />
            <WavesCard found={found} />
            <EditionsCard found={found} />
          </div>
          <PhonePreview ref={phone} shown={it} />
        </div>
      </PageShell>
    </>
  )
}
