import { type CatalogueKind, whyNotAddEdition } from '@ratchet/domain/catalogue/catalogue'
import { coverageGaps } from '@ratchet/domain/cycle/crosswalk'
import { scaleWords } from '@ratchet/words/scale'
import { Drawer, Input } from 'antd'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem, Field } from '../design/Field.tsx'
import { useReturnFocus } from '../design/return-focus.ts'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useDraft } from '../draft.ts'
import { useLocale, useWords } from '../locale.ts'
import { AspectRows } from './AspectRows.tsx'
import { CategoryRows } from './CategoryRows.tsx'
import { CrosswalkRows } from './CrosswalkRows.tsx'
import { categoryFaults } from './category-faults.ts'
import { crosswalkFaults, formOf, type ListedEdition, newest } from './editions.ts'
import { PeerRows } from './PeerRows.tsx'
import { ScaleRows } from './ScaleRows.tsx'

interface Props {
  readonly kind: CatalogueKind
  readonly editions: readonly ListedEdition[]
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly onClose: () => void
}

/** The next edition, begun from the last one; asks the same rule as the server before it may be saved. */
export function EditionDrawer({ kind, editions, nodes, onClose }: Props) {
  useReturnFocus()
  const words = useWords()
  const { locale } = useLocale()
  const w = words.dictionary
  const act = useAct('catalogue.addEdition', client.catalogue.addEdition.mutate)
  const last = newest(editions, kind)
  const initial = { ...formOf(editions), note: '' }
  const { value, setValue, dropDraft } = useDraft(`catalogue.${kind}.${last?.edition ?? 0}`, initial)
  const content = kind === 'peers' ? value.peers.map((zone) => zone.trim()) : value[kind]
  const isWrong =
    (kind === 'crosswalk' && Object.keys(crosswalkFaults(value.crosswalk)).length > 0) ||
    (kind === 'aspects' && value.aspects.some((row) => !(row.weight > 0))) ||
    (kind === 'category' && categoryFaults(value.category).length > 0) ||
    (kind === 'peers' && (value.peers.length < 2 || value.peers.some((zone) => zone.trim() === '')))
  const why = whyNotAddEdition(kind, content, last as never, value.note)
  const save = async () => {
    const done = await act.perform({ kind, note: value.note.trim(), content: content as never })
    if (!done) return
    dropDraft()
    onClose()
  }
  const gaps = coverageGaps(value.crosswalk).length
  return (
    <Drawer open size={640} title={w.addTitle(w.kind[kind], (last?.edition ?? 0) + 1)} onClose={onClose}>
      <p className="page-note">{!last ? w.firstHint : kind === 'scales' ? scaleWords[locale].sub : w.sub}</p>
      {kind === 'aspects' && (
        <AspectRows rows={value.aspects} nodes={nodes} onChange={(aspects) => setValue({ ...value, aspects })} />
      )}
      {kind === 'crosswalk' && (
        <>
          <p aria-live="polite">{w.title(gaps)}</p>
          <CrosswalkRows rows={value.crosswalk} onChange={(crosswalk) => setValue({ ...value, crosswalk })} />
        </>
      )}
      {kind === 'scales' && <ScaleRows scales={value.scales} onChange={(scales) => setValue({ ...value, scales })} />}
      {kind === 'category' && (
        <CategoryRows rows={value.category} onChange={(category) => setValue({ ...value, category })} />
      )}
      {kind === 'peers' && <PeerRows zones={value.peers} onChange={(peers) => setValue({ ...value, peers })} />}
      <Field label={w.note} name="note" hint={w.noteHint} issues={act.issues}>
        {(attrs) => (
          <Input.TextArea
            {...attrs}
            rows={2}
            maxLength={500}
            value={value.note}
            onChange={(event) => setValue({ ...value, note: event.target.value })}
          />
        )}
      </Field>
      <ActProblem sentence={act.sentence} />
      <WhyNotButton
        type="primary"
        procedure="catalogue.addEdition"
        why={why}
        disabled={isWrong}
        loading={act.busy}
        onClick={save}
      >
        {w.save}
      </WhyNotButton>
    </Drawer>
  )
}
