import { SHORTEST_SEED } from '@ratchet/domain/survey/recheck'
import { refusalSentence } from '@ratchet/words/catalogue'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale, useWords } from '../locale.ts'
import type { SurveyOutputs, WaveAround } from './use-wave.ts'

interface Props {
  readonly wave: WaveAround['wave']
  readonly stand: SurveyOutputs['rechecks']
  readonly onClose: () => void
}

/** First the hash of the list is made public, then chance speaks in public, then the draw follows from both. */
export function DrawForm({ wave, stand, onClose }: Props) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = surveyQualityWords[locale].rechecks
  const { cancel } = useWords().shell.form
  const [seed, setSeed] = useState('')
  const act = useAct('survey.drawRechecks', client.survey.drawRechecks.mutate)
  const isShort = seed.trim().length < SHORTEST_SEED
  const draw = async () => {
    if (await act.perform({ id: wave.id, seed: seed.trim(), seenHash: stand.frameHash ?? '' })) onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={w.drawTitle}
      okText={w.doDraw(stand.owed)}
      cancelText={cancel}
      okButtonProps={{ loading: act.busy, disabled: isShort }}
      onOk={draw}
      onCancel={onClose}
    >
      <ol className="draw-steps">
        <li>
          {w.steps[0]}
          <p className="draw-hash">
            <span className="page-note">{`${w.hash} · ${w.frame(stand.frame)}`}</span>
            <code>{stand.frameHash}</code>
          </p>
        </li>
        <li>
          {w.steps[1]}
          <Field
            label={w.seed}
            name="seed"
            issues={act.issues}
            hint={w.seedHint}
            error={
              seed !== '' && isShort
                ? refusalSentence(locale, 'survey.drawRechecks', 'recheck-seed-short', { least: SHORTEST_SEED })
                : undefined
            }
          >
            {(attrs) => (
              <Input {...attrs} maxLength={200} value={seed} onChange={(event) => setSeed(event.target.value)} />
            )}
          </Field>
        </li>
        <li>{w.steps[2]}</li>
      </ol>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}
