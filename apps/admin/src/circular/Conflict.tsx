import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { useCircularWords } from './page-words.ts'
import type { CircularDraft } from './use-circular.ts'

interface Part {
  readonly title: string
  readonly head: string
  readonly body: string
}

/** Somebody else saved this draft meanwhile: title, head and text are chosen from one of the two. */
export function Conflict({ draft }: { draft: CircularDraft }) {
  const w = useCircularWords()
  const { form: mine, theirs } = draft
  if (!theirs) return null
  const partOf = ({ title, content: { blocks, annexes, ...head } }: typeof mine): Part => ({
    title,
    head: JSON.stringify(head),
    body: JSON.stringify({ blocks, annexes }),
  })
  const said = (value: unknown) => {
    const { blocks } = JSON.parse(String(value)) as Pick<typeof mine.content, 'blocks'>
    return blocks.map((block) => (block.kind === 'table' ? block.caption : block.text)).join(' ')
  }
  const named = (value: unknown) => {
    const { mark, agency, addressees, issuer } = JSON.parse(String(value)) as typeof mine.content
    return [mark, agency, addressees, issuer].join(' · ')
  }
  return (
    <ConflictPanel<Part>
      mine={partOf(mine)}
      theirs={partOf(theirs)}
      fields={[
        { name: 'title', label: w.field.title },
        { name: 'head', label: w.head, show: named },
        { name: 'body', label: w.body, show: said },
      ]}
      onResolve={({ title, head, body }) =>
        draft.resolve({ title, content: { ...JSON.parse(head), ...JSON.parse(body) }, seen: theirs.seen })
      }
      onCancel={draft.forget}
    />
  )
}
