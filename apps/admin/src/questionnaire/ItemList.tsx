import type { ItemFault } from '@ratchet/domain/questionnaire/item-fault'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Card } from '../design/PageShell.tsx'
import { AddItems } from './AddItems.tsx'
import { ItemFields } from './ItemFields.tsx'
import { ItemLine } from './ItemLine.tsx'
import { usePageWords } from './page-words.ts'
import { type FormItem, moved } from './questionnaire-form.ts'

interface Props {
  readonly items: readonly FormItem[]
  readonly faults: readonly ItemFault[]
  readonly set: (items: readonly FormItem[]) => void
}

/** The questions in order: moved and deleted by buttons, one opened at a time, each with what is wrong with it. */
export function ItemList({ items, faults, set }: Props) {
  const w = usePageWords()
  const [open, setOpen] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<{ key: number; button: 'up' | 'down' } | null>(null)
  // The button that was pressed goes with its question; at an end it is disabled and its neighbour takes over.
  useEffect(() => {
    const to = wanted.current
    if (!to) return
    wanted.current = null
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-of="${to.key}"]`) ?? [])]
    const own = buttons.find((button) => button.dataset.move === to.button)
    const target = own?.disabled ? buttons.find((button) => !button.disabled) : own
    target?.focus()
  })
  const move = (at: number, by: 1 | -1) => {
    wanted.current = { key: items[at]?.key ?? -1, button: by === 1 ? 'down' : 'up' }
    setSaid(w.moved(at + 1, at + 1 + by))
    set(moved(items, at, by))
  }
  const drop = (at: number) => {
    setSaid(w.dropped(at + 1))
    set(items.filter((_, other) => other !== at))
    list.current?.focus()
  }
  const plain = items.map(({ item }) => item)
  return (
    <Card title={w.items(items.length)}>
      <p className="page-note">{w.itemsHint}</p>
      {items.length === 0 && <p className="q-none">{w.noItems}</p>}
      <ol ref={list} className="q-items" tabIndex={-1} aria-label={w.items(items.length)}>
        {items.map(({ key, item }, at) => {
          const own = faults.filter((fault) => fault.at === at)
          const isOpen = open === key
          const button = (name: 'up' | 'down', by: 1 | -1, isOff: boolean) => (
            <Button
              size="small"
              data-of={key}
              data-move={name}
              aria-label={w[name](at + 1)}
              disabled={isOff}
              onClick={() => move(at, by)}
            >
              {name === 'up' ? w.upShort : w.downShort}
            </Button>
          )
          return (
            <li key={key} className={own.length > 0 ? 'q-item q-faulty' : 'q-item'}>
              <ItemLine items={plain} at={at}>
                <div className="q-item-acts">
                  {button('up', -1, at === 0)}
                  {button('down', 1, at === items.length - 1)}
                  <Button
                    size="small"
                    aria-expanded={isOpen}
                    aria-label={isOpen ? w.close(at + 1) : w.open(at + 1)}
                    onClick={() => setOpen(isOpen ? null : key)}
                  >
                    {isOpen ? w.closeShort : w.openShort}
                  </Button>
                  <Button size="small" aria-label={w.drop(at + 1)} onClick={() => drop(at)}>
                    {w.dropShort}
                  </Button>
                </div>
              </ItemLine>
              {own.map(({ code }) => (
                <p key={code} className="field-error">
                  {w.fault[code]}
                </p>
              ))}
              {isOpen && (
                <ItemFields
                  item={item}
                  earlier={plain.slice(0, at)}
                  set={(next) => set(items.map((it) => (it.key === key ? { key, item: next } : it)))}
                />
              )}
            </li>
          )
        })}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
      <AddItems
        items={items}
        set={set}
        onOwn={(next) => {
          set(next)
          setOpen(next.at(-1)?.key ?? null)
        }}
      />
    </Card>
  )
}
