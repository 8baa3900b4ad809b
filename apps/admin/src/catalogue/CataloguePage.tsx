import type { CatalogueKind } from '@ratchet/domain/catalogue/catalogue'
import { coverageGaps } from '@ratchet/domain/cycle/crosswalk'
import { dayOf } from '@ratchet/domain/day'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Card, PageShell } from '../design/PageShell.tsx'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { whyNotMay } from '../examination/may.ts'
import { useWords } from '../locale.ts'
import { useNarrow } from '../people/use-narrow.ts'
import { useActor } from '../session.ts'
import { useSearchState } from '../shell/page.ts'
import { EditionContent } from './EditionContent.tsx'
import { EditionDrawer } from './EditionDrawer.tsx'
import { formOf, kinds, newest } from './editions.ts'
import '../examination/figures.css'

const stateSchema = z.object({
  kind: z.enum(['aspects', 'crosswalk', 'peers', 'scales', 'category']).optional().catch(undefined),
  edition: z.coerce.number().optional().catch(undefined),
})

/** 目录: aspects, crosswalk, zones compared, scales and categories, each in editions; an aspect that no theme sees is said out loud. */
export function CataloguePage() {
  const words = useWords()
  const w = words.dictionary
  const actor = useActor()
  const narrow = useNarrow()
  const [state, change] = useSearchState(stateSchema)
  const [adding, setAdding] = useState<CatalogueKind | null>(null)
  const { data: editions } = useSuspenseQuery(api.catalogue.list.queryOptions({}))
  const { data: tree } = useSuspenseQuery(api.unit.tree.queryOptions({}))
  const kind = state.kind ?? 'crosswalk'
  const own = editions.filter((row) => row.kind === kind).toSorted((a, b) => b.edition - a.edition)
  const shown = own.find((row) => row.edition === state.edition) ?? own[0] ?? null
  const gaps = coverageGaps(formOf(editions).crosswalk)
  const may = whyNotMay(actor, 'catalogue.addEdition')
  const hasAll = kinds.every((each) => each === 'scales' || each === 'category' || newest(editions, each))
  return (
    <PageShell
      title={hasAll ? w.title(gaps.length) : w.titleEmpty}
      sub={w.sub}
      crumb={words.shell.nav.dictionaries}
      actions={
        <WhyNotButton type="primary" procedure="catalogue.addEdition" why={may} onClick={() => setAdding(kind)}>
          {own.length === 0 ? w.first : w.add}
        </WhyNotButton>
      }
    >
      <Segmented
        orientation={narrow ? 'vertical' : 'horizontal'}
        aria-label={words.shell.nav.dictionaries}
        value={kind}
        options={(['crosswalk', 'aspects', 'peers', 'scales', 'category'] as const).map((value) => ({
          value,
          label: w.kind[value],
        }))}
        onChange={(value) => change({ kind: value === 'crosswalk' ? null : value, edition: null })}
      />
      {shown ? (
        <Card
          title={`${w.kind[kind]} · ${w.edition(shown.edition)}`}
          extra={shown === own[0] ? w.current : w.since(dayOf(shown.createdAt))}
        >
          <p className="page-note">{`${w.since(dayOf(shown.createdAt))} · ${shown.note}`}</p>
          <EditionContent edition={shown} nodes={tree.nodes} />
        </Card>
      ) : (
        <Card>
          <EmptyState title={`${w.kind[kind]}：${w.empty}`} hint={w.firstHint}>
            {may === null && (
              <Button type="primary" onClick={() => setAdding(kind)}>
                {w.first}
              </Button>
            )}
          </EmptyState>
        </Card>
      )}
      {own.length > 1 && (
        <Card title={w.history} extra={w.editions(own.length)}>
          <ol className="edition-list">
            {own.map((row) => (
              <li key={row.id}>
                <button
                  type="button"
                  className="link"
                  aria-current={row === shown}
                  onClick={() => change({ edition: String(row.edition) })}
                >
                  {w.edition(row.edition)}
                </button>
                <span>{`${dayOf(row.createdAt)} · ${row.note}`}</span>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {adding && <EditionDrawer kind={adding} editions={editions} nodes={tree.nodes} onClose={() => setAdding(null)} />}
    </PageShell>
  )
}
