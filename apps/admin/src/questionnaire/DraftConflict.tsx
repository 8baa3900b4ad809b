import { type QuestionnaireContent, questionnaireContentSchema } from '@ratchet/domain/questionnaire/questionnaire'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { useLocale, useWords } from '../locale.ts'
import { pageWords } from './page-words.ts'
import { formOf } from './questionnaire-form.ts'
import type { useQuestionnaire } from './use-questionnaire.ts'

type Both = QuestionnaireContent & { version: number }
type Field = keyof QuestionnaireContent

/** Somebody else saved this draft meanwhile: part by part one of the two is chosen. */
export function DraftConflict({ draft }: { draft: ReturnType<typeof useQuestionnaire> }) {
  const words = useWords()
  const { locale } = useLocale()
  const w = pageWords(locale)
  if (!draft.conflict || !draft.content) return null
  const { version } = draft.conflict as { version: number }
  const theirs: Both = { ...questionnaireContentSchema.parse(draft.conflict), version }
  const mine: Both = { ...draft.content, version }
  const show: { readonly [Name in Field]: (value: QuestionnaireContent[Name]) => string } = {
    kind: (kind) => words.questionnaire.kind[kind],
    title: (title) => `${title.zh} / ${title.en}`,
    introduction: (introduction) => `${introduction.zh} / ${introduction.en}`,
    items: (items) => items.map((item, at) => `${at + 1}. ${item.words[locale] || item.id}`).join(' '),
    scalesEdition: (edition) => w.edition(edition),
    approval: (approval) => (approval ? `${approval.body} ${approval.number} ${approval.validUntil}` : w.none),
  }
  const names: readonly Field[] = ['kind', 'title', 'introduction', 'items', 'scalesEdition', 'approval']
  return (
    <ConflictPanel<Both>
      mine={mine}
      theirs={theirs}
      fields={names.map((name) => ({
        name,
        label: w.conflictField[name],
        show: (value) => (show[name] as (value: unknown) => string)(value),
      }))}
      onResolve={(chosen) => draft.resolve(formOf(chosen))}
      onCancel={draft.forget}
    />
  )
}
