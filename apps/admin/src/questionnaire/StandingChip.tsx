import type { standingOf } from '@ratchet/domain/questionnaire/questionnaire'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'

type Standing = ReturnType<typeof standingOf>
const tones: Record<Standing, Tone> = { draft: 'info', issued: 'done', expired: 'warn', retired: 'quiet' }

/** 草稿 · 使用中 · 批准已过期 · 已停用. */
export function StandingChip({ standing }: { standing: Standing }) {
  return <StatusChip tone={tones[standing]}>{useWords().questionnaire.standing[standing]}</StatusChip>
}
