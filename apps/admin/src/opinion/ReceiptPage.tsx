import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../api.ts'
import { Drawing } from '../design/Drawing.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { qrPicture } from '../people/qr.ts'
import { problemOf } from '../problem.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { usePage } from '../shell/page.ts'
import { groupsOf } from './filing.ts'
import './opinion.css'
import './steps.css'
import './filing.css'

/** The code, big enough to read out, and a slip to print; on the same day, for whoever filed it. */
export function ReceiptPage() {
  const words = useWords()
  const w = words.filingPage.receipt
  const id = usePage().params.id ?? ''
  const { data, error, refetch } = useQuery({ ...api.opinion.receipt.queryOptions({ id }), retry: false })
  const again = (
    <PageLink to="/opinions/new" className="button-link">
      {w.again}
    </PageLink>
  )
  if (error) {
    const problem = problemOf(error)
    if (problem.kind !== 'refused' || problem.code !== 'not-found') {
      return <ErrorPanel error={error} retry={refetch} whole />
    }
    return (
      <EmptyState whole title={w.none}>
        {again}
      </EmptyState>
    )
  }
  if (!data) return <LoadingSkeleton />
  const { code, number, replyDue, estimated } = data
  return (
    <PageShell
      title={w.title}
      tab={number}
      sub={w.sub}
      crumb={
        <>
          {words.shell.nav.rectification} / <PageLink to="/opinions/new">{words.shell.nav.fileOpinion}</PageLink> /{' '}
          {number}
        </>
      }
      actions={
        <>
          <Button type="primary" onClick={() => print()}>
            {w.print}
          </Button>
          {again}
        </>
      }
    >
      <Card className="slip">
        {code && (
          <figure className="slip-qr">
            <Drawing tree={qrPicture(`${location.origin}/t/${code}`, w.scan)} />
            <figcaption>{w.scan}</figcaption>
          </figure>
        )}
        <p className="slip-title">{w.slipTitle}</p>
        <p className="slip-label">{w.code}</p>
        <p className="slip-code num">
          {groupsOf(code ?? '').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, their place tells them apart
            <span key={at}>{group}</span>
          ))}
        </p>
        <dl className="facts slip-facts">
          <div>
            <dt>{w.number}</dt>
            <dd className="num">{number}</dd>
          </div>
          <div>
            <dt>{words.opinionPage.fact.reply}</dt>
            <dd>
              {replyDue} {estimated && <span className="illustrative">{words.opinionPage.estimated}</span>}
            </dd>
          </div>
        </dl>
        <p>{w.how}</p>
        <p>{w.where}</p>
        <p className="slip-keep">{w.keep}</p>
      </Card>
    </PageShell>
  )
}
