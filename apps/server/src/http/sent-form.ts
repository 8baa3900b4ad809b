import multipart from '@fastify/multipart'
import { photoLimits } from '@ratchet/documents/photo'
import { MOST_PHOTOS } from '@ratchet/domain/feedback/say'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Room for far more text than is taken: what is too long comes back in its field instead of being cut off unseen. */
const LARGEST_FIELD = 512 * 1024
const LARGEST_FORM = 1024 * 1024
/** Forms with photos that are held in memory at the same time; the next one is asked to come back. */
const MOST_AT_ONCE = 12

/** A form as a browser sent it: fields by name, photos as bytes, and what is wrong with it as a whole. */
export interface SentForm {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly photos: readonly Buffer[]
  readonly trouble: SentTrouble | null
}
export type SentTrouble = 'form-too-large' | 'photo-too-large' | 'photos-too-many' | 'photo-busy' | 'not-taken'

type Values = Record<string, string[]>

/** Lets the routes of this scope take the two ways in which a form is sent without script, and nothing else. */
export async function takeForms(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers()
  await scope.register(multipart, {
    // One file more than is taken, so that the form can say so.
    limits: {
      fileSize: photoLimits.bytes,
      files: MOST_PHOTOS + 3,
      fields: 40,
      fieldSize: LARGEST_FIELD,
      fieldNameSize: 40,
    },
    throwFileSizeLimit: false,
  })
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM },
    (_request, body, done) => done(null, body),
  )
}

let carrying = 0

/** Reads the form. Nothing is thrown for what somebody sent: it comes back as trouble, with all that could be read. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  const values: Values = Object.create(null)
  if (!request.isMultipart()) {
    for (const [name, value] of new URLSearchParams(String(request.body ?? ''))) keep(values, name, value)
    return { values, photos: [], trouble: null }
  }
  const photos: Buffer[] = []
  carrying += 1
  try {
    return { values, photos, trouble: await readParts(request, values, photos, carrying > MOST_AT_ONCE) }
  } catch (error) {
    const { statusCode = 400 } = error as { statusCode?: number }
    return { values, photos, trouble: statusCode === 413 ? 'form-too-large' : 'not-taken' }
  } finally {
    carrying -= 1
  }
}

async function readParts(
  request: FastifyRequest,
  values: Values,
  photos: Buffer[],
  isBusy: boolean,
): Promise<SentTrouble | null> {
  let trouble: SentTrouble | null = null
  let left = LARGEST_FORM
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = String(part.value ?? '')
      left -= value.length
      if (part.valueTruncated || left < 0) trouble ??= 'form-too-large'
      // Forty fields of half a megabyte each are not held for whoever sends them.
      if (left >= 0) keep(values, part.fieldname, value)
      continue
    }
    // A field without a chosen file is sent as a file without a name.
    if (!part.filename || part.fieldname !== 'photos' || isBusy || photos.length === MOST_PHOTOS) {
      part.file.resume()
      if (part.filename && part.fieldname === 'photos') trouble ??= isBusy ? 'photo-busy' : 'photos-too-many'
      continue
    }
    const bytes = await part.toBuffer()
    if (part.file.truncated) trouble ??= 'photo-too-large'
    else photos.push(bytes)
  }
  return trouble
}

/** Text as it can be kept: one kind of line end, no character that no database takes. */
function keep(values: Values, name: string, value: string): void {
  const text = value.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')
  const known = values[name]
  if (known) known.push(text)
  else values[name] = [text]
}
