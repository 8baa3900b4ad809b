import { contradictionsIn } from '@ratchet/domain/circular/agree'
import { paperOf } from '@ratchet/domain/circular/paper'
import { circularPaperWords } from '@ratchet/words/circular-paper'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { api, client } from '../api.ts'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { saveFile } from '../import/file-content.ts'
import { useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { ActsCard } from './ActsCard.tsx'
import { AnnexFields } from './AnnexFields.tsx'
import { BlockList } from './BlockList.tsx'
import { ChatModal } from './ChatModal.tsx'
import { Conflict } from './Conflict.tsx'
import { given } from './circular-found.ts'
import { GapsCard } from './GapsCard.tsx'
import { HeadFields } from './HeadFields.tsx'
import { Paper } from './Paper.tsx'
import { PaperColumn } from './PaperColumn.tsx'
import { useCircularWords } from './page-words.ts'
import { ReceiptsCard } from './ReceiptsCard.tsx'
import { StepsCard } from './StepsCard.tsx'
import { useCircular } from './use-circular.ts'
import './circular.css'

/** One document: its fields on the left, the paper on the right showing what is typed. */
export function CircularPage() {
  const { params } = usePage()
  return /^[0-9a-f-]{36}$/.test(params.id ?? '') ? <Loaded key={params.id} id={params.id ?? ''} /> : <NotFound />
}

function Loaded({ id }: { id: string }) {
  const words = useWords()
  const w = useCircularWords()
  const actor = useActor()
  const { message } = App.useApp()
  const { data: found } = useSuspenseQuery(api.circular.find.queryOptions({ id }))
  const { circular, receipts, truths, today } = found
  const draft = useCircular(circular)
  const [chatting, setChatting] = useState(false)
  const [taking, setTaking] = useState(false)
  const { form, set } = draft
  const paper = paperOf({ ...circular, title: form.title, content: form.content }, circularPaperWords, today)
  const gaps = contradictionsIn(form.content, truths)
  const kind = words.circular.kind[circular.kind]
  const isEdited = circular.status === 'draft' && mayCall(actor, 'circular.edit')
  const title = {
    draft: w.draftTitle(gaps.length, kind),
    approved: w.approvedTitle(kind),
    issued: w.issuedTitle(circular.number ?? '', given(receipts), receipts.length),
    dropped: w.droppedTitle(kind),
  }[circular.status]
  const take = async () => {
    setTaking(true)
    try {
      const { name, content } = await client.circular.file.query({ id })
      saveFile(name, content)
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setTaking(false)
    }
  }
  return (
    <>
      <div className="paper-print">
        <Paper paper={paper} label={w.paper} />
      </div>
      <PageShell
        title={title}
        sub={
          <span className="row circular-name">
            {circular.title.replaceAll('\n', '')}
            {circular.illustrative && <Illustrative />}
          </span>
        }
        crumb={
          <>
            <PageLink to="/circulars">{w.name}</PageLink> / {circular.number ?? words.circular.status[circular.status]}
          </>
        }
        tab={circular.number ?? kind}
        actions={
          <>
            <Button loading={taking} disabled={draft.isDirty} onClick={take}>
              {w.document}
            </Button>
            <Button onClick={() => window.print()}>{w.print}</Button>
            <Button onClick={() => setChatting(true)}>{w.chat}</Button>
          </>
        }
      >
        <div className="circular-columns">
          <div className="circular-fields">
            <GapsCard gaps={gaps} />
            <ActsCard found={found} draft={draft} gaps={gaps} />
            {circular.status === 'issued' && <ReceiptsCard circular={circular} receipts={receipts} />}
            {isEdited && (
              <>
                <Card title={w.head}>
                  <HeadFields found={found} draft={draft} />
                </Card>
                <Card title={w.body}>
                  <BlockList blocks={form.content.blocks} set={(blocks) => set({ content: { blocks } })} />
                </Card>
                <AnnexFields annexes={form.content.annexes} set={(annexes) => set({ content: { annexes } })} />
              </>
            )}
            <StepsCard circular={circular} />
          </div>
          <PaperColumn paper={paper} />
        </div>
        <Conflict draft={draft} />
        {chatting && <ChatModal circular={circular} onClose={() => setChatting(false)} />}
      </PageShell>
    </>
  )
}
