import type { WhyNot } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import { Button, type ButtonProps } from 'antd'
import { useId } from 'react'
import { useLocale } from '../locale.ts'

interface Props extends ButtonProps {
  /** The procedure that the button calls: its noun words the reason. */
  readonly procedure: string
  readonly why: WhyNot<string>
}

/** A button that asks the same rule as the server: when it says no, the reason stands beside the button as text. */
export function WhyNotButton({ procedure, why, children, ...button }: Props) {
  const { locale } = useLocale()
  const id = useId()
  if (!why) return <Button {...button}>{children}</Button>
  return (
    <span className="why-not">
      <Button {...button} disabled aria-describedby={id}>
        {children}
      </Button>
      <span id={id} className="why-not-reason">
        {refusalSentence(locale, procedure, why.code, why.details ?? {})}
      </span>
    </span>
  )
}
