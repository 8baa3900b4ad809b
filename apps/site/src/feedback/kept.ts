import { del, get, set, update } from 'idb-keyval'

/** A photo as it waits on the phone. Bytes, since Safari 13 loses blobs that are kept in its database. */
export interface KeptPhoto {
  readonly type: string
  readonly bytes: ArrayBuffer
}
/** What somebody has begun to write. */
export interface Draft {
  readonly key: string
  readonly at: number
  readonly step: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly photos: readonly KeptPhoto[]
}
/** What was written and could not be sent yet. The key stays: sent twice, it counts once. */
export interface Waiting extends Draft {
  /** The button that sends it. */
  readonly press: readonly [name: string, value: string]
  readonly what: string
  readonly text: string
  /** The server has an objection: it is not sent again before somebody has looked. */
  readonly stuck?: boolean
}
/** A code that this phone remembers; what was said is not kept with it, since phones are lent. */
export interface KnownCode {
  readonly code: string
  readonly at: number
  readonly what: string
}

/** The server forgets keys after seven days: what is older is not put back and not sent by itself. */
export const KEPT_MS = 7 * 86_400_000
const MOST_CODES = 50
/** Tells pages that are only read that something waits, without opening the database. */
const FLAG = 'ratchet.waiting'

/** A phone may refuse to keep anything (private mode, full): then nothing is kept, and everything else works. */
const orElse = <V>(kept: Promise<V>, without: V): Promise<V> => kept.catch(() => without)

export const isOld = ({ at }: Pick<Draft, 'at'>, now: number): boolean => now - at > KEPT_MS

export async function findDraft(now: number): Promise<Draft | null> {
  const draft = await orElse(get<Draft>('draft'), undefined)
  if (!draft) return null
  if (!isOld(draft, now)) return draft
  await dropDraft()
  return null
}
/** Whether it is kept now. */
export const keepDraft = (draft: Draft): Promise<boolean> =>
  orElse(
    set('draft', draft).then(() => true),
    false,
  )
export const dropDraft = (): Promise<void> => orElse(del('draft'), undefined)

export const listWaiting = (): Promise<readonly Waiting[]> =>
  orElse(
    get<Waiting[]>('waiting').then((rows) => rows ?? []),
    [],
  )

/** Puts it in line, in place of an earlier one under its key. Answers whether it is kept. */
export const keepWaiting = (item: Waiting): Promise<boolean> =>
  orElse(
    update<Waiting[]>('waiting', (rows = []) => [...rows.filter(({ key }) => key !== item.key), item]).then(() => {
      flag(true)
      return true
    }),
    false,
  )

export async function dropWaiting(key: string): Promise<void> {
  await orElse(
    update<Waiting[]>('waiting', (rows = []) => rows.filter((row) => row.key !== key)),
    undefined,
  )
  flag((await listWaiting()).length > 0)
}

export const listCodes = (): Promise<readonly KnownCode[]> =>
  orElse(
    get<KnownCode[]>('codes').then((rows) => rows ?? []),
    [],
  )

/** Remembers a code, the latest first. Answers whether it is remembered. */
export const keepCode = (known: KnownCode): Promise<boolean> =>
  orElse(
    update<KnownCode[]>('codes', (rows = []) =>
      [known, ...rows.filter(({ code }) => code !== known.code)].slice(0, MOST_CODES),
    ).then(() => true),
    false,
  )

/** Clears codes and draft from this phone; what waits to be sent has its own way to go. */
export async function forgetAll(): Promise<void> {
  await orElse(del('codes'), undefined)
  await dropDraft()
}

/** Also called where there is no such storage: in the worker. */
function flag(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(FLAG, '1')
    else localStorage.removeItem(FLAG)
  } catch {
    // Nothing but a hint: the next page of talking looks into the database anyway.
  }
}
