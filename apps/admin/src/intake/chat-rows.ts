import { hide, type Span, suggestSpans } from '@ratchet/domain/contact/personal-data'
import { whyNotText } from '@ratchet/domain/feedback/say'
import { type ChatSkip, maskSpeaker, readChat, speakersIn } from '@ratchet/domain/intake/chat'
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'

/** One line of the preview: a message as it will be filed, and how it came. */
export interface ChatRow {
  readonly row: number
  readonly from: number
  readonly to: number
  /** Masked; who it is, is kept nowhere. */
  readonly speaker: string | null
  readonly speakerNo: number | null
  readonly at: string | null
  readonly text: string
  readonly skip: ChatSkip | null
  readonly ticked: boolean
  readonly kind: OpinionKind | null
  readonly placeId: string | null
  readonly urgent: boolean
  /** Set once it was filed. */
  readonly number?: string | null
  readonly why?: { readonly code: string; readonly details?: object } | null
}

export interface ReadRows {
  readonly title: string | null
  readonly rows: readonly ChatRow[]
}

/** What was pasted as rows: names of whoever speaks and what else may name somebody are hidden. */
export function rowsOf(pasted: string): ReadRows {
  const chat = readChat(pasted)
  const names = speakersIn(chat)
  const numbers = new Map<string, number>()
  const rows = chat.messages.map((message, at): ChatRow => {
    const { speaker, from, to, skip } = message
    if (speaker !== null && !numbers.has(speaker)) numbers.set(speaker, numbers.size + 1)
    return {
      ...{ row: at + 1, from, to, skip, at: message.at },
      speaker: speaker === null ? null : maskSpeaker(speaker),
      speakerNo: speaker === null ? null : (numbers.get(speaker) ?? null),
      text: hidden(message.text, names),
      ticked: skip === null,
      ...{ kind: null, placeId: null, urgent: false },
    }
  })
  return { title: chat.title && hidden(chat.title, names), rows }
}

/** The text with everything hidden that may name a person, speakers of the chat among it. */
export function hidden(text: string, names: readonly string[]): string {
  const suspected = suggestSpans(text)
  const spoken = names.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'gu'))].map(
      ({ index }): Span => ({ from: index, to: index + name.length, kind: 'name' }),
    ),
  )
  const apart = spoken.filter((span) => suspected.every((other) => span.to <= other.from || span.from >= other.to))
  return hide(
    text,
    [...suspected, ...apart].sort((a, b) => a.from - b.from),
  )
}

/** The rows after one was cut at its line breaks: each line a message of the same person. */
export function splitRow(rows: readonly ChatRow[], row: number): ChatRow[] {
  return renumbered(
    rows.flatMap((each) => {
      const lines = each.text.split('\n').filter((line) => line.trim() !== '')
      return each.row === row && lines.length > 1 ? lines.map((text) => ({ ...each, text: text.trim() })) : [each]
    }),
  )
}

/** The rows after one was added to the row above it, which keeps its kind and place. */
export function joinRow(rows: readonly ChatRow[], row: number): ChatRow[] {
  const at = rows.findIndex((each) => each.row === row)
  const [above, mine] = [rows[at - 1], rows[at]]
  if (!above || !mine || above.number || mine.number) return [...rows]
  const one = { ...above, to: mine.to, text: `${above.text}\n${mine.text}`, ticked: above.ticked || mine.ticked }
  return renumbered([...rows.slice(0, at - 1), one, ...rows.slice(at + 1)])
}

const renumbered = (rows: readonly ChatRow[]): ChatRow[] => rows.map((each, at) => ({ ...each, row: at + 1 }))

/** Rows that would be filed now, and why not all of them can be. */
export function readiness(rows: readonly ChatRow[]) {
  const ticked = rows.filter((row) => row.ticked && !row.number)
  return {
    ticked,
    withoutKind: ticked.filter((row) => row.kind === null).length,
    unsaid: ticked.filter((row) => whyNotText(row.text) !== null).length,
  }
}
