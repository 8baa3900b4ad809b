import type { CircularBlock } from '@ratchet/domain/circular/block'
import { Button, Input, Select } from 'antd'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { asKind, kindOf, moved, textKinds, typed } from './blocks.ts'
import { useCircularWords } from './page-words.ts'

interface ListProps {
  readonly blocks: readonly CircularBlock[]
  readonly set: (blocks: CircularBlock[]) => void
}

/** The text in its parts: each has a level and words; tables come from the data and can only be moved or removed. */
export function BlockList({ blocks, set }: ListProps) {
  const w = useCircularWords()
  const put = (at: number, next: readonly CircularBlock[]) =>
    set(blocks.flatMap((block, place) => (place === at ? next : [block])))
  return (
    <>
      <ol className="circular-blocks">
        {blocks.map((block, at) => {
          // A part has no name of its own: it is known by its place.
          const key = `${at}`
          return (
            <li key={key}>
              {block.kind === 'table' ? (
                <p className="circular-table">{w.table(block.caption, block.rows.length)}</p>
              ) : (
                <>
                  <Select
                    aria-label={w.blockKindLabel(at + 1)}
                    className="circular-level"
                    value={kindOf(block)}
                    options={textKinds.map((kind) => ({ value: kind, label: w.blockKind[kind] }))}
                    onChange={(kind) => put(at, [asKind(kind, block.text)])}
                  />
                  <Input.TextArea
                    aria-label={w.blockLabel(at + 1)}
                    autoSize={{ minRows: 1, maxRows: 12 }}
                    maxLength={block.kind === 'heading' ? 120 : 4000}
                    value={block.text}
                    onChange={(event) => put(at, typed(block, event.target.value))}
                  />
                </>
              )}
              <span className="circular-tools">
                <Button
                  type="text"
                  size="small"
                  aria-label={w.up(at + 1)}
                  disabled={at === 0}
                  icon={<ArrowUp size={16} aria-hidden />}
                  onClick={() => set(moved(blocks, at, -1))}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={w.down(at + 1)}
                  disabled={at === blocks.length - 1}
                  icon={<ArrowDown size={16} aria-hidden />}
                  onClick={() => set(moved(blocks, at, 1))}
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={w.drop(at + 1)}
                  icon={<X size={16} aria-hidden />}
                  onClick={() => put(at, [])}
                />
              </span>
            </li>
          )
        })}
      </ol>
      <Button onClick={() => set([...blocks, { kind: 'paragraph', text: '' }])}>{w.addBlock}</Button>
    </>
  )
}
