import type { RuleOf } from '@ratchet/domain/indicator/indicator'
import { Button, InputNumber } from 'antd'
import { ActProblem } from '../design/Field.tsx'
import { Inline } from './Inline.tsx'
import { useIndicatorWords } from './page-words.ts'
import type { SetForm } from './use-set-form.ts'

type RiseRule = RuleOf<'rankChange'>

/** The table from a change of rank to a share of the points, and the top ranks that count in full when kept. */
export function RiseFields({ rule, form }: { readonly rule: RiseRule; readonly form: SetForm }) {
  const w = useIndicatorWords()
  const { points } = rule
  const save = (next: Partial<RiseRule>) => form.changeRule('rise', { ...rule, ...next })
  const step = (at: number, part: Partial<RiseRule['points'][number]>) =>
    save({ points: points.map((row, place) => (place === at ? { ...row, ...part } : row)) })
  const last = points.at(-1)
  return (
    <>
      <ul className="rise-steps">
        {points.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
          <li key={at}>
            <Inline label={w.field.atLeast}>
              <InputNumber
                min={-50}
                max={50}
                precision={0}
                value={row.atLeast}
                onChange={(atLeast) => step(at, { atLeast: atLeast ?? 0 })}
              />
            </Inline>
            <Inline label={w.field.share}>
              <InputNumber
                min={0}
                max={100}
                precision={0}
                value={Math.round(row.share * 100)}
                onChange={(percent) => step(at, { share: (percent ?? 0) / 100 })}
              />
            </Inline>
            {points.length > 1 && (
              <Button
                size="small"
                type="text"
                onClick={() => save({ points: points.filter((_, place) => place !== at) })}
              >
                {w.dropStep}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        disabled={points.length >= 20}
        onClick={() => save({ points: [...points, { atLeast: (last?.atLeast ?? 0) - 1, share: 0 }] })}
      >
        {w.addStep}
      </Button>
      <Inline label={w.field.topRankKept}>
        <InputNumber
          min={1}
          max={50}
          precision={0}
          value={rule.topRankKept}
          onChange={(topRankKept) => save({ topRankKept: topRankKept ?? 1 })}
        />
      </Inline>
      <ActProblem sentence={form.errorAt('rise') ?? null} />
    </>
  )
}
