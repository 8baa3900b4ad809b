import { chosenKinds, type MessageKind } from '@ratchet/domain/outbox/message'
import { type WebhookKind, webhookKinds, whyNotSecret } from '@ratchet/domain/webhook/webhook'
import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useWords } from '../locale.ts'
import { useWebhookWords } from './page-words.ts'
import type { Hook } from './webhook-found.ts'

const usual: readonly MessageKind[] = [
  'warning.toSign',
  'warning.issued',
  'warning.escalated',
  'item.assigned',
  'dispatch.given',
]

/** 添加推送: the address is typed once and never shown again; later its name and its messages can be changed. */
export function HookModal({ hook, onClose }: { hook: Hook | null; onClose: () => void }) {
  useReturnFocus()
  const shell = useWords().shell
  const w = useWebhookWords()
  const adding = useAct('webhook.add', client.webhook.add.mutate)
  const changing = useAct('webhook.change', client.webhook.change.mutate)
  // An address holds a key, so what is typed here is not kept on the device.
  const [value, setValue] = useState({
    name: hook?.name ?? '',
    kind: hook?.kind ?? ('wecom' as WebhookKind),
    url: '',
    secret: '',
    messages: hook?.messages ?? [...usual],
  })
  const set = (change: Partial<typeof value>) => setValue({ ...value, ...change })
  const act = hook ? changing : adding
  const { name, messages } = value
  const isWhole =
    name.trim() !== '' && messages.length > 0 && (hook !== null || (value.url.trim() !== '' && !whyNotSecret(value)))
  const save = async () => {
    const done = hook
      ? await changing.perform({ id: hook.id, seen: hook.version, name, messages })
      : await adding.perform(value)
    if (done) onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={hook ? w.changeTitle(hook.name) : w.addTitle}
      okText={w.save}
      cancelText={shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: !isWhole }}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={w.field.name} name="name" issues={act.issues}>
        {(attrs) => (
          <Input {...attrs} maxLength={60} value={name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      {!hook && (
        <>
          <Field label={w.field.kind} name="kind" issues={act.issues}>
            {(attrs) => (
              <Select
                {...attrs}
                value={value.kind}
                options={webhookKinds.map((kind) => ({ value: kind, label: w.kind[kind] }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
          <Field label={w.field.url} name="url" issues={act.issues} hint={w.hint.url}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={1000}
                autoComplete="off"
                value={value.url}
                onChange={(event) => set({ url: event.target.value })}
              />
            )}
          </Field>
          <Field label={w.field.secret} name="secret" issues={act.issues} hint={w.hint.secret}>
            {(attrs) => (
              <Input.Password
                {...attrs}
                maxLength={200}
                autoComplete="new-password"
                value={value.secret}
                onChange={(event) => set({ secret: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <fieldset className="webhook-messages">
        <legend>{w.field.messages}</legend>
        <Checkbox.Group
          value={messages}
          options={chosenKinds.map((kind) => ({ value: kind, label: w.nameOf(kind) }))}
          onChange={(kinds) => set({ messages: kinds as MessageKind[] })}
        />
      </fieldset>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
