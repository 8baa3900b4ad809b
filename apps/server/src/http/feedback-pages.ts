import { readCode, showCode } from '@ratchet/domain/feedback/code'
import { MOST_PHOTOS } from '@ratchet/domain/feedback/say'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { verdictSchema } from '@ratchet/domain/opinion/opinion'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FormError, FormState } from '../portals.ts'
import { type ResidentCaller, stagePhotos, takeReport } from './report-form.ts'
import { readForm, type SentForm, takeForms } from './sent-form.ts'
import type { SitePages } from './site-page.ts'
import { troubleIn } from './trouble.ts'

/** What residents may do without an account, over plain HTML forms; each act is the procedure of that name (PERFORMANCE). */
export async function addFeedbackPages(app: FastifyInstance, pages: SitePages): Promise<void> {
  await app.register(async (scope) => {
    await takeForms(scope)
    scope.get('/report', (request, reply) => {
      const form = prefilled(request)
      return form ? pages.answer(request, reply, { form }) : pages.answerAlike(request, reply)
    })
    scope.post('/report', async (request, reply) => {
      const sent = await readForm(request)
      const { caller, newKey } = await pages.open(request)
      return pages.answer(request, reply, { form: await orBroken(request, sent, takeReport(caller, sent, newKey())) })
    })

    scope.get<{ Querystring: { code?: unknown } }>('/track', async (request, reply) => {
      const typed = typeof request.query.code === 'string' ? request.query.code.trim() : ''
      const code = readCode(typed)
      if (code) return unseen(reply).redirect(`/t/${showCode(code)}`, 303)
      const form =
        typed === '' ? undefined : formOf({ code: [typed] }, { field: 'code', code: 'code-form', details: {} })
      return pages.answer(request, unseen(reply), { form })
    })
    scope.post('/track', async (request, reply) => {
      const sent = await readForm(request)
      const { caller } = await pages.open(request)
      return pages.answer(request, unseen(reply), { form: await orBroken(request, sent, findLost(caller, sent)) })
    })

    scope.get('/t/:code', (request, reply) => pages.answer(request, unseen(reply), {}))
    scope.post<{ Params: { code: string } }>('/t/:code', async (request, reply) => {
      const sent = await readForm(request)
      const { caller, newKey } = await pages.open(request)
      const { code } = request.params
      const done = await orBroken(request, sent, follow(caller, sent, code, newKey()))
      if (typeof done === 'string') return unseen(reply).redirect(`/t/${encodeURIComponent(code)}?done=${done}`, 303)
      return pages.answer(request, unseen(reply), { form: done })
    })
  })
}

/**
 * Addresses with a code in them: no search engine keeps them, and no other page is told them. `no-referrer` would make
 * browsers hide the origin of our own forms, which the origin check then refuses.
 */
export function unseen(reply: FastifyReply): FastifyReply {
  return reply.header('referrer-policy', 'strict-origin').header('x-robots-tag', 'noindex, nofollow')
}

const formOf = (values: FormState['values'], ...errors: FormError[]): FormState => {
  return { values, step: null, errors, receipt: null, found: null }
}

/** A link may say beforehand what something is about and where: `/report?kind=sanitation`. */
function prefilled(request: FastifyRequest): FormState | undefined {
  const query = request.query as Readonly<Record<string, unknown>>
  const values = Object.fromEntries(
    ['kind', 'street', 'place'].flatMap((name) => {
      const value = query[name]
      return typeof value === 'string' ? [[name, [value.slice(0, 60)]]] : []
    }),
  )
  return Object.keys(values).length > 0 ? formOf(values) : undefined
}

/** What broke is told at the form too, so that nothing typed is lost; the cause goes to the log, the form never does. */
async function orBroken<A>(request: FastifyRequest, sent: SentForm, answer: Promise<A>): Promise<A | FormState> {
  try {
    return await answer
  } catch (error) {
    request.log.error({ err: error, requestId: request.id }, 'a form could not be taken')
    return {
      ...formOf(sent.values, { field: 'form', code: 'not-taken', details: {} }),
      step: sent.values.step?.[0] ?? null,
    }
  }
}

/** The codes of what somebody said, by number and last words. */
async function findLost(caller: ResidentCaller, { values }: SentForm): Promise<FormState> {
  const [phone = '', lastWords = ''] = [values.phone?.[0], values.lastWords?.[0]]
  try {
    const { codes } = await caller.feedback.findCode({ phone: phone.slice(0, 40), lastWords: lastWords.slice(0, 200) })
    return { ...formOf(values), found: codes }
  } catch (error) {
    const trouble = troubleIn(error)
    if (!trouble) throw error
    return formOf(values, { ...trouble, field: 'lost' })
  }
}

type Done = 'answer' | 'add' | 'forget'

/** Does what the page of a code offers: answers what was done, or the form with its trouble. */
async function follow(
  caller: ResidentCaller,
  sent: SentForm,
  code: string,
  spareKey: string,
): Promise<Done | FormState> {
  const value = (name: string) => sent.values[name]?.[0] ?? ''
  const key = keySchema.safeParse(value('key')).data ?? spareKey
  const act = value('act')
  const field = act === 'answer' || act === 'add' ? act : 'forget'
  const refused = (error: FormError, photo: readonly string[] = []) =>
    formOf({ ...sent.values, photo }, { ...error, field })
  try {
    if (act === 'answer') {
      const verdict = verdictSchema.safeParse(value('verdict'))
      if (!verdict.success) return refused({ field, code: 'not-taken', details: {} })
      const about = idSchema.array().safeParse(sent.values.about ?? []).data ?? []
      await caller.feedback.answer({ code, verdict: verdict.data, word: value('word'), about, key })
      return 'answer'
    }
    if (act === 'add') {
      const staged = await stagePhotos(caller, sent.photos, key, 0)
      const photoIds = [...new Set([...(sent.values.photo ?? []), ...staged.ids])].slice(0, MOST_PHOTOS)
      const trouble = sent.trouble ? { field, code: sent.trouble, details: { most: MOST_PHOTOS } } : staged.error
      if (trouble) return refused(trouble, photoIds)
      await caller.feedback.add({ code, text: value('text'), photoIds, key })
      return 'add'
    }
    if (act !== 'forget') return refused({ field, code: 'not-taken', details: {} })
    await caller.feedback.forget({ code, key })
    return 'forget'
  } catch (error) {
    const trouble = troubleIn(error)
    if (!trouble) throw error
    return refused(trouble)
  }
}
