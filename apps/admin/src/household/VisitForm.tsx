import { visitModes, visitOutcomes } from '@ratchet/domain/household/household'
import { refusalSentence } from '@ratchet/words/catalogue'
import { householdWords } from '@ratchet/words/household'
import { householdVisitWords } from '@ratchet/words/household-visit'
import { placeName } from '@ratchet/words/place-name'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../locale.ts'
import { JointUnits } from './JointUnits.tsx'
import type { Draft, Pack } from './kept.ts'
import type { VisitInHand } from './use-visit.ts'
import { VisitChips } from './VisitChips.tsx'
import { VisitQuestions } from './VisitQuestions.tsx'
import { VisitWords } from './VisitWords.tsx'
import { isHeard, unitsFor, whyNotSave } from './visit-typed.ts'

interface Props {
  readonly pack: Pack
  readonly visit: VisitInHand
  readonly draft: Draft
  readonly hasNext: boolean
  readonly onSave: () => Promise<void>
}

/** One household: how it went comes first, and only what that leaves open is asked after it. */
export function VisitForm({ pack, visit, draft, hasNext, onSave }: Props) {
  const { locale } = useLocale()
  const w = householdVisitWords[locale]
  const names = householdWords[locale]
  const { target, typed } = draft
  const [tried, setTried] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const root = useRef<HTMLDivElement>(null)
  // The next household begins at its door, for eyes and for readers alike.
  useEffect(() => head.current?.focus(), [])
  const objection = whyNotSave(target, typed, pack.form)
  const units = unitsFor(pack.form)
  const save = () => {
    if (!objection) return void onSave()
    setTried(true)
    root.current
      ?.querySelector<HTMLElement>(
        objection.items[0]
          ? `[data-item="${objection.items[0].item}"] input`
          : `[data-field="${objection.field}"] :is(input, textarea)`,
      )
      ?.focus()
  }
  const told =
    tried && objection
      ? objection.why
        ? refusalSentence(locale, 'household.visit', objection.why.code, objection.why.details ?? {})
        : objection.field === 'answers'
          ? w.form.missing(objection.items.length)
          : w.form.pick
      : null
  return (
    <div ref={root}>
      <div className="visit-head visit-door">
        <h1 ref={head} tabIndex={-1} lang="zh-CN">
          <small>{placeName(target.place)}</small> {target.door}
        </h1>
        <button type="button" onClick={() => void visit.leave()}>
          {w.form.change}
        </button>
      </div>
      <section className="visit-part" data-field="outcome">
        <VisitChips
          legend={w.form.outcome}
          className="visit-outcomes"
          options={visitOutcomes.map((value) => ({ value, label: names.outcome[value] }))}
          value={typed.outcome}
          onPick={(outcome) => visit.change({ outcome })}
        />
      </section>
      {typed.outcome === 'done' && (
        <section className="visit-part">
          <VisitChips
            legend={w.form.mode}
            className="visit-modes"
            options={visitModes.map((value) => ({ value, label: names.mode[value] }))}
            value={typed.mode}
            onPick={(mode) => visit.change({ mode })}
          />
        </section>
      )}
      {typed.outcome !== null && (
        <section className="visit-part">
          {units.length > 1 && units.length <= 6 && (
            <VisitChips
              legend={w.form.unit}
              className="visit-modes"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={target.unitId}
              onPick={(unitId) => visit.retarget(unitId)}
            />
          )}
          {units.length > 6 && (
            <label className="visit-field">
              <span>{w.form.unit}</span>
              <select value={target.unitId} onChange={(event) => visit.retarget(event.target.value)}>
                {units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <JointUnits
            form={pack.form}
            own={target.unitId}
            chosen={typed.unitIds}
            onChange={(unitIds) => visit.change({ unitIds })}
          />
        </section>
      )}
      {typed.outcome === 'done' && (
        <VisitQuestions
          form={pack.form}
          typed={typed}
          wrong={tried ? (objection?.items ?? []) : []}
          onChange={visit.change}
        />
      )}
      {isHeard(typed.outcome) && (
        <VisitWords typed={typed} objection={tried ? objection : null} onChange={visit.change} />
      )}
      <div className="visit-foot">
        {told && (
          <p className="visit-trouble" role="alert">
            {told}
          </p>
        )}
        <button type="button" className="visit-main" onClick={save}>
          {hasNext ? w.form.save : w.form.saveLast}
        </button>
        <p className="visit-quiet">{visit.isKept ? w.form.draft(w.clock(draft.at)) : w.form.notKept}</p>
      </div>
    </div>
  )
}
