import type { Verdict } from '@ratchet/domain/cycle/floor'
import { useWords } from '../locale.ts'

export type Tone = 'done' | 'warn' | 'danger' | 'info' | 'quiet' | 'outside'

/** A status as words on a tint whose contrast is tested; colour is never the only sign. */
export function StatusChip({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`chip chip-${tone}`}>{children}</span>
}

const toneOf: Record<Verdict, Tone> = {
  consolidate: 'done',
  strengthen: 'info',
  recover: 'danger',
  undetermined: 'quiet',
}

/** 巩固 · 加强 · 止跌回升 · 未定. */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const w = useWords()
  return <StatusChip tone={toneOf[verdict]}>{w.cycle.verdict[verdict]}</StatusChip>
}
