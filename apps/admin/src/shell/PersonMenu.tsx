import './person-menu.css'
import { UserRound } from 'lucide-react'
import { type ReactNode, useRef } from 'react'

interface PersonMenuProps {
  readonly children: ReactNode
  readonly items: readonly { readonly key: string; readonly label: string; readonly act: () => void }[]
}

/** One's own doors, as the browser's own disclosure: closed by a choice, by Escape, and when the focus leaves it. */
export function PersonMenu({ children, items }: PersonMenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const shut = () => box.current?.removeAttribute('open')
  return (
    <details
      ref={box}
      className="person-menu"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && shut()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        shut()
        box.current?.querySelector('summary')?.focus()
      }}
    >
      <summary className="top-button">
        <UserRound size={16} aria-hidden /> {children}
      </summary>
      <ul>
        {items.map(({ key, label, act }) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                shut()
                act()
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
