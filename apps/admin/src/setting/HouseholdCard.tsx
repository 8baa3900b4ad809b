import { type HouseholdSetting, householdBounds, usualHousehold } from '@ratchet/domain/household/household'
import { whyNotSaveHousehold } from '@ratchet/domain/setting/setting'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { FigureFields, figuresOf } from './FigureFields.tsx'
import { SettingFoot } from './SettingFoot.tsx'
import { type SettingsFound, useSettingForm } from './use-setting-form.ts'

const fields = ['target', 'restDays'] as const

/** 入户调研: how many households a unit visits in a quarter, and for how long nobody asks one again. */
export function HouseholdCard({ kept }: { kept: SettingsFound['household'] }) {
  const words = useWords().setting
  const w = words.household
  const form = useSettingForm<HouseholdSetting>({
    procedure: 'setting.saveHousehold',
    kept,
    call: client.setting.saveHousehold.mutate,
    ruleOf: (typed) => whyNotSaveHousehold(kept.content, figuresOf(fields, typed)),
  })
  return (
    <Card title={w.title} extra={kept.at ? words.saved(momentText(kept.at)) : words.usual}>
      <p className="setting-hint">{w.hint}</p>
      <FigureFields form={form} fields={fields} bounds={householdBounds} usual={usualHousehold} words={w} />
      <SettingFoot form={form} names={w.field} onSave={() => form.save(figuresOf(fields, form.typed))} />
    </Card>
  )
}
