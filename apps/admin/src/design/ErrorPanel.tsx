import { refusalSentence } from '@ratchet/words/catalogue'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useLocale, useWords } from '../locale.ts'
import { isPartMissing, problemOf } from '../problem.ts'
import { EmptyState } from './EmptyState.tsx'
import { NoPermission } from './NoPermission.tsx'
import { NotFound } from './NotFound.tsx'

/** What failed, whether anything was lost, and what to press. */
export function ErrorPanel({ error, retry, whole = false }: { error: unknown; retry: () => void; whole?: boolean }) {
  const w = useWords().shell.state
  const { locale } = useLocale()
  const { message } = App.useApp()
  const client = useQueryClient()
  const problem = problemOf(error)
  const again = async () => {
    if (isPartMissing(error)) {
      // Drafts outlive the new page; without a server there would be no page at all.
      const answer = await fetch('/readyz').catch(() => null)
      if (answer?.ok) location.reload()
      return
    }
    await client.resetQueries({ predicate: (query) => query.state.status === 'error' })
    retry()
  }
  const button = (
    <Button type="primary" onClick={again}>
      {w.retry}
    </Button>
  )
  if (problem.kind === 'refused') {
    if (problem.code === 'not-permitted')
      return <NoPermission roles={(problem.details.roles as string[]) ?? []} whole={whole} />
    if (problem.code === 'not-found') return <NotFound />
    const sentence = refusalSentence(locale, problem.procedure, problem.code, problem.details)
    return (
      <EmptyState title={sentence} whole={whole}>
        {button}
      </EmptyState>
    )
  }
  if (problem.kind === 'away') {
    return (
      <EmptyState title={w.away} hint={w.awayHint} whole={whole}>
        {button}
      </EmptyState>
    )
  }
  const trace = problem.kind === 'broken' ? problem.requestId : null
  const copy = async () => {
    await navigator.clipboard?.writeText(trace ?? '')
    message.success(w.copied)
  }
  return (
    <EmptyState title={w.broken} hint={w.brokenHint} whole={whole}>
      {trace && (
        <p className="trace">
          <code>{w.trace(trace)}</code>
          <Button type="link" size="small" onClick={copy}>
            {w.copy}
          </Button>
        </p>
      )}
      {button}
    </EmptyState>
  )
}
