import { idSchema } from '@ratchet/domain/id'
import { useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Suspense, useState } from 'react'
import { api, client } from '../api.ts'
import { Timeline } from '../audit/Timeline.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { NotFound } from '../design/NotFound.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { saveFile } from '../import/file-content.ts'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { DispatchActs } from './DispatchActs.tsx'
import { type DispatchFound, isLate, toneOf } from './dispatch-found.ts'
import { useDispatchWords } from './page-words.ts'
import '../supervision/supervision.css'

/** One dispatch 交办单: the form with its four marks, the answer, and whose turn it is. */
export function DispatchPage() {
  const { params } = usePage()
  const id = idSchema.safeParse(params.id)
  return id.success ? <Found id={id.data} /> : <NotFound />
}

function Found({ id }: { id: string }) {
  const shell = useWords().shell
  const w = useDispatchWords()
  const { data: found } = useSuspenseQuery(api.dispatch.find.queryOptions({ id }))
  const { dispatch } = found
  return (
    <PageShell
      title={useTitle(found)}
      tab={dispatch.number}
      crumb={
        <>
          <PageLink to="/dispatches">{shell.nav.dispatches}</PageLink> / {w.kind[dispatch.kind]} {dispatch.number}
        </>
      }
      sub={
        <>
          <StatusChip tone={toneOf[dispatch.status]}>{w.status[dispatch.status]}</StatusChip>{' '}
          {dispatch.illustrative && <Illustrative />}
        </>
      }
      actions={<DispatchActs found={found} />}
    >
      <div className="duty-two">
        <div className="duty-column">
          <FormCard found={found} />
          <AnswerCard found={found} />
        </div>
        <div className="duty-column">
          <Suspense fallback={<LoadingSkeleton />}>
            <Timeline title={w.timeline} subject={['dispatch', id]} />
          </Suspense>
        </div>
      </div>
    </PageShell>
  )
}

/** The title says whose turn it is. */
function useTitle({ dispatch, receiver, today }: DispatchFound): string {
  const w = useDispatchWords().one
  const { title, status, dueDay } = dispatch
  if (isLate(dispatch, today)) return w.late(title, dueDay)
  if (status === 'given') return w.given(title, receiver.name)
  if (status === 'received') return w.received(title, dueDay)
  if (status === 'answered') return w.answered(title, receiver.name)
  return w[status](title)
}

function FormCard({ found: { dispatch, receiver } }: { found: DispatchFound }) {
  const words = useWords()
  const w = useDispatchWords()
  const { message } = App.useApp()
  const [taking, setTaking] = useState(false)
  const signed = (by: { name: string } | null, at: string | null) =>
    by && at ? w.signedBy(by.name, momentText(at).slice(0, 16)) : null
  const rows: [string, string][] = [
    [w.field.giver, `${dispatch.giverUnit} ${dispatch.giver.name}`],
    [w.field.receiverId, receiver.was ? `${receiver.name}（${w.was(receiver.was)}）` : receiver.name],
    [w.field.due, dispatch.dueDay],
    [w.field.receipt, signed(dispatch.receivedBy, dispatch.receivedAt) ?? w.notReceived],
    ...(dispatch.source ? [[w.field.source, dispatch.source] as [string, string]] : []),
  ]
  const take = async () => {
    setTaking(true)
    try {
      const { name, content } = await client.dispatch.file.query({ id: dispatch.id })
      saveFile(name, content)
    } catch {
      message.error(words.shell.state.notSent)
    } finally {
      setTaking(false)
    }
  }
  return (
    <Card
      title={w.form}
      extra={
        <Button loading={taking} onClick={take} title={w.printed}>
          {w.print}
        </Button>
      }
    >
      <table className="plain-table duty-facts">
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="duty-text">{dispatch.text}</p>
      {dispatch.status === 'withdrawn' && <p className="page-note">{w.withdrawnNote(dispatch.reason ?? '')}</p>}
    </Card>
  )
}
