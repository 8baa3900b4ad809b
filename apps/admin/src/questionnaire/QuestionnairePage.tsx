import { standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { DraftView } from './DraftView.tsx'
import { IssuedView } from './IssuedView.tsx'
import './questionnaire.css'
import './paper.css'
import { usePageWords } from './page-words.ts'

/** One edition of a questionnaire: a draft is edited beside the phone, an issued one is read. */
export function QuestionnairePage() {
  const { params } = usePage()
  return /^[0-9a-f-]{36}$/.test(params.id ?? '') ? <Loaded id={params.id ?? ''} /> : <NotFound />
}

function Loaded({ id }: { id: string }) {
  const words = useWords()
  const w = usePageWords()
  const actor = useActor()
  const { data } = useSuspenseQuery(api.questionnaire.find.queryOptions({ id }))
  const { questionnaire, today } = data
  const crumb = (
    <>
      <PageLink to="/surveys">{words.shell.nav.surveys}</PageLink> / <PageLink to="/questionnaires">{w.name}</PageLink>{' '}
      / {questionnaire.name}
    </>
  )
  const mayEdit = whyNotMay(actor, 'questionnaire.edit') === null
  return questionnaire.status === 'draft' && mayEdit ? (
    <DraftView key={id} found={data} crumb={crumb} />
  ) : (
    <IssuedView key={id} found={data} crumb={crumb} standing={standingOf(questionnaire, today)} />
  )
}
