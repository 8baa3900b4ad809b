import { usualViewRule, type ViewRule } from '@ratchet/domain/ballot/view-rule'
import { type CampaignPlan, lengthOf, whyNotPlan } from '@ratchet/domain/campaign/campaign'
import { type Day, daySchema } from '@ratchet/domain/day'
import { standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { refusalSentence } from '@ratchet/words/catalogue'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { type CampaignRow, freshPlan, moved } from './campaigns.ts'
import { useCampaignWords } from './page-words.ts'

/** At which field each refusal is mended. */
const fieldOf: Readonly<Record<string, 'firstDay' | 'lastDay' | 'questionnaireId'>> = {
  'begins-in-the-past': 'firstDay',
  'days-overlap': 'firstDay',
  'ends-before-it-begins': 'lastDay',
  'too-long': 'lastDay',
}
const ruleFields = ['noProofPerDay', 'sharedPerDay', 'fastSeconds'] as const satisfies (keyof ViewRule)[]
const bounds: Record<keyof ViewRule, readonly [number, number]> = {
  noProofPerDay: [0, 10_000],
  sharedPerDay: [50, 100_000],
  fastSeconds: [0, 60],
}

/** 安排或修改一场: its name, its questionnaire, its days, and the rule that is published with it. */
export function PlanModal({ campaign, onClose }: { readonly campaign?: CampaignRow; readonly onClose: () => void }) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = useCampaignWords()
  const planning = useAct('campaign.plan', client.campaign.plan.mutate)
  const editing = useAct('campaign.edit', client.campaign.edit.mutate)
  const act = campaign ? editing : planning
  const { data } = useSuspenseQuery(api.campaign.list.queryOptions({}))
  const { data: kept } = useSuspenseQuery(api.questionnaire.list.queryOptions({}))
  const usable = kept.questionnaires.filter((row) => row.kind === 'qr' && standingOf(row, kept.today) === 'issued')
  const { value, setValue, dropDraft } = useDraft<CampaignPlan>(
    campaign ? `campaign.${campaign.id}.${campaign.version}` : 'campaign.new',
    campaign
      ? planOf(campaign)
      : freshPlan(data.campaigns, data.today, w.name, {
          questionnaireId: usable[0]?.id ?? '',
          viewRule: usualViewRule,
        }),
  )
  const { data: asked } = useQuery({
    ...api.questionnaire.find.queryOptions({ id: value.questionnaireId }),
    enabled: value.questionnaireId !== '',
  })
  const isDated = daySchema.safeParse(value.firstDay).success && daySchema.safeParse(value.lastDay).success
  const why =
    asked && isDated
      ? whyNotPlan({ ...value, id: campaign?.id ?? null }, { ...data, questionnaire: asked.questionnaire })
      : null
  const errorAt = (field: string) =>
    why && (fieldOf[why.code] ?? 'questionnaireId') === field
      ? refusalSentence(locale, 'campaign.plan', why.code, why.details ?? {})
      : undefined
  const send = async (plan: CampaignPlan, seen: number | undefined) => {
    const content = { ...plan, name: plan.name.trim() }
    const done =
      campaign && seen !== undefined
        ? await editing.perform({ id: campaign.id, seen, ...content })
        : await planning.perform(content)
    if (!done) return
    dropDraft()
    onClose()
  }
  if (campaign && editing.problem?.kind === 'stale') {
    const theirs = editing.problem.theirs as unknown as CampaignRow
    return (
      <ConflictPanel
        mine={value}
        theirs={planOf(theirs)}
        fields={[
          { name: 'name', label: w.field.name },
          { name: 'firstDay', label: w.field.firstDay },
          { name: 'lastDay', label: w.field.lastDay },
          {
            name: 'questionnaireId',
            label: w.field.questionnaire,
            show: (id) => usable.find((row) => row.id === id)?.name ?? '—',
          },
          {
            name: 'viewRule',
            label: w.rule,
            show: (rule) => ruleFields.map((field) => (rule as ViewRule)[field]).join(' · '),
          },
        ]}
        onResolve={(plan) => send(plan, theirs.version)}
        onCancel={editing.clear}
      />
    )
  }
  const day = (field: 'firstDay' | 'lastDay', hint?: string) => (
    <Field label={w.field[field]} name={field} issues={act.issues} error={errorAt(field)} hint={hint}>
      {(attrs) => (
        <Input
          {...attrs}
          type="date"
          value={value[field]}
          onChange={(event) => setValue(moved(value, field, event.target.value as Day, w.name))}
        />
      )}
    </Field>
  )
  return (
    <Modal
      open
      title={campaign ? w.editTitle(campaign.name) : w.planTitle}
      okText={words.shell.form.save}
      cancelText={words.shell.form.cancel}
      okButtonProps={{
        loading: act.busy,
        disabled: value.name.trim().length < 2 || !isDated || !asked || why !== null,
      }}
      onOk={() => send(value, campaign?.version)}
      onCancel={onClose}
    >
      <Field label={w.field.name} name="name" issues={act.issues} hint={w.hint.name}>
        {(attrs) => (
          <Input
            {...attrs}
            maxLength={40}
            value={value.name}
            onChange={(event) => setValue({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={w.field.questionnaire}
        name="questionnaireId"
        issues={act.issues}
        error={errorAt('questionnaireId')}
        hint={usable.length === 0 ? w.hint.noQuestionnaire : w.hint.questionnaire}
      >
        {(attrs) => (
          <Select
            {...attrs}
            value={value.questionnaireId || undefined}
            options={usable.map((row) => ({ value: row.id, label: w.asks(row.name, row.edition) }))}
            onChange={(questionnaireId) => setValue({ ...value, questionnaireId })}
          />
        )}
      </Field>
      <div className="plan-days">
        {day('firstDay')}
        {day('lastDay', isDated && value.firstDay <= value.lastDay ? w.hint.days(lengthOf(value)) : undefined)}
      </div>
      <fieldset className="plan-rule">
        <legend>{w.rule}</legend>
        <p className="page-note">{w.hint.usual}</p>
        {ruleFields.map((field) => (
          <Field
            key={field}
            label={w.field[field]}
            name={field}
            issues={act.issues}
            hint={field === 'fastSeconds' ? undefined : w.hint[field]}
          >
            {({ status: _status, ...attrs }) => (
              <InputNumber
                {...attrs}
                min={bounds[field][0]}
                max={bounds[field][1]}
                precision={0}
                value={value.viewRule[field]}
                onChange={(given) =>
                  setValue({ ...value, viewRule: { ...value.viewRule, [field]: given ?? usualViewRule[field] } })
                }
              />
            )}
          </Field>
        ))}
      </fieldset>
      <ActProblem sentence={act.told} />
    </Modal>
  )
}

const planOf = ({ name, questionnaireId, firstDay, lastDay, viewRule }: CampaignRow): CampaignPlan => ({
  name,
  questionnaireId,
  firstDay,
  lastDay,
  viewRule,
})
