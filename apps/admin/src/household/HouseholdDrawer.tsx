import type { AppRouter } from '@ratchet/api/router'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { type ServedUnit, whyNotAddUnit } from '@ratchet/domain/household/visit'
import { householdWords } from '@ratchet/words/household'
import { householdPageWords } from '@ratchet/words/household-page'
import { placeName } from '@ratchet/words/place-name'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { LoadingSkeleton } from '../design/LoadingSkeleton.tsx'
import { Illustrative } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useLocale } from '../locale.ts'
import { dayOfMoment, momentText, todayThere } from '../moment.ts'
import { answerText } from '../questionnaire/condition-text.ts'
import { mayCall, useActor } from '../session.ts'
import '../survey/collect.css'

type Found = inferRouterOutputs<AppRouter>['household']['find']
type Visit = Found['visits'][number]

interface Props {
  readonly id: string
  readonly unitId: string
  readonly onClose: () => void
}

/** One household with every contact, newest first: who came, for whom it counts, and what was answered. */
export function HouseholdDrawer({ id, unitId, onClose }: Props) {
  useReturnFocus()
  const { locale } = useLocale()
  const w = householdPageWords[locale]
  const d = w.drawer
  const actor = useActor()
  const [erasing, setErasing] = useState(false)
  const act = useAct('household.erase', client.household.erase.mutate)
  const { data } = useQuery({ ...api.household.find.queryOptions({ id, unitId }), throwOnError: true })
  if (!data)
    return (
      <Drawer open size={520} title={w.list} onClose={onClose}>
        <LoadingSkeleton />
      </Drawer>
    )
  return (
    <Drawer open size={520} title={`${placeName(data.place)} ${data.door ?? w.erased}`} onClose={onClose}>
      <p className="page-note">
        {[
          householdWords[locale].origin[data.origin],
          d.madeBy(data.madeByName, dayOfMoment(data.madeAt)),
          data.restUntil && d.rest(data.restUntil),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        {data.illustrative && <Illustrative />}
      </p>
      {data.visits.length === 0 && <p>{d.none}</p>}
      <ol className="household-visits">
        {data.visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} unitId={unitId} />
        ))}
      </ol>
      {!data.erasedAt && mayCall(actor, 'household.erase') && (
        <Button danger onClick={() => setErasing(true)}>
          {d.erase}
        </Button>
      )}
      <ReasonModal
        open={erasing}
        title={d.eraseTitle}
        okText={d.erase}
        busy={act.busy}
        sentence={act.told}
        onOk={async (reason) => {
          if (await act.perform({ id, seen: data.version, reason })) setErasing(false)
        }}
        onCancel={() => setErasing(false)}
      >
        <p>{d.eraseHint}</p>
      </ReasonModal>
    </Drawer>
  )
}

function VisitRow({ visit, unitId }: { visit: Visit; unitId: string }) {
  const { locale } = useLocale()
  const d = householdPageWords[locale].drawer
  const names = householdWords[locale]
  const minutes = Math.round((Date.parse(visit.endedAt) - Date.parse(visit.startedAt)) / 60_000)
  return (
    <li>
      <strong>
        <span className="num">{momentText(visit.startedAt).slice(0, 16)}</span> {names.outcome[visit.outcome]}
      </strong>
      <p className="page-note">
        {[
          d.by(visit.visitor, visit.visitorUnit),
          names.mode[visit.mode],
          visit.outcome === 'done' && minutes > 0 && d.minutes(minutes),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="household-served">
        {visit.units.map((unit) => (
          <li key={unit.unitId}>
            {unit.counts ? d.counts(unit.name) : d.countsNot(unit.name, names.notCounted[unit.whyNot ?? 'not-done'])}
          </li>
        ))}
      </ul>
      {visit.signs.length > 0 && (
        <p className="act-problem">{visit.signs.map((sign) => names.sign[sign]).join('；')}</p>
      )}
      {visit.opinionNumber && <p className="page-note">{d.opinion(visit.opinionNumber)}</p>}
      {visit.questionnaireId && <Answers visit={visit} questionnaireId={visit.questionnaireId} />}
      <AddUnit visit={visit} unitId={unitId} />
    </li>
  )
}

function Answers({ visit, questionnaireId }: { visit: Visit; questionnaireId: string }) {
  const { locale } = useLocale()
  const d = householdPageWords[locale].drawer
  const { data } = useQuery({ ...api.questionnaire.find.queryOptions({ id: questionnaireId }), throwOnError: false })
  const { answers } = visit
  if (!answers) return <p className="page-note">{d.hidden}</p>
  const items = data?.questionnaire.items ?? []
  return (
    <details>
      <summary>{d.answers}</summary>
      <dl className="record-facts">
        {items.flatMap((item) => {
          const answer = answers[item.id]
          if (answer === undefined || item.kind === 'place') return []
          const parts = typeof answer === 'string' && item.kind === 'choice' ? answer.split(',') : [answer]
          return (
            <div key={item.id}>
              <dt>{item.words[locale]}</dt>
              <dd>{parts.map((part) => answerText(item, part, locale)).join(locale === 'zh' ? '、' : ', ')}</dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}

/** A unit that was along and was forgotten: by whoever recorded the visit, within a week. */
function AddUnit({ visit, unitId }: { visit: Visit; unitId: string }) {
  const d = householdPageWords[useLocale().locale].drawer
  const actor = useActor()
  const [chosen, setChosen] = useState<string | null>(null)
  const act = useAct('household.addUnit', client.household.addUnit.mutate)
  const mayAdd = mayCall(actor, 'household.addUnit') && visit.visitorUnitId === unitId
  const { data } = useQuery({ ...api.household.form.queryOptions({}), enabled: mayAdd })
  const recorded = {
    day: dayOf(visit.startedAt as Instant),
    outcome: visit.outcome,
    unitIds: visit.units.map((unit) => unit.unitId),
  }
  const left = (data?.examined ?? []).filter(
    (unit) => whyNotAddUnit(recorded, unit as ServedUnit, todayThere()) === null,
  )
  if (!mayAdd || left.length === 0) return null
  return (
    <details>
      <summary>{d.addUnit}</summary>
      <p className="page-note">{d.addUnitHint}</p>
      <div className="query-bar">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={d.addUnit}
          className="household-unit"
          value={chosen}
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <Button
          disabled={chosen === null}
          loading={act.busy}
          onClick={() => chosen && void act.perform({ visitId: visit.id, unitId: chosen })}
        >
          {d.add}
        </Button>
      </div>
      <ActProblem sentence={act.sentence} />
    </details>
  )
}
