import { whyNotMask } from '@ratchet/domain/opinion/handle'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { usePageKeys } from '../shell/page-keys.ts'
import type { FoundOpinion } from './inbox-state.ts'
import { MarkedText } from './MarkedText.tsx'
import { stillThere } from './marked-text.ts'
import { StepFoot } from './StepFoot.tsx'
import { useOpinionAct } from './use-opinion-act.ts'

/** ② The words as units and residents may read them; a "me too" has none. */
export function MaskStep({ found, onDone }: { found: FoundOpinion; onDone: () => void }) {
  const w = useWords().opinionActs.mask
  if (found.opinion.echo) return <p>{w.echo}</p>
  return <MaskForm found={found} onDone={onDone} />
}

function MaskForm({ found: { opinion }, onDone }: { found: FoundOpinion; onDone: () => void }) {
  const words = useWords()
  const w = words.opinionActs.mask
  const { locale } = useLocale()
  const { id } = opinion
  const act = useOpinionAct('opinion.mask', client.opinion.mask.mutate)
  const { data: preview } = useSuspenseQuery(api.opinion.maskPreview.queryOptions({ id }))
  const { text, spans, suggested, masked: saved } = preview
  const { value, setValue, isDraft, dropDraft } = useDraft(`opinion.mask.${id}`, saved ?? text)
  const [began] = useState(saved)
  const why = value.trim() === '' ? null : whyNotMask(opinion, value)
  const left = stillThere(text, spans, value)
  // What somebody else saved meanwhile is not overwritten unseen.
  const theirs = isDraft && saved !== null && saved !== began && saved !== value ? saved : null
  const save = async (masked = value) => {
    if (!(await act.perform({ id, seen: opinion.version, masked: masked.trim() }))) return
    dropDraft()
    onDone()
  }
  const isReady = !why && value.trim() !== '' && value.trim() !== saved
  usePageKeys({ 'Ctrl+Enter': () => isReady && save() })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{w.title}</h2>
      <div className="mask-sides">
        <div className="field">
          <strong>{w.left}</strong>
          <blockquote className="said mask-said">
            <MarkedText text={text} spans={spans} />
          </blockquote>
          <span className="field-hint">{w.suggested(spans.length)}</span>
          <span className="row">
            <Button disabled={value === suggested || spans.length === 0} onClick={() => setValue(suggested)}>
              {w.asSuggested}
            </Button>
            {isDraft && (
              <button type="button" className="link" onClick={dropDraft}>
                {w.back}
              </button>
            )}
          </span>
        </div>
        <Field
          label={w.right}
          hint={w.rightHint}
          name="masked"
          issues={act.issues}
          error={why ? refusalSentence(locale, 'opinion.mask', why.code, why.details ?? {}) : undefined}
        >
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              autoSize={{ minRows: 5, maxRows: 16 }}
              maxLength={4000}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
      </div>
      <section className="mask-preview" aria-label={w.preview}>
        <strong>{w.preview}</strong>
        <blockquote className="said">{value}</blockquote>
        {left.length > 0 && <p className="mask-left">{w.remaining(left)}</p>}
      </section>
      <ActProblem sentence={act.issues.length > 0 ? null : act.told} />
      <StepFoot>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={act.busy}>
          {saved === null ? w.save : w.saveAgain}
        </Button>
      </StepFoot>
      {theirs !== null && act.problem?.kind === 'stale' && (
        <ConflictPanel
          mine={{ masked: value }}
          theirs={{ masked: theirs }}
          fields={[{ name: 'masked', label: w.theirs }]}
          onResolve={({ masked }) => {
            setValue(masked)
            save(masked)
          }}
          onCancel={act.clear}
        />
      )}
    </form>
  )
}
