import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { FormContent } from '@ratchet/domain/form/form'
import { reportKinds } from '@ratchet/domain/form/kind'
import type { createCaller } from '../router.ts'

interface Office {
  readonly as: (name: 'owner' | 'leader') => ReturnType<typeof createCaller>
  readonly key: () => string
}

/** Every clause judged, as a person does it: what the data leave open is met, a gap gets its measure. */
export const judged = (content: FormContent): FormContent => ({
  ...content,
  parts: content.parts.map((part) =>
    part.kind === 'clauses'
      ? {
          ...part,
          rows: part.rows.map((row) => {
            if (row.result === 'open') return { ...row, result: 'met' as const, basis: '查阅记录' }
            return row.result === 'met' ? row : { ...row, gap: row.gap || '未完全达到', measure: '下期补齐' }
          }),
        }
      : part,
  ),
})

/** The two reports of a half-year, drafted by the owner, approved by a leader, issued; those that are issued already stay. */
export async function issueReports({ as, key }: Office, cycleId: CycleId): Promise<void> {
  const { form } = as('owner')
  const issued = (await form.list({})).rows.filter((row) => row.cycleId === cycleId && row.number !== null)
  for (const kind of reportKinds) {
    if (issued.some((row) => row.kind === kind)) continue
    const { id } = await form.draft({ kind, cycleId, quarter: null, unitId: null, key: key() })
    const { title, dueDay, content, version } = (await form.find({ id })).form
    const next = judged(content)
    const isChanged = JSON.stringify(next) !== JSON.stringify(content)
    const edited = isChanged
      ? await form.edit({ id, seen: version, title, dueDay, content: next, key: key() })
      : { version }
    const approved = await as('leader').form.approve({ id, seen: edited.version, key: key() })
    await form.issue({ id, seen: approved.version, key: key() })
  }
}
