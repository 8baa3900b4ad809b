import { Button } from 'antd'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import type { SettingForm } from './use-setting-form.ts'

interface FootProps<Content extends object> {
  readonly form: SettingForm<Content>
  readonly names: Readonly<Record<keyof Content & string, string>>
  readonly onSave: () => void
}

/** Saving, or why not; giving a draft up; and both versions where somebody else saved first. */
export function SettingFoot<Content extends object>({ form, names, onSave }: FootProps<Content>) {
  const words = useWords()
  const w = words.shell.form
  const { act, whyNotPerson, why, isDraft } = form
  const fields = Object.entries<string>(names).map(([name, label]) => ({
    name: name as keyof Content & string,
    label,
    show: (value: unknown) => (value === '' || value === null ? '—' : String(value)),
  }))
  return (
    <>
      <ActProblem sentence={act.sentence} />
      <div className="setting-foot">
        <WhyNotButton
          type="primary"
          procedure={form.procedure}
          // What is wrong with a field stands at the field.
          why={whyNotPerson ?? (why?.details?.field ? null : why)}
          disabled={why !== null}
          loading={act.busy}
          onClick={onSave}
        >
          {w.save}
        </WhyNotButton>
        {isDraft && !whyNotPerson && (
          <>
            <Button onClick={form.discard}>{w.discardDraft}</Button>
            <span className="field-hint">{w.draftKept}</span>
          </>
        )}
      </div>
      {act.problem?.kind === 'stale' && (
        <ConflictPanel<Content>
          mine={act.problem.mine as Content}
          theirs={act.problem.theirs as Content}
          fields={fields}
          onResolve={(chosen) => {
            const { version, ...content } = chosen as Content & { version: number }
            form.save(content as unknown as Content, version)
          }}
          onCancel={act.clear}
        />
      )}
    </>
  )
}
