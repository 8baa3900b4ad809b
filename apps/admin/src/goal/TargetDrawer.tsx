import { whyNotRemoveTarget, whyNotSetTarget } from '@ratchet/domain/goal/set-target'
import type { Target } from '@ratchet/domain/goal/target'
import { refusalSentence } from '@ratchet/words/catalogue'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { fieldOfRefusal, type TargetField, wrongFields } from './form.ts'
import { SumPreview } from './SumPreview.tsx'
import { TargetFields } from './TargetFields.tsx'
import { evenOut, floorsOf, type GoalTree } from './tree.ts'
import { useGoalPage } from './tree-context.ts'
import type { OpenForm } from './use-target-form.ts'

interface DrawerProps {
  readonly open: OpenForm
  readonly tree: GoalTree
  readonly close: () => void
}

/** One target: typed with the sums following, refused at the field, saved against the version that was seen. */
export function TargetDrawer({ open, tree, close }: DrawerProps) {
  useReturnFocus()
  const words = useWords()
  const w = words.goalPage
  const { locale } = useLocale()
  const { modal } = App.useApp()
  const { data, nameOf } = useGoalPage()
  const [tried, setTried] = useState(false)
  const save = useAct('goal.set', client.goal.set.mutate)
  const remove = useAct('goal.remove', client.goal.remove.mutate)
  const { base, typed, form, isNew } = open
  const why = whyNotSetTarget(typed, { targets: data.targets, floors: floorsOf(data) })
  const whyField = why && fieldOfRefusal(why.code, why.details ?? {})
  const whySentence = why && refusalSentence(locale, 'goal.set', why.code, why.details)
  const errors: Partial<Record<TargetField, string>> = {}
  if (tried) for (const field of wrongFields(form)) errors[field] = words.shell.form.invalid
  // A floor is told while typing; what was not reached yet is told on saving.
  if (whyField && whySentence && (tried || why.code === 'under-floor')) errors[whyField] = whySentence

  const { version: _version, ...input } = typed
  const finish = () => {
    open.dropDraft()
    close()
  }
  const submit = async (target: Omit<Target, 'version'> = input, seen = isNew ? null : open.seen) => {
    setTried(true)
    if (why || wrongFields(form).length > 0) return
    if (await save.perform({ ...target, id: isNew ? null : base.id, seen })) finish()
  }
  const whyKept = whyNotRemoveTarget(base, { targets: data.targets, measures: data.served })
  const askRemove = () =>
    modal.confirm({
      title: w.removeAsk(nameOf(base)),
      okText: w.remove,
      cancelText: words.shell.form.cancel,
      onOk: async () => {
        if (await remove.perform({ cycleId: base.cycleId, id: base.id, seen: base.version })) finish()
      },
    })
  const name = nameOf(base)
  const fix = evenOut(tree)
  return (
    <Drawer
      open
      mask={false}
      size={440}
      rootClassName="goal-drawer"
      title={isNew ? w.drawer.add(name) : w.drawer.edit(name)}
      onClose={close}
      footer={
        <div className="goal-drawer-foot">
          <Button type="primary" loading={save.busy} onClick={() => submit()}>
            {words.shell.form.save}
          </Button>
          {open.isDraft && <Button onClick={finish}>{words.shell.form.discardDraft}</Button>}
          {!isNew && (
            <WhyNotButton procedure="goal.remove" why={whyKept} onClick={askRemove} loading={remove.busy}>
              {w.remove}
            </WhyNotButton>
          )}
        </div>
      }
    >
      <TargetFields open={open} errors={errors} />
      <SumPreview tree={tree} typed={typed} />
      {fix?.part.target.id === typed.id && (
        <p className="goal-even">
          {w.evenOutWho(name, fix.score)}{' '}
          <Button size="small" onClick={() => open.setForm({ ...form, score: fix.score })}>
            {w.evenOut(fix.parent.sum?.short ?? 0)}
          </Button>
        </p>
      )}
      {open.isDraft && <p className="goal-none">{words.shell.form.draftKept}</p>}
      <ActProblem sentence={save.sentence ?? remove.told ?? (tried && why && !whyField ? whySentence : null)} />
      {save.problem?.kind === 'stale' && (
        <ConflictPanel<Target>
          mine={typed}
          theirs={save.problem.theirs as unknown as Target}
          fields={[
            { name: 'score', label: words.goal.field.score },
            { name: 'rank', label: words.goal.field.rank },
            { name: 'weight', label: words.goal.field.weight },
            {
              name: 'unitId',
              label: words.goal.field.unitId,
              show: (id) => data.units.find((unit) => unit.id === id)?.name ?? '—',
            },
            {
              name: 'source',
              label: words.goal.field.source,
              show: (source) => sourceText(source as Target['source']),
            },
          ]}
          onResolve={({ version, ...chosen }) => submit(chosen, version)}
          onCancel={save.clear}
        />
      )}
    </Drawer>
  )

  function sourceText(source: Target['source']): string {
    return source ? w.sourceLine(w.sourceShort[source.kind], source.title, source.reference) : '—'
  }
}
