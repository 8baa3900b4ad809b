import type { Day } from '@ratchet/domain/day'
import { addDays } from '@ratchet/domain/day'
import { whyNotAnnounce } from '@ratchet/domain/lookback/step'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import { type Round, useLookbackWords } from './lookback-found.ts'

/** 公布名单: with the source of the seed and the later day on which it comes out. */
export function PublishModal({ round, onClose }: { round: Round; onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useLookbackWords()
  const [source, setSource] = useState('')
  const [day, setDay] = useState<string>(addDays(round.today, 1))
  const act = useAct('lookback.publish', client.lookback.publish.mutate)
  const isEmpty = round.population === 0
  const announced = isEmpty ? null : { source: source.trim(), day: day as Day }
  const why = day === '' ? null : whyNotAnnounce(round, announced, round.today)
  const publish = async () => {
    if (await act.perform({ id: round.id, seen: round.version, announced })) onClose()
  }
  return (
    <Modal
      open
      title={isEmpty ? w.publish : w.publishTitle}
      okText={w.publish}
      cancelText={words.shell.form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: why !== null || (!isEmpty && (source.trim().length < 4 || day === '')),
      }}
      onOk={publish}
      onCancel={onClose}
    >
      {isEmpty && <p className="page-note">{w.publishEmpty}</p>}
      {!isEmpty && (
        <>
          <Field label={w.field.source} hint={w.hint.source} name="announced" issues={act.issues}>
            {(attrs) => (
              <Input {...attrs} maxLength={120} value={source} onChange={(event) => setSource(event.target.value)} />
            )}
          </Field>
          <Field label={w.field.day} hint={w.hint.day} name="day">
            {(attrs) => (
              <Input
                {...attrs}
                type="date"
                min={addDays(round.today, 1)}
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <ActProblem
        sentence={act.told ?? (why && refusalSentence(locale, 'lookback.publish', why.code, why.details ?? {}))}
      />
    </Modal>
  )
}
