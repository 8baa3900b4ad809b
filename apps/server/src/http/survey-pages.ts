import { idSchema, keySchema } from '@ratchet/domain/id'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FormError, FormState } from '../portals.ts'
import { unseen } from './feedback-pages.ts'
import { stagePhotos } from './report-form.ts'
import { readForm, type SentForm, takeForms } from './sent-form.ts'
import type { SitePages } from './site-page.ts'
import { troubleIn } from './trouble.ts'

type OfCode = { Params: { code: string } }
type Caller = Awaited<ReturnType<SitePages['open']>>['caller']

/** An answer is a few hundred bytes; five megabytes of them are not read. */
const LARGEST_ANSWER = 32 * 1024

/** 码上评 over plain HTML forms: what a scanned code opens, and what is sent from there (SPEC §14). */
export async function addSurveyPages(app: FastifyInstance, pages: SitePages): Promise<void> {
  await app.register(async (scope) => {
    await takeForms(scope)
    const page = (request: FastifyRequest, reply: FastifyReply) => {
      const chosen = choiceIn(request)
      return chosen ? unseen(reply).redirect(chosen, 303) : pages.answer(request, unseen(reply), {})
    }
    const toFirst = (request: FastifyRequest<OfCode>, reply: FastifyReply) =>
      unseen(reply).redirect(address(request.params.code), 303)

    scope.get<{ Querystring: { code?: unknown } }>('/q', async (request, reply) => {
      const typed = typeof request.query.code === 'string' ? request.query.code.trim().slice(0, 40) : ''
      return typed === '' ? page(request, reply) : unseen(reply).redirect(address(typed.toUpperCase()), 303)
    })
    scope.get('/q/:code', page)
    scope.get('/Q/:code', page)
    scope.get('/q/:code/thanks', page)
    // Somebody who reloads a form that was not taken begins anew.
    scope.get<OfCode>('/q/:code/say', toFirst)
    scope.get<OfCode>('/q/:code/told', toFirst)

    /** Does what was sent and leads on; what was not taken comes back as a page, with everything that was sent. */
    const take = (act: (caller: Caller, sent: SentForm, code: string, key: string) => Promise<Taken>) => {
      return async (request: FastifyRequest<OfCode>, reply: FastifyReply) => {
        const sent = await readForm(request)
        const { caller, newKey } = await pages.openHot(request)
        const key = keySchema.safeParse(only(sent, 'key')).data ?? newKey()
        const { code } = request.params
        const taken = await orTrouble(request, sent, act(caller, sent, code, key))
        if ('to' in taken)
          return unseen(reply).redirect(`${address(code)}/thanks?${new URLSearchParams(taken.to)}`, 303)
        return pages.answer(request, unseen(reply), { form: taken })
      }
    }
    scope.post<OfCode>('/q/:code', { bodyLimit: LARGEST_ANSWER }, take(takeAnswer))
    scope.post<OfCode>('/q/:code/say', take(takeLine))
    scope.post<OfCode>('/q/:code/told', { bodyLimit: LARGEST_ANSWER }, take(takeTold))
  })
}

