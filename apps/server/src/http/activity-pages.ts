import { keySchema } from '@ratchet/domain/id'
import type { FastifyInstance } from 'fastify'
import { unseen } from './feedback-pages.ts'
import { readForm, takeForms } from './sent-form.ts'
import type { SitePages } from './site-page.ts'
import { troubleIn } from './trouble.ts'

/** Two fields; more is not read. */
const LARGEST_FORM = 8 * 1024

/** 活动签到 over a plain HTML form: what the code at the door opens, and the one tap that is sent from there. */
export async function addActivityPages(app: FastifyInstance, pages: SitePages): Promise<void> {
  await app.register(async (scope) => {
    await takeForms(scope)
    scope.get('/a/:code', (request, reply) => pages.answer(request, unseen(reply), {}))
    scope.post<{ Params: { code: string } }>('/a/:code', { bodyLimit: LARGEST_FORM }, async (request, reply) => {
      const sent = await readForm(request)
      const { caller, newKey } = await pages.open(request)
      const { code } = request.params
      const only = (name: string) => sent.values[name]?.[0] ?? ''
      const key = keySchema.safeParse(only('key')).data ?? newKey()
      try {
        await caller.activity.checkIn({ code: code.slice(0, 60), isResident: only('who') === 'resident', key })
      } catch (error) {
        const trouble = troubleIn(error)
        if (!trouble) request.log.error({ err: error, requestId: request.id }, 'a check-in could not be taken')
        const errors = [trouble ?? { field: 'form', code: 'not-taken', details: {} }]
        const form = { values: sent.values, step: null, errors, receipt: null, found: null }
        return pages.answer(request, unseen(reply), { form })
      }
      return unseen(reply).redirect(`/a/${encodeURIComponent(code)}?done=1`, 303)
    })
  })
}
