import { useQuery } from '@tanstack/react-query'
import { Progress } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { instantText } from '../ratchet/instant-text.ts'
import { mayCall, useActor, whyNotMay } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { Pack } from './form-found.ts'
import { useFormWords } from './page-words.ts'

const LOOK_MS = 1500
const isOpen = ({ status }: Pick<Pack, 'status'>) => status === 'queued' || status === 'running'

/** What is made of the half-year in one click: the brief for a leader, the pack for the city's examination, the checklist. */
export function ReadyCard({ cycleId }: { cycleId: string }) {
  const w = useFormWords()
  const actor = useActor()
  const may = {
    brief: mayCall(actor, 'form.brief'),
    packs: mayCall(actor, 'form.packs'),
    checklist: mayCall(actor, 'form.setChecklist'),
  }
  if (!may.brief && !may.packs) return null
  return (
    <div className="form-ready">
      {may.packs && <PackCard cycleId={cycleId} />}
      {may.brief && (
        <Card title={w.brief}>
          <p className="field-hint">{w.briefHint}</p>
          <PageLink to="/forms/brief" className="button-link">
            {w.briefOpen}
          </PageLink>
        </Card>
      )}
      {may.checklist && (
        <Card title={w.checklist}>
          <p className="field-hint">{w.checklistHint}</p>
          <PageLink to="/forms/checklist" className="button-link">
            {w.checklistOpen}
          </PageLink>
        </Card>
      )}
    </div>
  )
}

function PackCard({ cycleId }: { cycleId: string }) {
  const words = useWords()
  const w = useFormWords()
  const { locale } = useLocale()
  const actor = useActor()
  const ask = useAct('form.askPack', client.form.askPack.mutate)
  const { data: packs = [] } = useQuery({
    ...api.form.packs.queryOptions({ cycleId }),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? LOOK_MS : false),
  })
  const running = packs.find(isOpen)
  const done = packs.find((pack) => pack.status === 'done')
  const failed = packs[0]?.status === 'failed'
  return (
    <Card title={w.pack}>
      <p className="field-hint">{w.packHint(w.period(cycleId))}</p>
      {running && (
        <Progress
          percent={running.total ? Math.round((running.progress / running.total) * 100) : 0}
          status={running.total ? 'normal' : 'active'}
          aria-label={words.jobsPage.progressOf(w.pack)}
        />
      )}
      {running && <p className="field-hint">{words.job.leave}</p>}
      {failed && <ActProblem sentence={words.job.failed('')} />}
      {done && (
        <ul className="form-steps">
          {done.parts.map((part) => (
            <li key={part.blobId}>
              <a href={`/api/blob/${part.blobId}`}>{w.packPart(part.name, words.blob.size(part.size), part.files)}</a>
            </li>
          ))}
          <li className="quiet">
            {w.packDone(done.by, done.finishedAt ? instantText(done.finishedAt, locale) : '')} {w.packKept}
          </li>
        </ul>
      )}
      <WhyNotButton
        procedure="form.askPack"
        why={whyNotMay(actor, 'form.askPack')}
        disabled={running !== undefined}
        loading={ask.busy}
        onClick={() => ask.perform({ cycleId })}
      >
        {done ? w.packAgain : w.packMake}
      </WhyNotButton>
      <ActProblem sentence={ask.told} />
    </Card>
  )
}
