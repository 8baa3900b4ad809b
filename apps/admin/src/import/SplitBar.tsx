import { useWords } from '../locale.ts'
import { sharesOf } from './mapping-rows.ts'

/** Good rows against bad ones; the bad part is hatched, so that colour is not the only sign. */
export function SplitBar({ good, bad }: { good: number; bad: number }) {
  const w = useWords().importing.bar
  const shares = sharesOf({ good, bad })
  return (
    <div className="split-bar">
      <div className="split-bar-track" aria-hidden>
        {shares.width > 0 && <div className="split-bar-good" style={{ flexGrow: shares.width }} />}
        {bad > 0 && <div className="split-bar-bad" style={{ flexGrow: 1 - shares.width }} />}
      </div>
      <p>
        <strong>{w.good(good, shares.good)}</strong>
        {bad > 0 && <strong className="split-bar-said">{w.bad(bad, shares.bad)}</strong>}
      </p>
    </div>
  )
}