/** Letters and language that the address asks for are kept for all that follows: a form would lose them on its way. */
function choiceIn({ url, query }: FastifyRequest): string | null {
  const asked = query as Readonly<Record<string, unknown>>
  const chosen = ['lang', 'elder'].flatMap((name): [string, string][] => {
    const value = asked[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return chosen.length > 0 ? `/prefer?${new URLSearchParams([...chosen, ['back', url]])}` : null
}

const address = (code: string) => `/q/${encodeURIComponent(code)}`
const only = ({ values }: Pick<SentForm, 'values'>, name: string): string => values[name]?.[0] ?? ''

/** Where it goes on, as the query of the thanks page; or the form with what is wrong with it. */
type Taken = { readonly to: Record<string, string> } | FormState

const refused = (sent: SentForm, error: FormError, values: FormState['values'] = {}): FormState => {
  return { values: { ...sent.values, ...values }, step: null, errors: [error], receipt: null, found: null }
}

/** What was refused is said at the form; what broke too, so that nothing is lost, with its cause in the log alone. */
async function orTrouble(request: FastifyRequest, sent: SentForm, taken: Promise<Taken>): Promise<Taken> {
  try {
    return await taken
  } catch (error) {
    const trouble = troubleIn(error)
    if (trouble) return refused(sent, trouble)
    request.log.error({ err: error, requestId: request.id }, 'an answer could not be taken')
    return refused(sent, { field: 'form', code: 'not-taken', details: {} })
  }
}

/** What stays in the address from one question to the next. */
function carried(sent: SentForm, form: string): Record<string, string> {
  return {
    f: form,
    ...(only(sent, 'more') === '' ? {} : { more: '1' }),
    ...(only(sent, 'mode') === 'helper' ? { mode: 'helper' } : {}),
  }
}

/** The answers of a form by item; several ticks are one answer, and an empty field is none. */
export function answersIn({ values }: Pick<SentForm, 'values'>): Record<string, string> {
  const answers: [string, string][] = []
  for (const name in values) {
    if (!name.startsWith('a.')) continue
    const answer = values[name]?.filter((value) => value.trim() !== '').join(',') ?? ''
    if (answer !== '') answers.push([name.slice(2), answer])
  }
  return Object.fromEntries(answers)
}

async function takeAnswer(caller: Caller, sent: SentForm, code: string, key: string): Promise<Taken> {
  const answers = answersIn(sent)
  if (Object.keys(answers).length === 0) return refused(sent, { field: 'form', code: 'nothing-answered', details: {} })
  const text = (name: string, longest: number) => only(sent, name).slice(0, longest) || null
  try {
    const { form } = await caller.survey.answer({
      key,
      code: code.slice(0, 60),
      form: text('form', 120),
      answers,
      token: text('token', 120),
      proof: text('proof', 20),
      mode: only(sent, 'mode') === 'helper' ? 'helper' : 'self',
    })
    return { to: carried(sent, form) }
  } catch (error) {
    // What no form of ours sends is said where the answers are.
    if (troubleIn(error)?.code !== 'not-taken') throw error
    return refused(sent, { field: 'form', code: 'answers-wrong', details: {} })
  }
}

/** The one line of text, with a photo if they like. */
async function takeLine(caller: Caller, sent: SentForm, code: string, key: string): Promise<Taken> {
  const form = only(sent, 'form').slice(0, 120)
  const kept = (sent.values.photo ?? []).filter((id) => idSchema.safeParse(id).success)
  const staged = await stagePhotos(caller, sent.photos, key, 0)
  // The one that was chosen last; an earlier one came back with the form.
  const photoIds = [...(staged.ids.length > 0 ? staged.ids : kept)].slice(-1)
  const photo = { key: [key], photo: photoIds }
  if (sent.trouble) {
    const field = sent.trouble.startsWith('photo') ? 'photos' : 'form'
    return refused(sent, { field, code: sent.trouble, details: { most: 1 } }, photo)
  }
  if (staged.error) return refused(sent, staged.error, photo)
  try {
    const said = await caller.survey.say({ key, form, code: code.slice(0, 60), text: only(sent, 'text'), photoIds })
    return { to: { ...carried(sent, form), end: '1', said: said.code } }
  } catch (error) {
    const trouble = troubleIn(error)
    if (!trouble) throw error
    // What has gone away cannot be carried on.
    return refused(sent, trouble, trouble.code === 'photo-unknown' ? { ...photo, photo: [] } : photo)
  }
}

/** "I was told what to answer": one tap, and back to where they were. */
async function takeTold(caller: Caller, sent: SentForm, code: string, key: string): Promise<Taken> {
  await caller.survey.told({ key, code: code.slice(0, 60) })
  const at = only(sent, 'at')
  const said = only(sent, 'said')
  return {
    to: {
      ...carried(sent, only(sent, 'form').slice(0, 120)),
      ...(at === 'end' || at === 'say' ? { [at]: '1' } : {}),
      ...(said === '' ? {} : { said: said.slice(0, 20) }),
      told: '1',
    },
  }
}
