import { partOfDelivery, whyNotDrop, whyNotResend } from '@ratchet/domain/outbox/delivery'
import { useQuery } from '@tanstack/react-query'
import { App, Drawer } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ErrorPanel } from '../design/ErrorPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { momentText } from '../moment.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { useWebhookWords } from './page-words.ts'
import { TryList } from './TryList.tsx'
import { type Hook, partTones } from './webhook-found.ts'

/** One message on its way to one hook: every try with what was answered, and sending it again. */
export function DeliveryDrawer({
  id,
  hooks,
  close,
}: {
  readonly id: string
  readonly hooks: readonly Hook[]
  readonly close: () => void
}) {
  useReturnFocus()
  const words = useWebhookWords()
  const w = words.delivery
  const narrow = useNarrow()
  const { message, modal } = App.useApp()
  const { data, error, refetch } = useQuery({ ...api.outbox.find.queryOptions({ id }), refetchInterval: 5000 })
  const resending = useAct('outbox.resend', client.outbox.resend.mutate, { quiet: true })
  const dropping = useAct('outbox.drop', client.outbox.drop.mutate)
  const hook = hooks.find((one) => one.id === data?.delivery.webhookId)
  const resend = async () => {
    if (await resending.perform({ id })) message.success(w.resent)
  }
  const drop = () =>
    modal.confirm({
      title: w.dropTitle,
      content: w.dropText,
      okText: w.drop,
      onOk: async () => {
        await dropping.perform({ id })
      },
    })
  return (
    <Drawer open size={narrow ? '100%' : 640} title={w.drawer} onClose={close} closable={{ 'aria-label': w.close }}>
      {error && <ErrorPanel error={error} retry={refetch} />}
      {!error && !data && <LoadingSkeleton />}
      {data && hook && (
        <>
          <h3>{words.saidOf(data.delivery)}</h3>
          <p className="row">
            <StatusChip tone={partTones[partOfDelivery(data.delivery)]}>
              {w.part[partOfDelivery(data.delivery)]}
            </StatusChip>
            <span>
              {hook.name} · <span className="num">{hook.host}</span>
            </span>
          </p>
          <p className="page-note">
            {w.madeAt} <span className="num">{momentText(data.delivery.at)}</span> · {w.messageId}{' '}
            <span className="num webhook-answer">{data.delivery.messageId}</span>
          </p>
          <div className="row webhook-acts">
            <WhyNotButton
              type="primary"
              procedure="outbox.resend"
              why={whyNotResend(data.delivery, hook)}
              loading={resending.busy}
              onClick={() => void resend()}
            >
              {w.resend}
            </WhyNotButton>
            <WhyNotButton
              procedure="outbox.drop"
              why={whyNotDrop(data.delivery)}
              loading={dropping.busy}
              onClick={drop}
            >
              {w.drop}
            </WhyNotButton>
          </div>
          <ActProblem sentence={resending.told ?? dropping.told} />
          <TryList tries={data.attempts} />
        </>
      )}
    </Drawer>
  )
}
