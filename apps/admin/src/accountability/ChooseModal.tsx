import { type Chooser, whyNotChoose } from '@ratchet/domain/accountability/choose'
import type { Candidate, CandidatePick, Finding } from '@ratchet/domain/accountability/finding'
import type { AspectId } from '@ratchet/domain/cycle/aspect'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox, Input, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useWords } from '../locale.ts'
import { useFindingWords } from './finding-words.ts'

interface Props {
  readonly finding: Finding
  readonly chooser: Chooser
  readonly onClose: () => void
}

/** Chooses among what the rule could not tell apart, and says who led it; what did not pass the test cannot be chosen. */
export function ChooseModal({ finding, chooser, onClose }: Props) {
  const words = useWords()
  const w = useFindingWords()
  const f = w.page.finding
  const act = useAct('finding.choose', client.finding.choose.mutate)
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const sole = (candidate: Candidate) => candidate.unitId ?? ''
  const initial = {
    units: Object.fromEntries(
      finding.candidates
        .filter((each) => finding.chosen?.picks.some(({ aspect }) => aspect === each.aspect))
        .map((each) => [each.aspect, finding.chosen?.picks.find(({ aspect }) => aspect === each.aspect)?.unitId ?? '']),
    ) as Partial<Record<AspectId, string>>,
    reason: finding.chosen?.reason ?? '',
  }
  const { value, setValue, dropDraft } = useDraft(`finding.choose.${finding.id}.${finding.version}`, initial)
  const picks = Object.entries(value.units).map(([aspect, unitId]) => ({ aspect, unitId })) as CandidatePick[]
  const isUnnamed = picks.some(({ unitId }) => unitId === '')
  const toggle = (candidate: Candidate, on: boolean) => {
    const { [candidate.aspect]: _, ...others } = value.units
    setValue({ ...value, units: on ? { ...others, [candidate.aspect]: sole(candidate) } : others })
  }
  const optionsOf = (candidate: Candidate) => {
    const leads = new Map(candidate.leads.flatMap(({ unitId, unitName }) => (unitId ? [[unitId, unitName ?? '']] : [])))
    const units =
      leads.size > 0
        ? [...leads]
        : tree.nodes.filter(({ kind }) => kind === 'department').map(({ id, name }) => [id, name] as const)
    return units.map(([id, label]) => ({ value: id, label }))
  }
  const save = async () => {
    const done = await act.perform({ id: finding.id, seen: finding.version, picks, reason: value.reason })
    if (!done) return
    dropDraft()
    onClose()
  }
  const why = isUnnamed ? ({ code: 'choice-missing' } as const) : whyNotChoose(finding, picks, value.reason, chooser)
  return (
    <Modal open title={f.chooseTitle(`${finding.rule} ${w.noun.rule[finding.rule]}`)} footer={null} onCancel={onClose}>
      <p className="page-note">{f.chooseHint}</p>
      {finding.candidates.map((candidate) => {
        const { aspect, mayPropose, change } = candidate
        const chosen = value.units[aspect]
        const label = `${w.said.aspect[aspect]} ${w.page.table.signed(change)}`
        return (
          <div key={aspect}>
            <Checkbox
              checked={chosen !== undefined}
              disabled={!mayPropose}
              onChange={(event) => toggle(candidate, event.target.checked)}
            >
              {mayPropose ? label : `${label} (${f.notPassed})`}
            </Checkbox>
            {chosen !== undefined && (
              <Field label={f.chooseUnit(w.said.aspect[aspect])} name="picks" issues={act.issues}>
                {(attrs) => (
                  <Select
                    {...attrs}
                    showSearch
                    optionFilterProp="label"
                    value={chosen || null}
                    options={optionsOf(candidate)}
                    onChange={(unitId) => setValue({ ...value, units: { ...value.units, [aspect]: unitId } })}
                  />
                )}
              </Field>
            )}
          </div>
        )
      })}
      <Field label={words.shell.form.reason} hint={words.shell.form.reasonHint} name="reason" issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={4}
            maxLength={2000}
            value={value.reason}
            onChange={(event) => setValue({ ...value, reason: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.told} />
      <WhyNotButton type="primary" procedure="finding.choose" why={why} loading={act.busy} onClick={save}>
        {f.chooseOk}
      </WhyNotButton>
    </Modal>
  )
}
