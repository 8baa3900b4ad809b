import { type Outline, type OutlineText, outlineTextSchema, whyNotPublish } from '@ratchet/domain/strategy/outline'
import { refusalSentence } from '@ratchet/words/catalogue'
import { App, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem, Field } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { useStrategy } from './strategy-context.ts'
import { useAutosave } from './use-autosave.ts'

const rowsOf = { guidingIdea: 3, actionPolicy: 3, body: 10 } as const

/** The words of a draft: they save themselves; publishing asks first and says what is missing. */
export function OutlineEditor({ outline }: { outline: Outline }) {
  const words = useWords()
  const w = words.strategyPage
  const { locale } = useLocale()
  const { modal } = App.useApp()
  const { data } = useStrategy()
  const autosave = useAutosave(outline)
  const publish = useAct('strategy.publishOutline', client.strategy.publishOutline.mutate)
  const { text, problem } = autosave
  const parsed = outlineTextSchema.safeParse(text)
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, code, message }) => ({ path: path.map(String), code, message }))
  const why = whyNotPublish({ ...outline, ...text }, { measures: data.measures, mandatory: data.mandatory })
  const ask = () =>
    modal.confirm({
      title: w.publishAsk(outline.edition, data.measures.length),
      okText: w.publish,
      cancelText: words.shell.form.cancel,
      onOk: async () => {
        const seen = await autosave.flush()
        if (seen) await publish.perform({ id: outline.id, seen })
      },
    })
  const note = {
    saving: w.saving,
    local: w.unsaved,
    saved: autosave.savedAt ? w.savedAt(autosave.savedAt) : '',
  }[autosave.state]
  const failed =
    problem?.kind === 'refused'
      ? refusalSentence(locale, 'strategy.editOutline', problem.code, problem.details)
      : problem?.kind === 'away'
        ? words.shell.state.notSent
        : problem?.kind === 'broken'
          ? words.shell.state.notDone
          : null
  return (
    <div>
      {(['guidingIdea', 'actionPolicy', 'body'] as const).map((name) => (
        <Field key={name} name={name} label={words.strategy.field[name]} hint={w.hint[name]} issues={issues}>
          {(attrs) => (
            <Input.TextArea
              {...attrs}
              autoSize={{ minRows: rowsOf[name], maxRows: 24 }}
              value={text[name]}
              onBlur={() => void autosave.flush()}
              onChange={(event) => autosave.set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <p className="plan-saved" role="status">
        {note}
      </p>
      <ActProblem sentence={failed ?? publish.sentence} />
      <WhyNotButton procedure="strategy.publishOutline" why={why} type="primary" loading={publish.busy} onClick={ask}>
        {w.publish}
      </WhyNotButton>
      {problem?.kind === 'stale' && (
        <ConflictPanel<OutlineText & { version: number }>
          mine={{ ...text, version: outline.version }}
          theirs={problem.theirs as unknown as OutlineText & { version: number }}
          fields={(['guidingIdea', 'actionPolicy', 'body'] as const).map((name) => ({
            name,
            label: words.strategy.field[name],
          }))}
          onResolve={({ version, ...chosen }) => autosave.resolve(chosen, version)}
          onCancel={autosave.clear}
        />
      )}
    </div>
  )
}
