import { App } from 'antd'
import type { ReactNode } from 'react'
import { Illustrative } from '../design/PageShell.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { copied, type Told } from './told.ts'
import { useAnalysisWords } from './use-analysis-words.ts'

interface FigureTextProps {
  readonly told: Told
  readonly illustrative: boolean
  readonly rows: { readonly path: string; readonly count: number } | null
  /** What the figure is with the flagged interviews in or out. */
  readonly flagged: ReactNode
}

/** What stands in the drawer: the figure, how it came about, its records. */
export function FigureText({ told, illustrative, rows, flagged }: FigureTextProps) {
  const w = useAnalysisWords()
  const { drawer } = w
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard?.writeText(copied(told, illustrative, w))
    message.success(drawer.copied)
  }
  const tone = told.side < 0 ? 'figure-fell' : told.side > 0 ? 'figure-rose' : ''
  const [words, symbols] = told.formula
  return (
    <div className="figure-text">
      <p className="page-note">{told.heading}</p>
      <p className={`figure-big num ${tone}`}>
        {told.side !== 0 && <span aria-hidden="true">{told.side < 0 ? '▼ ' : '▲ '}</span>}
        {told.side !== 0 && <span className="sr-only">{told.side < 0 ? '−' : '+'}</span>}
        {told.figure}
      </p>
      <p className="figure-said">
        {told.interval}
        {told.interval !== null && told.verdict !== null && w.drawer.comma}
        {told.verdict !== null && <strong>{told.verdict}</strong>}
      </p>
      <dl className="figure-facts">
        <div>
          <dt>{drawer.field.formula}</dt>
          <dd>
            <p>{words}</p>
            <p className="figure-formula">{symbols}</p>
          </dd>
        </div>
        {told.facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="figure-acts">
        {rows && <PageLink to={rows.path}>{drawer.rows(rows.count)}</PageLink>}
        <button type="button" className="link" onClick={copy}>
          {drawer.copy}
        </button>
      </p>
      {flagged}
      {illustrative && <Illustrative />}
    </div>
  )
}
