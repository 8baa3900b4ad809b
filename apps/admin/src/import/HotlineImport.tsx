import { refusalSentence } from '@ratchet/words/catalogue'
import { z } from 'zod'
import { ActProblem } from '../design/Field.tsx'
import { FileDrop } from '../design/FileDrop.tsx'
import { NoPermission } from '../design/NoPermission.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useLocale, useWords } from '../locale.ts'
import { rolesFor, useActor, whyNotMay } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { HotlineHistory } from './HotlineHistory.tsx'
import { HotlineOpened } from './HotlineOpened.tsx'
import { HotlineReceipt } from './HotlineReceipt.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useHotlineImport } from './use-hotline-import.ts'
import { useHotlineWords } from './use-hotline-words.ts'

const stateSchema = z.object({ import: z.string().optional(), job: z.string().optional() })

/** 12345 热线工单导入: choose the file, look, mend, hand in; a job reads it, and it can be undone. */
export function HotlineImport() {
  const words = useWords()
  const { page: w } = useHotlineWords()
  const { locale } = useLocale()
  const actor = useActor()
  const [state, change] = useSearchState(stateSchema)
  const it = useHotlineImport()
  const crumb = `${words.importing.title} / ${w.kind}`
  if (whyNotMay(actor, 'intake.importHotline')) {
    return (
      <PageShell title={w.duty} crumb={crumb}>
        <NoPermission roles={rolesFor('intake.importHotline')} />
      </PageShell>
    )
  }
  if (state.import) {
    const again = () => {
      it.drop()
      change({ import: null, job: null })
    }
    return <HotlineReceipt importId={state.import} jobId={state.job ?? null} crumb={crumb} onAgain={again} />
  }
  if (it.kept) {
    const run = async () => {
      const done = await it.run()
      if (done) change({ import: done.id, job: done.jobId })
    }
    return <HotlineOpened it={it} crumb={crumb} onRun={run} />
  }
  const tooLarge =
    it.tooLarge === null ? null : refusalSentence(locale, 'survey', 'too-large', { what: 'bytes', limit: it.tooLarge })
  return (
    <PageShell title={w.start} sub={words.importing.startHint} crumb={crumb}>
      <StepStrip step={0} notes={{}} />
      <Card>
        <FileDrop accept=".xlsx,.xls,.csv,.et,.tsv,.txt" hint={w.phone} onFile={it.choose} />
        <ActProblem sentence={tooLarge} />
      </Card>
      <HotlineHistory onOpen={(id) => change({ import: id })} />
    </PageShell>
  )
}
