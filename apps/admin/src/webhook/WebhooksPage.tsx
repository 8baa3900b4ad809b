import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, Illustrative, PageShell } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { useSearchState } from '../shell/page.ts'
import { DeliveriesCard } from './DeliveriesCard.tsx'
import { DeliveryDrawer } from './DeliveryDrawer.tsx'
import { HookCard } from './HookCard.tsx'
import { HookModal } from './HookModal.tsx'
import { useWebhookWords } from './page-words.ts'
import { stateSchema } from './webhook-found.ts'
import './webhook.css'

/** 消息推送: where messages go, which kinds, and what came of each. */
export function WebhooksPage() {
  const shell = useWords().shell
  const w = useWebhookWords()
  const [state, change] = useSearchState(stateSchema)
  const { data } = useSuspenseQuery({ ...api.webhook.list.queryOptions({}), refetchInterval: 5000 })
  const { hooks, counts, hosts, loopback } = data
  const active = hooks.filter((hook) => hook.status === 'active').length
  const changed = hooks.find((hook) => hook.id === state.form) ?? null
  const close = () => change({ form: null })
  return (
    <PageShell
      title={w.title(active, hooks.length - active)}
      sub={
        <>
          {w.sub} {hooks.some((hook) => hook.illustrative) && <Illustrative />}
        </>
      }
      crumb={`${shell.nav.system} / ${shell.nav.webhooks}`}
      actions={
        <Button type="primary" onClick={() => change({ form: 'new' })}>
          {w.add}
        </Button>
      }
    >
      <p className="page-note">
        {w.hosts(hosts.join('、') || '—')} {loopback && w.loopback}
      </p>
      {hooks.length === 0 ? (
        <Card>
          <EmptyState title={w.emptyTitle} hint={w.emptyHint} />
        </Card>
      ) : (
        <div className="webhook-grid">
          {hooks.map((hook) => (
            <HookCard key={hook.id} hook={hook} counts={counts} change={() => change({ form: hook.id })} />
          ))}
        </div>
      )}
      {hooks.length > 0 && <DeliveriesCard hooks={hooks} state={state} change={change} />}
      {state.delivery && (
        <DeliveryDrawer
          key={state.delivery}
          id={state.delivery}
          hooks={hooks}
          close={() => change({ delivery: null })}
        />
      )}
      {(state.form === 'new' || changed) && <HookModal key={state.form} hook={changed} onClose={close} />}
    </PageShell>
  )
}
