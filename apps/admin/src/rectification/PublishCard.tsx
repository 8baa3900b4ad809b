import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { lazy, Suspense } from 'react'
import { api } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { MarkedText } from '../opinion/MarkedText.tsx'
import type { ItemFound } from './item-found.ts'
import { PhotoChoice } from './PhotoChoice.tsx'
import { ReasonButton } from './ReasonButton.tsx'
import { type PublishState, usePublish } from './use-publish.ts'
import './publish.css'

// The residents' own words, which no other page of the portal wears.
const PhonePreview = lazy(() => import('./PhonePreview.tsx').then((it) => ({ default: it.PhonePreview })))

/** 公布: the quote, what was done and the photos, looked through by a person, beside what residents will see. */
export function PublishCard({ page }: { page: ItemFound }) {
  const words = useWords()
  const w = words.itemForm.publish
  const f = words.publication.field
  const { data: suggested } = useSuspenseQuery(api.rectification.previewPublication.queryOptions({ id: page.item.id }))
  const state = usePublish(page, suggested)
  const { typed, set } = state
  return (
    <Card className="publish-card" title={w.title} extra={w.extra}>
      <div className="publish-columns">
        <div>
          {suggested.quotes.length > 1 && (
            <fieldset className="field">
              <legend>{w.quoteFrom}</legend>
              <Radio.Group
                className="quote-choice"
                value={suggested.quotes.find((quote) => quote.text.slice(0, 500) === typed.quote)?.id}
                onChange={(event) => {
                  const chosen = suggested.quotes.find((quote) => quote.id === event.target.value)
                  if (chosen) set({ quote: chosen.text.slice(0, 500) })
                }}
              >
                {suggested.quotes.map((quote) => (
                  <Radio key={quote.id} value={quote.id}>
                    {quote.text} <span className="page-note">{quote.number}</span>
                  </Radio>
                ))}
              </Radio.Group>
            </fieldset>
          )}
          <CheckedText
            label={f.quote}
            name="quote"
            hint={suggested.quotes.length === 0 ? w.ownTitle : w.quoteHint}
            longest={500}
            state={state}
          />
          <CheckedText
            label={f.done}
            name="done"
            hint={suggested.outcome === 'cannot' ? w.becauseHint : w.doneHint}
            longest={2000}
            state={state}
          />
          {suggested.outcome === 'cannot' && (
            <Field label={f.againDay} name="againDay" error={state.errorAt('againDay')}>
              {(attrs) => (
                <Input
                  {...attrs}
                  type="date"
                  value={typed.againDay}
                  onChange={(event) => set({ againDay: event.target.value })}
                />
              )}
            </Field>
          )}
          <PhotoChoice
            label={f.photosBefore}
            photos={suggested.photosBefore}
            chosen={typed.photosBefore}
            choose={(photosBefore) => set({ photosBefore })}
          />
          <PhotoChoice
            label={f.photosAfter}
            photos={suggested.photosAfter}
            chosen={typed.photosAfter}
            choose={(photosAfter) => set({ photosAfter })}
            note={suggested.confirmed ? w.confirmedHint : undefined}
            error={state.errorAt('photosAfter')}
          />
          <ActProblem sentence={state.sentence} />
          <div className="item-foot">
            <ReasonButton type="primary" reason={state.reason} loading={state.busy} onClick={state.publish}>
              {w.act}
            </ReasonButton>
            {state.isDraft && (
              <Button type="link" onClick={state.restart}>
                {w.restart}
              </Button>
            )}
          </div>
        </div>
        <Suspense>
          <PhonePreview page={page} typed={typed} suggested={suggested} />
        </Suspense>
      </div>
    </Card>
  )
}

interface TextProps {
  readonly label: string
  readonly name: 'quote' | 'done'
  readonly hint: string
  readonly longest: number
  readonly state: PublishState
}

/** A text that residents will read, with what may name somebody marked under it. */
function CheckedText({ label, name, hint, longest, state }: TextProps) {
  const w = useWords().itemForm.publish
  const spans = state.spans[name]
  const text = state.typed[name]
  return (
    <Field label={label} name={name} hint={hint} error={state.errorAt(name)}>
      {(attrs) => (
        <>
          <Input.TextArea
            {...attrs}
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={longest}
            value={text}
            onChange={(event) => state.set({ [name]: event.target.value })}
          />
          {spans.length > 0 ? (
            <p className="checked-text">
              <span className="checked-note">{w.marked}</span>
              <MarkedText text={text} spans={spans} />
            </p>
          ) : (
            <p className="page-note">{w.clear}</p>
          )}
        </>
      )}
    </Field>
  )
}
