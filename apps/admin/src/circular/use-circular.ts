import type { Circular, CircularContent } from '@ratchet/domain/circular/circular'
import { circularSchema } from '@ratchet/domain/circular/circular'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'

export interface CircularForm {
  readonly title: string
  readonly content: CircularContent
  /** The version that the editing began on. */
  readonly seen: number
}

const formOf = ({ title, content, version }: Circular): CircularForm => ({ title, content, seen: version })
const wordsOf = ({ title, content }: CircularForm) => JSON.stringify([title, content])

/** A draft while it is edited: kept on this device at every change, sent when saved, against the version it began on. */
export function useCircular(stored: Circular) {
  const draft = useDraft<CircularForm>(`circular.${stored.id}`, formOf(stored))
  const edit = useAct('circular.edit', client.circular.edit.mutate)
  // What was typed before it was approved or issued is a draft no more.
  const form = stored.status === 'draft' ? draft.value : formOf(stored)
  const isDirty = stored.status === 'draft' && draft.isDraft && wordsOf(form) !== wordsOf(formOf(stored))
  const send = async ({ title, content, seen }: CircularForm) => {
    const done = await edit.perform({ id: stored.id, seen, title, content })
    if (done) draft.dropDraft()
  }
  const theirs = edit.problem?.kind === 'stale' ? circularSchema.safeParse(edit.problem.theirs) : null
  return {
    form,
    isDirty,
    set: (change: Partial<Pick<CircularForm, 'title'>> & { readonly content?: Partial<CircularContent> }) => {
      edit.clear()
      draft.setValue({ ...form, ...change, content: { ...form.content, ...change.content } })
    },
    save: () => send(form),
    busy: edit.busy,
    sentence: edit.sentence,
    issues: edit.issues,
    /** What somebody else saved meanwhile. */
    theirs: theirs?.success ? formOf(theirs.data) : null,
    resolve: (chosen: CircularForm) => {
      draft.setValue(chosen)
      void send(chosen)
    },
    forget: edit.clear,
  }
}
export type CircularDraft = ReturnType<typeof useCircular>
