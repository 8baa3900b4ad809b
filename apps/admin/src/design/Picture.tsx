import type { PictureNode } from '@ratchet/design/node'
import type { TableTwin } from '@ratchet/design/table-twin'
import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../locale.ts'
import { Drawing } from './Drawing.tsx'
import { usePaperWidth } from './use-paper-width.ts'
import { usePictureParts } from './use-picture-parts.ts'

interface PictureProps {
  /** Draws at a real width in pixels: no shrinking, text keeps its size. `id` is unique on the page. */
  readonly draw: (layout: { id: string; width: number }) => PictureNode
  readonly twin?: TableTwin
  /** Names the table where several of one page have the same columns. */
  readonly label?: string
  /** Beside the button 看数字: legend, source, links. */
  readonly foot?: ReactNode
  /** Opens what a part of the picture stands for. */
  readonly onPart?: (key: string) => void
  /** Begins as its table, where the page shows numbers. */
  readonly startAsTable?: boolean
}

/** A picture at the width it has, with its table twin one button away. */
export function Picture({ draw, twin, label, foot, onPart, startAsTable = false }: PictureProps) {
  const w = useWords().shell.table
  const id = useId().replace(/[^a-z0-9]/gi, '')
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [asTable, setAsTable] = useState(startAsTable)
  usePictureParts(box, onPart)
  usePaperWidth(box, setWidth)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <figure className="figure">
      <div ref={box} className="figure-box">
        {asTable && twin ? (
          <TwinTable twin={twin} label={label && `${label} · ${w.see}`} />
        ) : (
          width > 0 && <Drawing tree={draw({ id, width })} />
        )}
      </div>
      <figcaption>
        {foot}
        {twin && (
          <Button type="link" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? w.seePicture : w.see}
          </Button>
        )}
      </figcaption>
    </figure>
  )
}

export function TwinTable({ twin, label }: { twin: TableTwin; label?: string | undefined }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="twin" tabIndex={0} aria-label={label ?? twin.columns.join(' ')}>
      <table>
        <thead>
          <tr>
            {twin.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
