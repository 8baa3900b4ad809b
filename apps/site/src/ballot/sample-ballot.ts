import type { Ask } from '@ratchet/domain/ballot/ballot'
import { bankItem } from '@ratchet/domain/questionnaire/bank'
import { Refusal } from '@ratchet/domain/refusal'
import { feedbackSample } from '@ratchet/words/feedback-sample'
import { bankWords } from '@ratchet/words/questionnaire-bank'
import { sampleReceipt, sampleReceiptCode } from '../receipt/sample-receipt.ts'
import type { RenderDeps } from '../render.ts'
import { sampleSaid } from '../sample-said.ts'
import type { OpenAsk, Thanks } from './ballot-story.ts'

type Survey = RenderDeps['caller']['survey']

const village = feedbackSample.villages[2]
export const sampleForm = 'b0f1.5c2e'

/** What a scanned code opens, as the router tells it; a part may be replaced. */
export function sampleAsk(parts: Partial<OpenAsk> = {}): OpenAsk {
  return {
    state: 'open',
    point: { code: '7K3M9PWX', place: village, placeId: '00000000-0000-4000-8000-000000000022', site: '' },
    campaign: { id: '00000000-0000-4000-8000-0000000000c1', name: '', lastDay: '2026-12-10', illustrative: true },
    form: null,
    item: bankItem('sanitation', bankWords),
    left: 3,
    stamp: { key: 'k-of-the-page', token: 'sgk3m.14.mac', bits: 4 },
    ...parts,
  } as OpenAsk
}

/** After so many answers, with so many questions left behind the one that is asked. */
export const sampleFurther = (
  answered: number,
  left: number,
  item: OpenAsk['item'] = bankItem('transport', bankWords),
) => sampleAsk({ form: { receipt: 'Q9PW-X2HT', answered }, item, left })

export function sampleThanks(parts: Partial<Thanks> = {}): Thanks {
  return {
    receipt: 'Q9PW-X2HT',
    answered: 2,
    place: village,
    last: { name: '', month: '2026-08', n: 412 },
    isHere: true,
    rows: sampleSaid.rows.slice(0, 3),
    ...parts,
  } as Thanks
}

/** Answers as the router gives them. A form other than the sample's is nobody's. */
export function sampleSurvey(ask: Ask = sampleAsk(), thanks: Thanks = sampleThanks(), found = sampleReceipt()): Survey {
  const known = (form: string | null) => {
    if (form === null || form === sampleForm) return
    const cause = new Refusal('form-unknown')
    throw Object.assign(new Error('form-unknown', { cause }), { code: 'UNPROCESSABLE_CONTENT' })
  }
  return {
    ask: async ({ form }: { form: string | null }) => {
      known(form)
      return ask
    },
    thanks: async ({ form }: { form: string }) => {
      known(form)
      return thanks
    },
    receipt: async ({ receipt }: { receipt: string }) =>
      receipt === sampleReceiptCode ? found : { state: 'unknown' as const },
  } as unknown as Survey
}
