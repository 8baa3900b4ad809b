import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { useFormWords } from './page-words.ts'
import type { FormDraft } from './use-form.ts'

interface Part {
  readonly title: string
  readonly head: string
  readonly body: string
}

/** Somebody else saved this draft meanwhile: title, head and parts are chosen from one of the two. */
export function Conflict({ draft }: { draft: FormDraft }) {
  const w = useFormWords()
  const { typed: mine, theirs } = draft
  if (!theirs) return null
  const partOf = ({ title, dueDay, content: { parts, ...head } }: typeof mine): Part => ({
    title,
    head: JSON.stringify({ dueDay, ...head }),
    body: JSON.stringify(parts),
  })
  const named = (value: unknown) => {
    const { dueDay, receivers, copies } = JSON.parse(String(value)) as typeof mine.content & { dueDay: string | null }
    return [dueDay ?? '', receivers.map(({ name }) => name).join(' '), copies].join(' · ')
  }
  const said = (value: unknown) =>
    (JSON.parse(String(value)) as typeof mine.content.parts)
      .map((part) => (part.kind === 'text' ? part.text : part.title))
      .join(' ')
  return (
    <ConflictPanel<Part>
      mine={partOf(mine)}
      theirs={partOf(theirs)}
      fields={[
        { name: 'title', label: w.field.title },
        { name: 'head', label: w.head, show: named },
        { name: 'body', label: w.conflictText, show: said },
      ]}
      onResolve={({ title, head, body }) => {
        const { dueDay, ...rest } = JSON.parse(head)
        draft.resolve({ title, dueDay, content: { ...rest, parts: JSON.parse(body) }, seen: theirs.seen })
      }}
      onCancel={draft.forget}
    />
  )
}
