/** A photo that somebody hands in 来图: a picture of any telephone becomes a JPEG of ours. Source: RELIABILITY "Uploads". */
import { type Photo, PhotoError, readPhoto } from '@ratchet/documents/photo'
import { Refusal } from '@ratchet/domain/refusal'

/** Refusal details that a sentence needs; why a decoder gave up is nobody's but ours. */
const told = ({ what, limit, format }: Readonly<Record<string, unknown>>) => ({ what, limit, format })

/**
 * Re-encodes a photo, refused by its code when that cannot be. Takes up to seconds: to be called before a transaction,
 * never inside one.
 */
export async function readGivenPhoto(bytes: Uint8Array): Promise<Photo> {
  try {
    return await readPhoto(bytes)
  } catch (error) {
    if (error instanceof PhotoError) throw new Refusal(error.code, told(error.details))
    throw error
  }
}
