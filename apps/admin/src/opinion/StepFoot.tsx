import type { ReactNode } from 'react'
import { useWords } from '../locale.ts'

/** The one button of a step, with the key that presses it. */
export function StepFoot({ children }: { children: ReactNode }) {
  const w = useWords().opinionActs
  return (
    <p className="step-foot">
      {children}
      <kbd className="key-hint">{w.submitKey}</kbd>
    </p>
  )
}
