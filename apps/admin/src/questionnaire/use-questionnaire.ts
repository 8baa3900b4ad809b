import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { useDraft } from '../draft.ts'
import { contentOf, type Found, formOf, isChanged, type QuestionnaireForm } from './questionnaire-form.ts'

/** A draft while it is edited: kept on this device at every change, sent when saved, against the version it began on. */
export function useQuestionnaire(stored: Found['questionnaire']) {
  const draft = useDraft<QuestionnaireForm>(`questionnaire.${stored.id}`, formOf(stored))
  const edit = useAct('questionnaire.edit', client.questionnaire.edit.mutate)
  const issue = useAct('questionnaire.issue', client.questionnaire.issue.mutate)
  const form = draft.value
  const { content, wrong } = contentOf(form)
  const isDirty = draft.isDraft && isChanged(form, stored)

  const send = async (given: QuestionnaireForm): Promise<number | null> => {
    const { content: whole } = contentOf(given)
    if (!whole) return null
    const done = await edit.perform({ id: stored.id, seen: given.seen, ...whole } as never)
    if (!done) return null
    draft.dropDraft()
    return done.version
  }
  return {
    form,
    set: (change: Partial<QuestionnaireForm>) => {
      edit.clear()
      issue.clear()
      draft.setValue({ ...form, ...change })
    },
    content,
    wrong,
    isDirty,
    busy: edit.busy || issue.busy,
    save: () => send(form),
    /** What is not saved yet is saved first; what is issued is what was seen. */
    issue: async () => {
      const seen = isDirty ? await send(form) : form.seen
      if (seen !== null) await issue.perform({ id: stored.id, seen })
    },
    sentence: edit.sentence ?? issue.sentence,
    conflict: edit.problem?.kind === 'stale' ? edit.problem.theirs : null,
    isStale: issue.problem?.kind === 'stale',
    resolve: (chosen: QuestionnaireForm) => {
      draft.setValue(chosen)
      void send(chosen)
    },
    forget: edit.clear,
  }
}
