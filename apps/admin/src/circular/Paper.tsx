import type { OfficialPaper, PaperBlock } from '@ratchet/domain/circular/paper'
import { Fragment } from 'react'
import { PaperTable } from '../design/PaperTable.tsx'
import './paper.css'

/** The document on A4 as it is typed, of the same elements as the file: every measure of it is one of the standard. */
export function Paper({ paper, label }: { paper: OfficialPaper; label: string }) {
  const { form, above, mark, number, signer, title, addressees, body, annexNote, issuer, day, remark, annexes, end } =
    paper
  const aboveLines = above.map((line) => (
    <p key={line} className="paper-black">
      {line}
    </p>
  ))
  return (
    <section className="paper-box" aria-label={label}>
      <article className={`paper paper-${form}`} lang="zh-CN">
        {form === 'document' && <div className="paper-above">{aboveLines}</div>}
        <p className="paper-mark" style={{ '--signs': Math.max(8, [...mark].length) } as React.CSSProperties}>
          {mark}
        </p>
        {form === 'letter' && (
          <>
            <div className="paper-double" />
            <div className="paper-beside">{aboveLines}</div>
          </>
        )}
        <p className={signer ? 'paper-number paper-upward' : 'paper-number'}>
          <span>{number}</span>
          {signer && (
            <span>
              {signer.label}
              <span className="paper-kai">{signer.name}</span>
            </span>
          )}
        </p>
        <h2 className="paper-title">
          <Lines lines={title} />
        </h2>
        {addressees && <p>{addressees}</p>}
        <Blocks blocks={body} />
        {annexNote && (
          <div className="paper-annex-note">
            <span>{annexNote.label}</span>
            <ul>
              {annexNote.names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="paper-signature">
          <p>{issuer}</p>
          <p>{day}</p>
        </div>
        {remark && <p className="paper-indent">{remark}</p>}
        {annexes.map((annex) => (
          <div key={annex.label} className="paper-annex">
            <p className="paper-black">{annex.label}</p>
            <h3 className="paper-title">
              <Lines lines={annex.title} />
            </h3>
            <Blocks blocks={annex.body} />
          </div>
        ))}
        {(end.copies || end.printer) && (
          <div className="paper-end">
            {end.copies && (
              <p className="paper-copies">
                <span>{end.copies.label}</span>
                <span>{end.copies.names}</span>
              </p>
            )}
            {end.printer && (
              <p className="paper-printed">
                <span>{end.printer}</span>
                <span>{end.printed}</span>
              </p>
            )}
          </div>
        )}
      </article>
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, at) => (
    <Fragment key={line}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function Blocks({ blocks }: { blocks: readonly PaperBlock[] }) {
  return blocks.map((block, at) => {
    // Blocks have no name of their own, and their order is what the paper is.
    const key = `${at}`
    if (block.kind === 'table') return <PaperTable key={key} table={block} />
    const level = block.kind === 'heading' ? ` paper-level-${block.level}` : ''
    return (
      <p key={key} className={`paper-indent${level}`}>
        {block.text}
      </p>
    )
  })
}
