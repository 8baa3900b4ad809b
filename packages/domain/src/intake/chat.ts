/**
 * Pasted chat or 接龙 粘贴的群聊: one message one opinion. What WeChat, WeCom and QQ copy, with times and without, and the
 * numbered lines of a 接龙. Nothing that was pasted is dropped in silence: what is no opinion stands in the list with its
 * reason, for a person to tick all the same. Who said it is masked. Source: SPEC §10, §12.
 */
import { headOf, isDivider, isPlaceholder, listLineOf, quoteOf, saysNothingNew, systemLine } from './chat-line.ts'

export const chatSkips = ['system', 'picture', 'no-words', 'greeting', 'same-again'] as const
export type ChatSkip = (typeof chatSkips)[number]

export interface ChatMessage {
  /** The lines that it stands in, from one. */
  readonly from: number
  readonly to: number
  /** As pasted; never filed. */
  readonly speaker: string | null
  /** The time that the chat shows, as it stands there. */
  readonly at: string | null
  readonly text: string
  /** Why it is not ticked to begin with; null: it is. */
  readonly skip: ChatSkip | null
}

export interface Chat {
  readonly kind: 'chat' | 'list'
  /** The lines above a 接龙 that say what it is about. */
  readonly title: string | null
  readonly messages: readonly ChatMessage[]
}

/** More than a day's group; a person looks at each. */
export const MOST_PASTED = 60_000
export const MOST_MESSAGES = 500

interface Open {
  from: number
  to: number
  speaker: string | null
  at: string | null
  lines: string[]
}

/** Reads what was pasted. Every line that is not blank ends up in a message or in the title. */
export function readChat(pasted: string): Chat {
  const lines = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .split('\n')
  const listed = lines.filter((line) => listLineOf(line) !== null).length
  const isList = lines.some((line) => /#\s*接龙|接龙/.test(line)) ? listed >= 1 : listed >= 3
  return isList ? readList(lines) : readMessages(lines)
}

function readList(lines: readonly string[]): Chat {
  const title: string[] = []
  const open: Open[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const item = listLineOf(line)
    const last = open.at(-1)
    if (item) open.push({ from: at + 1, to: at + 1, speaker: item.speaker, at: null, lines: [item.text] })
    else if (last && last.to === at) {
      last.lines.push(line.trim())
      last.to = at + 1
    } else if (last) open.push({ from: at + 1, to: at + 1, speaker: null, at: null, lines: [line.trim()] })
    else title.push(line.replace(/#\s*接龙/, '').trim())
  }
  return { kind: 'list', title: title.filter(Boolean).join(' ') || null, messages: finish(open) }
}

function readMessages(lines: readonly string[]): Chat {
  const open: Open[] = []
  const systems: ChatMessage[] = []
  let current: Open | null = null
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim()
    const row = at + 1
    if (line === '') continue
    const head = headOf(line)
    if (head) {
      const lines = head.text === '' ? [] : [head.text]
      current = { from: row, to: row, speaker: head.speaker, at: head.at, lines }
      open.push(current)
    } else if (current && isQuoteRule(line, current)) current.to = row
    else if (systemLine(line) || isDivider(line)) {
      systems.push({ from: row, to: row, speaker: null, at: null, text: line, skip: 'system' })
      current = null
    } else if (current) {
      current.lines.push(line)
      current.to = row
    } else {
      // Without heads each line is a message of its own.
      open.push({ from: row, to: row, speaker: null, at: null, lines: [line] })
    }
  }
  const all = [...finish(open), ...systems].sort((a, b) => a.from - b.from)
  return { kind: 'chat', title: null, messages: all }
}

/** The line of dashes below a quotation belongs to the message that it stands in. */
const isQuoteRule = (line: string, current: Open) =>
  /^[-—－\s]{5,}$/.test(line) && quoteOf(current.lines.join('\n')) !== null

function finish(open: readonly Open[]): ChatMessage[] {
  const said = new Set<string>()
  return open.map(({ lines, ...rest }): ChatMessage => {
    const whole = lines.join('\n')
    const text = withoutMarks(quoteOf(whole)?.reply ?? whole)
    const key = `${rest.speaker ?? ''}\n${text}`
    const skip = skipOf(whole, text) ?? (said.has(key) ? 'same-again' : null)
    said.add(key)
    return { ...rest, text: text === '' ? whole : text, skip }
  })
}

/** The placeholders of pictures and the names of people who are called are no words of the message. */
const withoutMarks = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(isPlaceholder, '')
        .replace(/[@＠][^\s@＠\u2005]{1,20}[\s\u2005]+/gu, '')
        .trim(),
    )
    .filter(Boolean)
    .join('\n')

function skipOf(whole: string, text: string): ChatSkip | null {
  if (systemLine(whole)) return 'system'
  if (text === '') return whole.trim() === '' ? 'no-words' : 'picture'
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return 'no-words'
  return saysNothingNew(text) ? 'greeting' : null
}

/** The speakers of a chat that look like names: they are masked wherever somebody else writes them. */
export function speakersIn({ messages }: Pick<Chat, 'messages'>): string[] {
  const names = messages.flatMap(({ speaker }) =>
    speaker && /^[\p{Script=Han}·]{2,4}$/u.test(speaker) ? [speaker] : [],
  )
  return [...new Set(names)]
}

/** A speaker as others may see it: the first character and no more. */
export function maskSpeaker(speaker: string): string {
  return `${[...speaker][0] ?? ''}**`
}
