/**
 * One line of a plan 方案分行: its numbering (一、（一）1.（1）①) and the labelled parts in it (牵头单位：…；完成时限：…).
 * Source: SPEC §12 (plans and minutes pasted).
 */

/** 1 for `一、`, 2 for `（一）`, 3 for `1.`, 4 for `（1）` and `①`, 5 for a bullet; null without numbering. */
export type PlanDepth = 1 | 2 | 3 | 4 | 5 | null

const NUMBERINGS: readonly { readonly depth: Exclude<PlanDepth, null>; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[章条节部分]+[、\s]?)/u },
  { depth: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[)）][、.．]?/u },
  { depth: 3, pattern: /^\d{1,3}(?:[、．]|\.(?!\d)|\s+(?=\p{Script=Han}))/u },
  { depth: 4, pattern: /^(?:[（(]\d{1,3}[)）]|\d{1,3}[)）]|[①-⑳])[、.．]?/u },
  { depth: 5, pattern: /^[-*•·●■◆–]\s*/u },
]

export type PlanField = 'unit' | 'coUnits' | 'time' | 'effect'
const LABELS: readonly { readonly field: PlanField; readonly words: string }[] = [
  { field: 'unit', words: '(?:牵头|责任|主责|主办|承办|负责|实施)(?:责任)?(?:单位|部门|领导单位)' },
  { field: 'coUnits', words: '(?:配合|协同|协办|参与|协作|联合|共同)(?:责任)?(?:单位|部门)' },
  {
    field: 'time',
    words: '(?:完成|办结|整改|办理|推进|实施|起止)?(?:时限|时间|期限)(?:安排|要求|节点)?|(?:时间)?进度安排',
  },
  { field: 'effect', words: '(?:预期|预计)?(?:效果|成效|目标)(?:要求)?' },
]
const LABEL = new RegExp(`(?:${LABELS.map(({ words }) => `(${words})`).join('|')})[:：]`, 'gu')

export interface PlanPart {
  readonly field: PlanField
  readonly text: string
}
/** One thing that is said: a line of a plan, or one resolution of minutes. */
export interface Statement {
  readonly source: string
  readonly depth: PlanDepth
  readonly number: string
  /** The line without its number and its labelled parts. */
  readonly title: string
  readonly parts: readonly PlanPart[]
}
export interface PlanLine extends Statement {
  /** 1-based among the statements of the pasted text. */
  readonly line: number
}

const trimmed = (text: string) => text.replace(/^[\s、，,；;。（(【[]+|[\s、，,；;（(【[]+$/gu, '')

/** Takes the line apart; nothing of it is lost, `source` is the line as it was. */
export function planLine(source: string): Statement {
  const text = source.trim()
  const numbering = NUMBERINGS.find(({ pattern }) => pattern.test(text))
  const number = numbering ? (numbering.pattern.exec(text)?.[0] ?? '') : ''
  const body = text.slice(number.length)
  const marks = [...body.matchAll(LABEL)]
  const parts = marks.map((mark, at): PlanPart => {
    const end = marks[at + 1]?.index ?? body.length
    const value = body.slice(mark.index + mark[0].length, end).replace(/[)）\]】]\s*。?\s*$/u, '')
    const field = LABELS.find((_, group) => mark[group + 1] !== undefined)?.field ?? 'effect'
    return { field, text: trimmed(value).replace(/。$/u, '') }
  })
  const title = trimmed(marks[0] ? body.slice(0, marks[0].index) : body)
  return { source, depth: numbering?.depth ?? null, number: number.trim(), title, parts }
}
