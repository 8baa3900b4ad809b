import { Check } from 'lucide-react'
import { useWords } from '../locale.ts'

/** ① 选文件 … ⑤ 回执: where the import is; `notes` say what each finished step came to. */
export function StepStrip({ step, notes }: { step: number; notes: Readonly<Record<number, string>> }) {
  const w = useWords().importing
  return (
    <ol className="step-strip">
      {w.steps.map((name, at) => (
        <li
          key={name}
          className={at === step ? 'now' : at < step ? 'done' : ''}
          aria-current={at === step ? 'step' : undefined}
        >
          <span className="step-number">{at + 1}</span>
          <span>{name}</span>
          {at < step && <Check size={14} aria-hidden />}
          {notes[at] && <small>{notes[at]}</small>}
        </li>
      ))}
    </ol>
  )
}
