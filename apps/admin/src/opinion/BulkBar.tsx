import { themeIds } from '@ratchet/domain/cycle/aspect'
import { classificationPageWords } from '@ratchet/words/classification-page'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { api, client } from '../api.ts'
import { useLocale, useWords } from '../locale.ts'
import { BulkResults } from './BulkResults.tsx'
import { joinable } from './bulk.ts'
import type { InboxRow } from './inbox-state.ts'
import { useBulk } from './use-bulk.ts'
import { useCategories } from './use-categories.ts'

interface BulkProps {
  readonly rows: readonly InboxRow[]
  readonly clear: () => void
}

/** Many at once: each as suggested, all as one category, or all to one concern; each row tells what came of it. */
export function BulkBar({ rows, clear }: BulkProps) {
  const words = useWords()
  const { locale } = useLocale()
  const w = classificationPageWords[locale]
  const { run, progress, results, isCut, clear: close } = useBulk()
  const categories = useCategories()
  const { data: concerns } = useQuery({ ...api.concern.list.queryOptions({}), enabled: rows.length > 0 })
  const opinions = rows.reduce((sum, { same }) => sum + same, 0)
  const busy = progress !== null
  const { sortMany, joinMany } = client.classification
  const groups = [...themeIds, null].map((theme) => ({
    label: theme ? words.cycle.theme[theme] : w.none7,
    options: categories
      .filter((category) => category.theme === theme)
      .map(({ id, name }) => ({ value: id, label: name[locale] })),
  }))
  return (
    <>
      {rows.length > 0 && (
        <section className="bulk row" aria-label={w.chosen(rows.length, opinions)}>
          <strong>{w.chosen(rows.length, opinions)}</strong>
          <Button
            type="primary"
            loading={busy}
            onClick={() => run(rows, (turn, key) => sortMany.mutate({ rows: turn, as: null, key }))}
          >
            {w.bySuggestion}
          </Button>
          <Select
            aria-label={w.asCategory}
            placeholder={w.asCategory}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            disabled={busy}
            options={groups}
            onChange={(category: string) =>
              run(rows, (turn, key) => sortMany.mutate({ rows: turn, as: { category }, key }))
            }
          />
          <Select
            aria-label={w.joinTo}
            placeholder={w.joinTo}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            disabled={busy}
            options={joinable(concerns ?? []).map(({ id, number, title }) => ({
              value: id,
              label: `${number} ${title}`,
            }))}
            onChange={(concernId: string) => run(rows, (turn, key) => joinMany.mutate({ rows: turn, concernId, key }))}
          />
          <button type="button" className="link" onClick={clear} disabled={busy}>
            {w.clear}
          </button>
          {progress && <span role="status">{w.working(progress.done, progress.of)}</span>}
        </section>
      )}
      {results && <BulkResults results={results} isCut={isCut} close={close} />}
    </>
  )
}
