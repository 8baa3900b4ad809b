import { presetIndicators, presetOf } from '@ratchet/domain/indicator/preset'
import { Button } from 'antd'
import { useWords } from '../locale.ts'
import { useIndicatorWords } from './page-words.ts'
import type { FoundSet, SetForm } from './use-set-form.ts'

/** The presets and the half-year before, each one press away; nothing is saved by it. */
export function PresetBar({ found, form }: { readonly found: FoundSet; readonly form: SetForm }) {
  const words = useWords()
  const w = useIndicatorWords()
  const current = presetOf(form.content.indicators)
  const { previous } = found
  return (
    <fieldset className="preset-bar" aria-label={w.applyPreset}>
      <span>{w.applyPreset}</span>
      {(['original_2022', 'burden_relief'] as const).map((preset) => (
        <Button
          key={preset}
          aria-pressed={current === preset}
          onClick={() => form.change({ indicators: presetIndicators(preset) })}
        >
          {words.indicator.preset[preset]}
        </Button>
      ))}
      {previous && (
        <Button onClick={() => form.change({ indicators: previous.indicators, listedUnitIds: previous.listedUnitIds })}>
          {w.asIn(words.cycle.period(previous.cycleId))}
        </Button>
      )}
    </fieldset>
  )
}
