import type { ProcedureName } from '@ratchet/domain/people/matrix'
import type { WhyNot } from '@ratchet/domain/refusal'
import { refusalSentence } from '@ratchet/words/catalogue'
import type { ButtonProps } from 'antd'
import { WhyNotButton } from '../design/WhyNotButton.tsx'
import { useLocale, useWords } from '../locale.ts'
import { mayCall, useActor } from '../session.ts'
import './cycle.css'

interface Props extends ButtonProps {
  readonly procedure: ProcedureName
  readonly why: WhyNot<string>
}

/** Who holds the role sees the button, with the reason while it cannot be pressed; everybody else sees the reason alone. */
export function ActButton({ procedure, why, ...button }: Props) {
  const { locale } = useLocale()
  const actor = useActor()
  const colon = useWords().cyclePage.forced.between
  if (why && !mayCall(actor, procedure)) {
    const sentence = refusalSentence(locale, procedure, why.code, why.details ?? {})
    return (
      <p className="cycle-note">
        {typeof button.children === 'string' ? `${button.children}${colon}${sentence}` : sentence}
      </p>
    )
  }
  return <WhyNotButton procedure={procedure} why={why} {...button} />
}
