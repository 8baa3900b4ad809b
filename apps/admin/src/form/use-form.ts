import type { Day } from '@ratchet/domain/day'
import { type Form, type FormContent, formSchema } from '@ratchet/domain/form/form'
import { useEffect } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'

export interface FormTyped {
  readonly title: string
  readonly dueDay: Day | null
  readonly content: FormContent
  /** The version that the editing began on. */
  readonly seen: number
}

/** What was typed is sent by itself once nobody has typed for so long. */
const REST_MS = 4000
const typedOf = ({ title, dueDay, content, version }: Form): FormTyped => ({ title, dueDay, content, seen: version })
const wordsOf = ({ title, dueDay, content }: FormTyped) => JSON.stringify([title, dueDay, content])

/** A draft while it is written on: kept on this device at every change, saved after a rest, against the version it began on. */
export function useForm(stored: Form, isEdited: boolean) {
  const draft = useDraft<FormTyped>(`form.${stored.id}`, typedOf(stored))
  const edit = useAct('form.edit', client.form.edit.mutate, { quiet: true })
  // What was typed before it was approved or issued is a draft no more.
  const typed = isEdited ? draft.value : typedOf(stored)
  const isDirty = isEdited && draft.isDraft && wordsOf(typed) !== wordsOf(typedOf(stored))
  const { problem, busy } = edit
  const send = async (value: FormTyped) => {
    const done = await edit.perform({ id: stored.id, ...value })
    if (done) draft.dropDraft()
  }
  const body = isDirty && !problem && !busy ? JSON.stringify(typed) : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what a rest is measured from
  useEffect(() => {
    if (body === null) return undefined
    const timer = setTimeout(() => void send(JSON.parse(body) as FormTyped), REST_MS)
    return () => clearTimeout(timer)
  }, [body])
  const theirs = problem?.kind === 'stale' ? formSchema.safeParse(problem.theirs) : null
  return {
    typed,
    isDirty,
    set: (change: Partial<Omit<FormTyped, 'content' | 'seen'>> & { readonly content?: Partial<FormContent> }) => {
      edit.clear()
      draft.setValue({ ...typed, ...change, content: { ...typed.content, ...change.content } })
    },
    save: () => send(typed),
    busy,
    sentence: edit.sentence,
    issues: edit.issues,
    /** What somebody else saved meanwhile. */
    theirs: theirs?.success ? typedOf(theirs.data) : null,
    resolve: (chosen: FormTyped) => {
      draft.setValue(chosen)
      void send(chosen)
    },
    forget: edit.clear,
  }
}
export type FormDraft = ReturnType<typeof useForm>
