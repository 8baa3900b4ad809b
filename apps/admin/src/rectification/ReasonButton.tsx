import { Button, type ButtonProps } from 'antd'
import { useId } from 'react'
import './gate.css'

/** A button that cannot be pressed yet says beside it what is still needed. */
export function ReasonButton({ reason, children, ...button }: ButtonProps & { readonly reason: string | null }) {
  const id = useId()
  return (
    <span className="item-act-button">
      <Button {...button} disabled={reason !== null} aria-describedby={reason ? id : undefined}>
        {children}
      </Button>
      {reason && (
        <span id={id} className="why-not-reason">
          {reason}
        </span>
      )}
    </span>
  )
}
