import type { Target } from '@ratchet/domain/goal/target'
import { z } from 'zod'
import { useDraft } from '../draft.ts'
import { useSearchState } from '../shell/page.ts'
import { formOf, freshTarget, newTargetText, readNewTarget, type TypedForm, typedTarget } from './form.ts'
import type { GoalData } from './tree.ts'
import type { NewTarget } from './tree-context.ts'

const stateSchema = z.object({ target: z.string().optional(), add: z.string().optional() })

export interface OpenForm {
  /** As it was saved, or what a new one starts from. */
  readonly base: Target
  readonly isNew: boolean
  readonly form: TypedForm
  readonly typed: Target
  readonly isDraft: boolean
  /** The version on which the typing began: what others saved since then is a conflict, also after a reload. */
  readonly seen: number
  readonly setForm: (form: TypedForm) => void
  readonly dropDraft: () => void
}

/** Which target is open in the drawer stands in the address, and what was typed on this device: a reload loses neither. */
export function useTargetForm(data: GoalData) {
  const [state, change] = useSearchState(stateSchema)
  const saved = data.targets.find((row) => row.id === state.target) ?? null
  const fresh = state.add ? readNewTarget(state.add, data) : null
  const base = saved ?? (fresh ? freshTarget(data, fresh) : null)
  const place = saved?.id ?? state.add ?? 'none'
  const draft = useDraft<{ form: TypedForm; seen: number } | null>(`goal.${data.cycle.id}.${place}`, null)
  const form = base && (draft.value?.form ?? formOf(base))
  const seen = draft.value?.seen ?? base?.version ?? 1
  const open: OpenForm | null =
    base && form
      ? {
          base,
          isNew: !saved,
          form,
          typed: typedTarget(base, form),
          isDraft: draft.isDraft,
          seen,
          setForm: (next) => draft.setValue({ form: next, seen }),
          dropDraft: draft.dropDraft,
        }
      : null
  return {
    open,
    edit: (target: Target) => change({ target: target.id, add: null }),
    add: (target: NewTarget) => change({ add: newTargetText(target), target: null }),
    close: () => change({ add: null, target: null }),
  }
}
