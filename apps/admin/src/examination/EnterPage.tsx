import { cycleAfter, cycleOf } from '@ratchet/domain/cycle/cycle-id'
import { contradictions } from '@ratchet/domain/examination/contradiction'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, Radio, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useActor } from '../session.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { useGo } from '../shell/page.ts'
import { ContradictionList } from './ContradictionList.tsx'
import { FigureGrid } from './FigureGrid.tsx'
import { whyNotMay } from './may.ts'
import type { ExaminationList } from './rounds.ts'
import { countsOf, figuresOf, type Typed } from './typed-figures.ts'
import './figures.css'

interface Draft {
  readonly round: string | null
  readonly publishedOn: string
  readonly circularNumber: string
  readonly scope: 'own' | 'all'
  readonly typed: Typed
}
const empty: Draft = { round: null, publishedOn: '', circularNumber: '', scope: 'own', typed: {} }

/** The last six half-years that can have a result; those entered already can be seen but not chosen. */
function roundChoices(list: ExaminationList) {
  const running = cycleOf(list.today)
  return [0, -1, -2, -3, -4, -5].map((steps) => {
    const id = cycleAfter(running, steps)
    return { id, taken: list.rounds.some((round) => round.id === id) }
  })
}

/** Typing a circular: at most fourteen figures for our own zone, or all of them; missing stays missing. */
export function EnterPage() {
  const w = useWords()
  const f = w.cityResults.form
  const go = useGo()
  const actor = useActor()
  const { data: list } = useSuspenseQuery(api.examination.list.queryOptions({}))
  const { value, setValue, isDraft, dropDraft } = useDraft<Draft>('examination.enter', empty)
  const act = useAct('examination.enter', client.examination.enter.mutate)
  const choices = roundChoices(list)
  // The half-year that ended last, unless its result is there already.
  const round = value.round ?? (choices[1]?.taken ? choices[0]?.id : choices[1]?.id) ?? ''
  const zones = value.scope === 'own' && list.own ? [list.own] : list.zones
  const figures = figuresOf(value.typed, zones)
  const counts = countsOf(value.typed, zones, list.zones.length)
  const isTaken = choices.some((each) => each.id === round && each.taken)
  const isLate = value.publishedOn > list.today
  const blocked = isTaken
    ? f.roundTaken
    : isLate
      ? f.dayLate
      : counts.faults > 0
        ? f.bad(counts.faults)
        : figures.length === 0
          ? f.nothing
          : null
  const save = async () => {
    const done = await act.perform({
      id: round as never,
      publishedOn: (value.publishedOn || null) as never,
      circularNumber: value.circularNumber.trim(),
      scanId: null,
      entries: figures,
    })
    if (!done) return
    dropDraft()
    go(`/city-results/${done.id}`)
  }
  const crumb = <PageLink to="/city-results">{w.cityResults.title}</PageLink>
  return (
    <PageShell title={f.title} sub={f.subtitle} crumb={crumb}>
      <Card>
        <div className="form-row">
          <Field label={f.round} name="id" issues={act.issues} hint={isTaken ? f.roundTaken : undefined}>
            {(attrs) => (
              <Select
                {...attrs}
                value={round}
                options={choices.map(({ id, taken }) => ({
                  value: id,
                  label: w.cityResults.round(id),
                  disabled: taken,
                }))}
                onChange={(id) => setValue({ ...value, round: id })}
              />
            )}
          </Field>
          <Field label={f.publishedOn} name="publishedOn" issues={act.issues} hint={isLate ? f.dayLate : undefined}>
            {(attrs) => (
              <Input
                {...attrs}
                type="date"
                max={list.today}
                value={value.publishedOn}
                onChange={(event) => setValue({ ...value, publishedOn: event.target.value })}
              />
            )}
          </Field>
          <Field label={f.circular} name="circularNumber" issues={act.issues} hint={f.circularHint}>
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={100}
                value={value.circularNumber}
                onChange={(event) => setValue({ ...value, circularNumber: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Radio.Group
          value={value.scope}
          options={(['own', 'all'] as const).map((scope) => ({ value: scope, label: f.scope[scope] }))}
          onChange={(event) => setValue({ ...value, scope: event.target.value })}
        />
      </Card>
      <Card title={f.typed(counts.figures)} extra={isDraft ? f.kept : null}>
        <FigureGrid
          zones={zones}
          places={list.zones.length}
          typed={value.typed}
          onChange={(typed) => setValue({ ...value, typed })}
        />
      </Card>
      {figures.length > 1 && (
        <Card title={w.examination.severity.contradiction}>
          <ContradictionList found={contradictions(figures, list.zones)} />
        </Card>
      )}
      <div className="form-foot">
        <ActProblem sentence={act.sentence} />
        <WhyNotButton
          type="primary"
          procedure="examination.enter"
          why={whyNotMay(actor, 'examination.enter')}
          loading={act.busy}
          disabled={blocked !== null}
          onClick={save}
        >
          {f.save}
        </WhyNotButton>
        {isDraft && <Button onClick={dropDraft}>{f.clear}</Button>}
        {blocked && <span className="why-not-reason">{blocked}</span>}
      </div>
    </PageShell>
  )
}
