import { createHash } from 'node:crypto'
import type { createCaller } from '@ratchet/api/router'
import { CONSENT_VERSION } from '@ratchet/domain/contact/consent'
import {
  type FilledReport,
  type ReportStep,
  reportSteps,
  stepAfter,
  stepBefore,
  stepOf,
  whyNotPass,
  whyNotSend,
} from '@ratchet/domain/feedback/report-form'
import { LONGEST_PLACE, MOST_PHOTOS } from '@ratchet/domain/feedback/say'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { type OpinionKind, opinionKinds } from '@ratchet/domain/opinion/opinion'
import type { FormError, FormState } from '../portals.ts'
import type { SentForm } from './sent-form.ts'
import { troubleIn } from './trouble.ts'

export type ResidentCaller = Pick<ReturnType<typeof createCaller>, 'feedback'>

/** The step on which a field stands. */
const stepAt: Readonly<Record<string, ReportStep>> = {
  photos: 'photo',
  kind: 'kind',
  place: 'place',
  where: 'place',
  text: 'words',
  phone: 'check',
}

const only = (sent: Pick<SentForm, 'values'>, name: string): string => sent.values[name]?.[0] ?? ''

/**
 * Takes the form of 我要反映: stages its photos, goes to the step that was asked for, or sends it. Whatever is wrong is
 * said at its step, and everything that was typed comes back.
 */
export async function takeReport(caller: ResidentCaller, sent: SentForm, spareKey: string): Promise<FormState> {
  const key = keySchema.safeParse(only(sent, 'key')).data ?? spareKey
  const go = only(sent, 'go')
  const support = only(sent, 'support')
  const keptIds = go === 'drop-photos' ? [] : (sent.values.photo ?? []).filter((id) => idSchema.safeParse(id).success)
  const staged = await stagePhotos(caller, sent.photos, key, 0)
  const photoIds = [...new Set([...keptIds, ...staged.ids])]
  const values: Record<string, readonly string[]> = {
    ...sent.values,
    key: [key],
    photo: photoIds.slice(0, MOST_PHOTOS),
  }
  if (go === 'skip-place') for (const name of ['street', 'place', 'where']) values[name] = []
  const filled = filledIn(sent)
  const shown = (step: ReportStep, errors: readonly FormError[] = []): FormState => {
    return { values, step, errors, receipt: null, found: null }
  }
  const refused = (error: FormError, step: ReportStep = stepAt[error.field] ?? 'check') => shown(step, [error])

  const trouble = sent.trouble && { field: sent.trouble.startsWith('photo') ? 'photos' : 'form', code: sent.trouble }
  const photoError = trouble ? { ...trouble, details: {} } : (staged.error ?? tooMany(photoIds))
  const now = stepOf(only(sent, 'step'))
  if (photoError && go !== 'back') return refused(photoError, stepAt[photoError.field] ?? now)

  if (support !== '') {
    const contact = contactIn(filled, sent)
    const state = await act(caller.feedback.support({ concernId: support, ...contact, key }), shown, () => 'words')
    // It is said where the own words go: what others said is settled, or gone.
    return { ...state, errors: state.errors.map((error) => ({ ...error, ...settled(error), field: 'text' })) }
  }
  if (go === 'back') return shown(stepBefore(now))
  if (go === 'drop-photos') return shown('photo')
  if (go === 'next' || go === 'skip-place') {
    const why = whyNotPass(now, filled) ?? tooFar(values)
    if (why) return refused(why, now)
    const isMending = only(sent, 'mending') !== ''
    values.mending = []
    return shown(isMending ? 'check' : stepAfter(now))
  }
  if (go !== 'send') {
    // Whoever mends one thing comes back to the check.
    values.mending = now === 'check' ? ['1'] : []
    return shown(reportSteps.includes(go as ReportStep) ? stepOf(go) : now)
  }

  const why = whyNotSend(filled) ?? tooFar(values)
  if (why) return refused({ field: why.field, code: why.code, details: why.details })
  const placeId = await findPlaceId(caller, values)
  if (placeId === undefined) return refused({ field: 'place', code: 'place-unknown', details: {} })
  return act(send(caller, sent, { values, filled, placeId }, key, photoIds), shown, (field) => stepAt[field] ?? 'check')
}

