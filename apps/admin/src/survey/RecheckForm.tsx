import {
  type RecheckMode,
  type RecheckOutcome,
  recheckModes,
  recheckOutcomes,
  whyNotRecordRecheck,
} from '@ratchet/domain/survey/recheck'
import { recheckOutcomeWords } from '@ratchet/words/survey-collect'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { Drawer, Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { RecheckRow } from './RecheckTable.tsx'

interface Props {
  readonly recheck: RecheckRow
  readonly waveId: string
  readonly onClose: () => void
}

/** What was found when the person was asked again; what speaks against the interview needs words. */
export function RecheckForm({ recheck, waveId, onClose }: Props) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = surveyQualityWords[locale].rechecks
  const outcomes = recheckOutcomeWords[locale]
  const { save: saveWord } = useWords().shell.form
  const [mode, setMode] = useState<RecheckMode>(recheck.mode ?? 'phone')
  // No outcome is chosen beforehand: a click too few must not confirm an interview.
  const [outcome, setOutcome] = useState<RecheckOutcome | null>(recheck.outcome)
  const [note, setNote] = useState(recheck.note ?? '')
  const act = useAct('survey.recordRecheck', client.survey.recordRecheck.mutate)
  const why = outcome && whyNotRecordRecheck({ mode, outcome, note }, false)
  const save = async () => {
    if (outcome && (await act.perform({ id: recheck.id, seen: recheck.version, mode, outcome, note }))) onClose()
  }
  return (
    <Drawer open size={520} title={w.recordTitle(recheck.caseId)} onClose={onClose}>
      <p>
        <PageLink to={`/surveys/${waveId}/collect?caseId=${encodeURIComponent(recheck.caseId)}`}>
          {w.seeRecord}
        </PageLink>
      </p>
      <fieldset className="plain-fieldset">
        <legend>{w.mode}</legend>
        <Radio.Group
          value={mode}
          options={recheckModes.map((value) => ({ value, label: w.modes[value] }))}
          onChange={(event) => setMode(event.target.value)}
        />
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend>{w.outcome}</legend>
        <Radio.Group
          className="recheck-outcomes"
          value={outcome}
          options={recheckOutcomes.map((value) => ({
            value,
            label: (
              <>
                {outcomes[value]} <span className="field-hint">{w.outcomeHint[value]}</span>
              </>
            ),
          }))}
          onChange={(event) => setOutcome(event.target.value)}
        />
      </fieldset>
      <Field label={w.note} name="note" issues={act.issues} hint={w.noteHint}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="form-foot">
        <ActProblem sentence={act.told} />
        <WhyNotButton
          type="primary"
          procedure="survey.recordRecheck"
          why={why}
          loading={act.busy}
          disabled={!outcome}
          onClick={save}
        >
          {saveWord}
        </WhyNotButton>
      </div>
    </Drawer>
  )
}
