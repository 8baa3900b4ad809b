/** Residents who thank: what is no problem is answered, and left out of every grading. Invented, about places that are real. */
import type { Voice } from './voices.ts'

/** Heard as praise by whoever sorted it, under the category that it speaks of. */
export interface Thanks extends Voice {
  readonly category: string
}

export const thanks: readonly Thanks[] = [
  {
    day: 24,
    kind: 'transport',
    place: '四合社区居民委员会',
    text: '主路路灯修好了，晚上接孩子亮堂多了，谢谢街道的同志',
    category: 'R5',
    answer: { outcome: 'explained', text: '谢谢您的来信，已转告新筑街道市政维修组。' },
  },
  {
    day: 8,
    kind: 'resettlement',
    place: '港盛社区居民委员会',
    text: '不动产证下来了，工作人员周末加班给我们办的，辛苦了，谢谢',
    category: 'D4',
    answer: { outcome: 'explained', text: '谢谢您的鼓励，已转告窗口值班人员。' },
  },
]
