import type { Indicator } from '@ratchet/domain/indicator/indicator'
import type { SetChange } from '@ratchet/domain/indicator/set'
import { Button } from 'antd'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { ActProblem } from '../design/Field.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useWords } from '../locale.ts'
import { useIndicatorWords } from './page-words.ts'
import type { FoundSet, SetForm } from './use-set-form.ts'

/** Saving, or why not; giving the draft up; and both versions where somebody else saved first. */
export function SaveFoot({ found, form }: { readonly found: FoundSet; readonly form: SetForm }) {
  const words = useWords()
  const w = useIndicatorWords()
  const { act, why } = form
  const theirs = act.problem?.kind === 'stale' ? (act.problem.theirs as unknown as FoundSet['set']) : null
  const shortly = (indicators: unknown) =>
    (indicators as Indicator[]).map((row) => `${words.indicator.name[row.id]} ${row.weight}`).join(' · ')
  return (
    <div className="indicator-save">
      <WhyNotButton type="primary" procedure="indicator.edit" why={why} loading={act.busy} onClick={() => form.save()}>
        {words.shell.form.save}
      </WhyNotButton>
      {form.isDraft && (
        <>
          <Button onClick={form.discard}>{words.shell.form.discardDraft}</Button>
          <span className="field-hint">{words.shell.form.draftKept}</span>
        </>
      )}
      <ActProblem sentence={act.problem?.kind === 'invalid' ? act.told : act.sentence} />
      {theirs && (
        <ConflictPanel<SetChange>
          mine={form.content}
          theirs={contentOf(theirs)}
          fields={[
            { name: 'indicators', label: w.conflict.indicators, show: shortly },
            {
              name: 'listedUnitIds',
              label: w.conflict.listedUnitIds,
              show: (ids) =>
                found.around.units
                  .filter((unit) => (ids as string[]).includes(unit.id))
                  .map((unit) => unit.name)
                  .join(w.between),
            },
            { name: 'planNumber', label: w.conflict.planNumber, show: (value) => String(value ?? '—') },
          ]}
          onResolve={(chosen) => form.save(chosen, theirs.version)}
          onCancel={act.clear}
        />
      )}
    </div>
  )
}

const contentOf = ({ indicators, listedUnitIds, planNumber }: FoundSet['set']): SetChange => ({
  indicators,
  listedUnitIds,
  planNumber,
})
