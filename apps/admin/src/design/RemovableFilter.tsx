import { X } from 'lucide-react'
import { useWords } from '../locale.ts'

/** A filter that came with the address and has no field of its own: it says what it keeps, and can be taken away. */
export function RemovableFilter({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const w = useWords().shell.state
  return (
    <span className="removable-filter">
      {label}
      <button type="button" className="link" aria-label={w.removeFilter(label)} onClick={onRemove}>
        <X size={16} aria-hidden />
      </button>
    </span>
  )
}
