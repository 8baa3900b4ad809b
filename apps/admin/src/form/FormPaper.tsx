import type { FormBlock, FormPaper as Paper } from '@ratchet/domain/form/paper'
import { PaperTable } from '../design/PaperTable.tsx'
import '../circular/paper.css'
import './form-paper.css'

/** A form on A4 as it is typed, page kind by page kind, of the same blocks as the file. */
export function FormPaper({ paper, label }: { paper: Paper; label: string }) {
  return (
    <section className="form-paper" aria-label={label}>
      {paper.pages.map(({ landscape, blocks }, at) => {
        // Pages have no name of their own, and their order is what the paper is.
        const key = `${at}`
        return (
          <div key={key} className={landscape ? 'paper-box form-wide' : 'paper-box'}>
            <article className="paper" lang="zh-CN">
              <Blocks blocks={blocks} />
            </article>
          </div>
        )
      })}
    </section>
  )
}

function Blocks({ blocks }: { blocks: readonly FormBlock[] }) {
  return blocks.map((block, at) => {
    const key = `${at}`
    if (block.kind === 'table')
      return <PaperTable key={key} table={block} className={block.rowHeight ? 'form-pen' : ''} />
    if (block.kind === 'signature')
      return (
        <div key={key} className="paper-signature">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    if (block.kind === 'title')
      return (
        <h2 key={key} className="paper-title">
          {block.text.split('\n').map((line) => (
            <span key={line} className="form-line">
              {line}
            </span>
          ))}
        </h2>
      )
    if (block.kind === 'small')
      return (
        <p key={key} className="paper-note">
          {block.text}
        </p>
      )
    const level = block.kind === 'heading' ? ` paper-level-${block.level}` : ''
    return (
      <p key={key} className={`paper-indent${level}`}>
        {block.text}
      </p>
    )
  })
}
