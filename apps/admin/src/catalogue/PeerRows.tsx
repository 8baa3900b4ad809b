import { Button, Input } from 'antd'
import { useWords } from '../locale.ts'

/** The zones that the city compares, by the names that its circular uses. */
export function PeerRows({ zones, onChange }: { zones: readonly string[]; onChange: (zones: string[]) => void }) {
  const words = useWords()
  const w = words.dictionary
  return (
    <>
      <ol className="peer-rows">
        {zones.map((zone, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is edited a name has no identity but its place
          <li key={at}>
            <span className="row">
              <Input
                aria-label={`${w.zone} ${at + 1}`}
                maxLength={50}
                value={zone}
                status={zone.trim() === '' ? 'error' : ''}
                onChange={(event) => onChange(zones.map((each, i) => (i === at ? event.target.value : each)))}
              />
              <button type="button" className="link" onClick={() => onChange(zones.filter((_, i) => i !== at))}>
                {words.shell.form.remove}
                <span className="sr-only">{` ${at + 1}`}</span>
              </button>
            </span>
            {zone.trim() === '' && (
              <span className="field-error" role="alert">
                {w.nameMissing}
              </span>
            )}
          </li>
        ))}
      </ol>
      {zones.length < 2 && <p className="field-error">{w.atLeastTwo}</p>}
      <Button size="small" onClick={() => onChange([...zones, ''])}>
        {w.addRow}
      </Button>
    </>
  )
}
