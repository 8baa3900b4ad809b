import { type OutletFields, whyNotKeepOutlet } from '@ratchet/domain/publicity/outlet'
import { mediaLevels } from '@ratchet/domain/publicity/publicity'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { StatusChip } from '../design/StatusChip.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import type { OutletRow } from './highlights.ts'
import { usePublicityWords } from './page-words.ts'

/** 媒体名录: the outlets with their level; owner and editor keep it. */
export function OutletsCard({ outlets }: { outlets: readonly OutletRow[] }) {
  const w = usePublicityWords()
  const actor = useActor()
  const mayKeep = mayCall(actor, 'publicity.keepOutlet')
  const [open, setOpen] = useState<OutletRow | 'new' | null>(null)
  const retiring = useAct('publicity.retireOutlet', client.publicity.retireOutlet.mutate)
  return (
    <Card
      title={w.registry}
      extra={
        mayKeep && (
          <button type="button" className="link" onClick={() => setOpen('new')}>
            {w.addOutlet}
          </button>
        )
      }
    >
      <p className="page-note">{outlets.length === 0 ? w.noOutlets : w.registryHint}</p>
      <table className="plain-table">
        <tbody>
          {outlets.map((outlet) => (
            <tr key={outlet.id}>
              <th scope="row">{outlet.name}</th>
              <td>{w.level[outlet.level]}</td>
              <td>
                {outlet.ownerRun && <StatusChip tone="quiet">{w.ours}</StatusChip>}{' '}
                {outlet.retiredAt !== null && <StatusChip tone="quiet">{w.retired}</StatusChip>}
              </td>
              <td className="right">
                {mayKeep && outlet.retiredAt === null && (
                  <>
                    <button
                      type="button"
                      className="link"
                      aria-label={`${w.editOutlet} ${outlet.name}`}
                      onClick={() => setOpen(outlet)}
                    >
                      {w.editOutlet}
                    </button>{' '}
                    <button
                      type="button"
                      className="link"
                      aria-label={`${w.retire} ${outlet.name}`}
                      disabled={retiring.busy}
                      onClick={() => retiring.perform({ id: outlet.id, seen: outlet.version })}
                    >
                      {w.retire}
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ActProblem sentence={retiring.told} />
      {open && <OutletModal outlet={open === 'new' ? null : open} outlets={outlets} onClose={() => setOpen(null)} />}
    </Card>
  )
}

interface ModalProps {
  readonly outlet: OutletRow | null
  readonly outlets: readonly OutletRow[]
  readonly onClose: () => void
}

function OutletModal({ outlet, outlets, onClose }: ModalProps) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = usePublicityWords()
  const act = useAct('publicity.keepOutlet', client.publicity.keepOutlet.mutate)
  const { value, setValue, dropDraft } = useDraft<OutletFields>(
    `publicity.outlet.${outlet ? `${outlet.id}.${outlet.version}` : 'new'}`,
    outlet
      ? { name: outlet.name, level: outlet.level, ownerRun: outlet.ownerRun }
      : { name: '', level: 'city', ownerRun: false },
  )
  const fields = { ...value, name: value.name.trim() }
  const why = whyNotKeepOutlet(fields, outlet?.id ?? null, outlets)
  const save = async () => {
    if (!(await act.perform({ ...fields, id: outlet?.id ?? null, seen: outlet?.version ?? null }))) return
    dropDraft()
    onClose()
  }
  return (
    <Modal
      open
      title={w.outletTitle}
      okText={w.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{ loading: act.busy, disabled: fields.name.length < 2 || why !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <Field
        label={w.field.name}
        name="name"
        issues={act.issues}
        error={why ? refusalSentence(locale, 'publicity.keepOutlet', why.code, why.details ?? {}) : undefined}
      >
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={60}
            value={value.name}
            onChange={(event) => setValue({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.field.level} name="level" issues={act.issues}>
        {(attrs) => (
          <Select
            {...attrs}
            value={value.level}
            options={mediaLevels.map((level) => ({ value: level, label: w.level[level] }))}
            onChange={(level) => setValue({ ...value, level })}
          />
        )}
      </Field>
      <Checkbox checked={value.ownerRun} onChange={(event) => setValue({ ...value, ownerRun: event.target.checked })}>
        {w.field.ownerRun}
      </Checkbox>
      <p className="field-hint">{w.hint.ownerRun}</p>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