/** Sends it. Photos that waited too long since the first try are staged anew, as long as the form carries them. */
async function send(
  caller: ResidentCaller,
  sent: SentForm,
  said: { readonly values: FormState['values']; readonly filled: FilledReport; readonly placeId: string | null },
  key: string,
  photoIds: readonly string[],
) {
  const { values, filled, placeId } = said
  const submit = (ids: readonly string[]) =>
    caller.feedback.submit({
      kind: filled.kind as OpinionKind,
      placeId,
      placeWords: values.where?.[0]?.trim() ?? '',
      text: filled.text,
      ...contactIn(filled, sent),
      photoIds: [...ids],
      key,
    })
  try {
    return await submit(photoIds)
  } catch (error) {
    if (troubleIn(error)?.code !== 'photo-unknown' || sent.photos.length < photoIds.length) throw error
    const again = await stagePhotos(caller, sent.photos, key, 1)
    if (again.error) throw error
    return submit(again.ids)
  }
}

const settled = ({ code }: FormError) => (code === 'not-found' ? { code: 'concern-settled' } : {})

/** Waits for the act: its receipt, or its trouble at the field where it belongs. */
async function act(
  promised: Promise<NonNullable<FormState['receipt']>>,
  state: (step: ReportStep, errors?: readonly FormError[]) => FormState,
  stepFor: (field: string) => ReportStep,
): Promise<FormState> {
  try {
    return { ...state('check'), receipt: await promised }
  } catch (error) {
    const trouble = troubleIn(error)
    if (!trouble) throw error
    const shown = state(stepFor(trouble.field), [trouble])
    // What has gone away cannot be carried on.
    return trouble.code === 'photo-unknown' ? { ...shown, values: { ...shown.values, photo: [] } } : shown
  }
}

function filledIn(sent: SentForm): FilledReport {
  const kind = opinionKinds.find((id) => id === only(sent, 'kind')) ?? ''
  return { kind, text: only(sent, 'text'), phone: only(sent, 'phone'), mayCall: only(sent, 'mayCall') !== '' }
}

/** A consent is kept with the version that was read, which an older page may still show. */
function contactIn({ phone, mayCall }: FilledReport, sent: SentForm) {
  const read = Number(only(sent, 'mayCall'))
  const version = Number.isInteger(read) && read >= 1 && read <= CONSENT_VERSION ? read : CONSENT_VERSION
  const number = phone.trim()
  return { phone: number === '' ? null : number, consentVersion: mayCall && number !== '' ? version : null }
}

/**
 * The village, if it lies in the picked street; else the street. Without script an earlier village stays picked unseen.
 * Undefined: what was picked is not there any more, and whoever picked it is asked again instead of being sent without it.
 */
async function findPlaceId(caller: ResidentCaller, values: FormState['values']): Promise<string | null | undefined> {
  const [street, place] = [values.street?.[0] ?? '', values.place?.[0] ?? '']
  if (street === '' && place === '') return null
  const { streets, places } = await caller.feedback.form({})
  const village = places.find(({ id }) => id === place)
  if (village && (street === '' || village.parentId === street)) return village.id
  return streets.find(({ id }) => id === street)?.id
}

const tooFar = (values: FormState['values']): FormError | null =>
  [...(values.where?.[0]?.trim() ?? '')].length > LONGEST_PLACE
    ? { field: 'where', code: 'place-too-long', details: {} }
    : null

const tooMany = (ids: readonly string[]): FormError | null =>
  ids.length > MOST_PHOTOS ? { field: 'photos', code: 'photos-too-many', details: { most: MOST_PHOTOS } } : null

/**
 * Stages photos under keys made from the form's own and from what they show: the same form sent again finds the same
 * photos, and so the same receipt.
 */
export async function stagePhotos(
  caller: ResidentCaller,
  photos: readonly Buffer[],
  formKey: string,
  time: number,
): Promise<{ ids: readonly string[]; error: FormError | null }> {
  const ids: string[] = []
  let error: FormError | null = null
  for (const bytes of photos) {
    const key = createHash('sha256').update(`${formKey} ${time} `).update(bytes).digest('hex')
    try {
      ids.push((await caller.feedback.addPhoto({ name: 'photo', content: bytes.toString('base64'), key })).id)
    } catch (thrown) {
      const trouble = troubleIn(thrown)
      if (!trouble) throw thrown
      error ??= { ...trouble, field: 'photos' }
    }
  }
  return { ids, error }
}
