import type { ActState } from '../act.ts'
import { ConflictPanel } from '../design/ConflictPanel.tsx'

interface StaleProps {
  readonly act: Pick<ActState<never, unknown>, 'problem' | 'perform' | 'clear'>
  /** The fields whose two values are shown; those that the act sends can be chosen. */
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly show?: (value: unknown) => string
  }[]
  readonly done?: () => void
}

/** After a race: both versions side by side, then the act once more against the version that was saved. */
export function StaleChoice({ act, fields, done }: StaleProps) {
  if (act.problem?.kind !== 'stale') return null
  const { theirs } = act.problem
  const { key: _key, ...mine } = act.problem.mine as Record<string, unknown>
  const again = async (chosen: Record<string, unknown>) => {
    const picked = fields.filter(({ name }) => name in mine).map(({ name }) => [name, chosen[name]])
    const input = { ...mine, ...Object.fromEntries(picked), version: theirs.version }
    if ((await act.perform(input as never)) !== undefined) done?.()
  }
  return (
    <ConflictPanel<Record<string, unknown>>
      mine={{ ...theirs, ...mine }}
      theirs={theirs}
      fields={fields}
      onResolve={again}
      onCancel={act.clear}
    />
  )
}
