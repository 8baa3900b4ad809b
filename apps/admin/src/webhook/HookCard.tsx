import { whyNotTry } from '@ratchet/domain/webhook/webhook'
import { App } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useWebhookWords } from './page-words.ts'
import { countOf, type Hook, rowsHref, type Webhooks } from './webhook-found.ts'

interface CardProps extends Pick<Webhooks, 'counts'> {
  readonly hook: Hook
  readonly change: () => void
}

/** The parts that are told on the card, what failed first. */
const told = [
  ['given-up', 'undelivered'],
  ['failing', 'failing'],
  ['waiting', 'waiting'],
  ['delivered', 'delivered'],
] as const

/** One hook: its host, what it is told, how it goes, and a trial. */
export function HookCard({ hook, counts, change }: CardProps) {
  const w = useWebhookWords()
  const { message, modal } = App.useApp()
  const trying = useAct('webhook.try', client.webhook.try.mutate, { quiet: true })
  const retrying = useAct('webhook.retry', client.webhook.retry.mutate)
  const off = useAct('webhook.switchOff', client.webhook.switchOff.mutate)
  const on = useAct('webhook.switchOn', client.webhook.switchOn.mutate)
  const removing = useAct('webhook.remove', client.webhook.remove.mutate)
  const one = { id: hook.id, seen: hook.version }
  const isOn = hook.status === 'active'
  const attempt = async () => {
    if (await trying.perform({ id: hook.id })) message.success(w.tried)
  }
  const remove = () =>
    modal.confirm({
      title: w.removeTitle(hook.name),
      content: w.removeText,
      okText: w.remove,
      onOk: async () => {
        await removing.perform(one)
      },
    })
  return (
    <Card
      title={hook.name}
      extra={<StatusChip tone={isOn ? 'done' : 'danger'}>{w.status[hook.status]}</StatusChip>}
      className="webhook-card"
    >
      <p>
        {w.kind[hook.kind]} · <span className="num">{hook.host}</span>
      </p>
      <p className="page-note" title={hook.messages.map(w.nameOf).join('、')}>
        {w.tells(hook.messages.length)}：{hook.messages.map(w.nameOf).join('、')}
      </p>
      <p className="row webhook-counts">
        {told.map(([part, word]) => {
          const count = countOf({ counts }, hook.id, part)
          return (
            count > 0 && (
              <PageLink key={part} to={rowsHref(hook.id, part)}>
                {w[word](count)}
              </PageLink>
            )
          )
        })}
      </p>
      {hook.failures > 0 && <p className="webhook-failing">{w.failures(hook.failures)}</p>}
      {hook.disabledAt && <p className="webhook-failing">{w.offSince(momentText(hook.disabledAt).slice(0, 16))}</p>}
      <div className="row webhook-acts">
        <WhyNotButton
          procedure="webhook.try"
          why={whyNotTry(hook)}
          loading={trying.busy}
          onClick={() => void attempt()}
        >
          {w.try}
        </WhyNotButton>
        {isOn && (
          <WhyNotButton
            procedure="webhook.retry"
            why={null}
            loading={retrying.busy}
            onClick={() => void retrying.perform({ id: hook.id })}
          >
            {w.retry}
          </WhyNotButton>
        )}
        <WhyNotButton procedure="webhook.change" why={null} onClick={change}>
          {w.change}
        </WhyNotButton>
        <WhyNotButton
          procedure={isOn ? 'webhook.switchOff' : 'webhook.switchOn'}
          type={isOn ? 'default' : 'primary'}
          why={null}
          loading={off.busy || on.busy}
          onClick={() => void (isOn ? off : on).perform(one)}
        >
          {isOn ? w.switchOff : w.switchOn}
        </WhyNotButton>
        <WhyNotButton procedure="webhook.remove" why={null} loading={removing.busy} onClick={remove}>
          {w.remove}
        </WhyNotButton>
      </div>
      <ActProblem sentence={trying.told ?? retrying.told ?? off.told ?? on.told ?? removing.told} />
    </Card>
  )
}
