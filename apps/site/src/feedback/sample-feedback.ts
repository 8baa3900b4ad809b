import { Refusal } from '@ratchet/domain/refusal'
import { feedbackSample } from '@ratchet/words/feedback-sample'
import type { RenderDeps } from '../render.ts'
import type { Tracked } from './track-story.ts'

type Feedback = RenderDeps['caller']['feedback']

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const samplePlaces: Awaited<ReturnType<Feedback['form']>> = {
  streets: feedbackSample.streets.map((name, index) => ({ id: id(1 + index), name })),
  places: [
    { id: id(10), name: feedbackSample.community, kind: 'community', parentId: id(1) },
    ...feedbackSample.villages.map((name, index) => ({ id: id(20 + index), name, kind: 'village', parentId: id(2) })),
  ],
  assignDays: 2,
  answerDays: 10,
  phoneDesk: '',
} as Awaited<ReturnType<Feedback['form']>>

export const sampleSimilar: Awaited<ReturnType<Feedback['similar']>> = [
  { id: id(90), title: feedbackSample.concern, place: feedbackSample.villages[2], people: 23, status: 'working' },
]

/** A matter under way, as the router tells it; a part may be replaced. */
export function sampleTracked(parts: Partial<Tracked> = {}): Tracked {
  return {
    number: 'YJ-2026-000123',
    status: 'working',
    kind: 'transport',
    place: feedbackSample.villages[2],
    text: feedbackSample.text,
    receivedAt: '2026-11-12T11:20:00.000Z',
    replyDue: '2026-11-26',
    daysLeft: 3,
    estimated: false,
    dueWas: null,
    desk: { unit: feedbackSample.unit, desk: feedbackSample.desk },
    steps: [
      { at: '2026-11-12T11:20:00.000Z', step: 'received', unit: null, verdict: null },
      { at: '2026-11-13T02:00:00.000Z', step: 'handed', unit: feedbackSample.unit, verdict: null },
      { at: '2026-11-20T02:00:00.000Z', step: 'working', unit: feedbackSample.unit, verdict: null },
    ],
    parts: [],
    reply: null,
    mayAnswer: null,
    verdict: null,
    hasPhone: true,
    phoneMasked: '138****1234',
    isEcho: false,
    lookback: null,
    mayBeAsked: false,
    ...parts,
  } as Tracked
}

/** Answers as the router gives them. A code that begins with 9 is unknown, one with 8 was asked for too often. */
export function sampleFeedback(tracked: Tracked = sampleTracked()): Feedback {
  const refused = (code: string, details = {}) => {
    const cause = new Refusal(code, details)
    return Object.assign(new Error(code, { cause }), { code: 'UNPROCESSABLE_CONTENT' })
  }
  return {
    form: async () => samplePlaces,
    similar: async () => sampleSimilar,
    track: async ({ code }: { code: string }) => {
      if (code.startsWith('9')) throw refused('code-unknown')
      if (code.startsWith('8')) throw refused('too-many-tries', { minutes: 3 })
      return tracked
    },
  } as unknown as Feedback
}
