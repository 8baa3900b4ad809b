import {
  filled,
  type SiteSetting,
  siteFields,
  siteSettingSchema,
  whyNotSaveSite,
} from '@ratchet/domain/setting/setting'
import { Input } from 'antd'
import { client } from '../api.ts'
import { Field } from '../design/Field.tsx'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { SettingFoot } from './SettingFoot.tsx'
import { type SettingsFound, type Typed, useSettingForm } from './use-setting-form.ts'

const lineOf = (typed: Typed<SiteSetting>): SiteSetting =>
  siteSettingSchema.parse(Object.fromEntries(siteFields.map((field) => [field, typed[field] ?? ''])))

/** 网站页脚: who runs the site, with the footer as residents will read it. */
export function SiteCard({ kept, zone }: { kept: SettingsFound['site']; zone: string | null }) {
  const words = useWords().setting
  const w = words.site
  const form = useSettingForm<SiteSetting>({
    procedure: 'setting.saveSite',
    kept,
    call: client.setting.saveSite.mutate,
    ruleOf: (typed) => whyNotSaveSite(kept.content, lineOf(typed)),
  })
  const footer = { ...(zone && { host: zone }), ...filled(lineOf(form.typed)) }
  const lines = siteFields.flatMap((field) => {
    const text = footer[field]
    return text ? [{ field, text: w.line[field](text) }] : []
  })
  return (
    <Card title={w.title} extra={kept.at ? words.saved(momentText(kept.at)) : words.usual}>
      <p className="setting-hint">{w.hint}</p>
      <div className="setting-fields">
        {siteFields.map((field) => (
          <Field
            key={field}
            name={field}
            label={w.field[field]}
            hint={w.fieldHint[field]}
            issues={form.act.issues}
            error={form.errorAt(field)}
          >
            {(attrs) => (
              <Input
                {...attrs}
                maxLength={100}
                readOnly={form.whyNotPerson !== null}
                value={form.typed[field] ?? ''}
                onChange={(event) => form.set({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <section className="setting-preview" aria-label={w.preview}>
        <h3>{w.preview}</h3>
        {lines.map((line) => (
          <p key={line.field}>{line.text}</p>
        ))}
        {lines.length === 0 && <p>{w.previewEmpty}</p>}
      </section>
      <SettingFoot form={form} names={w.field} onSave={() => form.save(lineOf(form.typed))} />
    </Card>
  )
}
