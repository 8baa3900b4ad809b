import type { Content, Review } from '@ratchet/domain/rectification/submission'
import { Button } from 'antd'
import { useState } from 'react'
import { ConflictPanel } from '../design/ConflictPanel.tsx'
import { useWords } from '../locale.ts'
import { momentText } from '../moment.ts'
import { useActor } from '../session.ts'
import { type ItemFound, versionsOf } from './item-found.ts'
import { contentOf, fields, formOf } from './submission-form.ts'
import { useContentText } from './use-content-text.ts'
import { useTyped } from './use-submission.ts'

interface Props {
  readonly page: ItemFound
  readonly review: Review
  readonly typed: ReturnType<typeof useTyped>
}

/**
 * A colleague handed in the same review while somebody was typing: nothing is lost. Both are put side by side, and the
 * mixture stays the draft for the next version.
 */
export function ColleagueNotice({ page, review, typed }: Props) {
  const words = useWords()
  const w = words.itemForm
  const actor = useActor()
  const textOf = useContentText()
  const [comparing, setComparing] = useState(false)
  const last = versionsOf(page, review).at(-1)
  if (!typed.isDraft || !last || last.edition <= typed.value.edition || last.by.id === actor.userId) return null
  const labels: Readonly<Record<string, string>> = words.review[review]
  const keep = (content: Content) => {
    typed.setValue({ ...typed.value, form: formOf(review, content), edition: last.edition })
    setComparing(false)
  }
  return (
    <div className="returned-note">
      <h3>{w.colleague(last.by.name, momentText(last.at).slice(11, 16))}</h3>
      <p className="row">
        <Button size="small" onClick={() => setComparing(true)}>
          {w.colleagueSee}
        </Button>
        <Button size="small" type="link" onClick={typed.dropDraft}>
          {words.shell.form.discardDraft}
        </Button>
      </p>
      {comparing && (
        <ConflictPanel<Record<string, unknown>>
          mine={{ ...contentOf(review, typed.value.form) }}
          theirs={{ ...last.content }}
          fields={fields[review].map((name) => ({
            name,
            label: labels[name] ?? name,
            show: (value: unknown) => textOf(name, value) || '—',
          }))}
          onResolve={(chosen) => keep(chosen as unknown as Content)}
          onCancel={() => setComparing(false)}
        />
      )}
    </div>
  )
}

/** The same, where the form is not on the page because a version waits for its review. */
export function DraftLeft({ page, review }: Omit<Props, 'typed'>) {
  const typed = useTyped(page, review)
  return <ColleagueNotice page={page} review={review} typed={typed} />
}
