/**
 * What the form of visits keeps on the phone: the list and the questionnaire of whoever is signed in, the visit being filled
 * in, and visits that wait to be sent. All of it is personal data, so each row belongs to one person, and is removed once
 * the server has it.
 */
import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Refused } from './sending.ts'

type Outputs = inferRouterOutputs<AppRouter>['household']
export type VisitForm = Outputs['form']
export type Mine = Outputs['mine']
export type Listed = Mine['lists'][number]['rows'][number]
export type VisitInput = Omit<inferRouterInputs<AppRouter>['household']['visit'], 'key'>

/** Everything that the form needs without a network. */
export interface Pack {
  readonly userId: string
  readonly at: number
  readonly form: VisitForm
  readonly mine: Mine
}
/** What somebody is filling in: the household, and everything typed so far. */
export interface Draft {
  readonly userId: string
  readonly key: string
  readonly at: number
  /** When the visit was over, of one that comes back to be mended; else it is over when it is saved. */
  readonly endedAt: string | null
  readonly target: Target
  readonly typed: Typed
}
export interface Target {
  readonly id: string | null
  readonly placeId: string
  readonly place: string
  readonly door: string
  readonly unitId: string
}
export interface Typed {
  readonly startedAt: string
  readonly outcome: VisitInput['outcome'] | null
  readonly mode: VisitInput['mode']
  readonly unitIds: readonly string[]
  readonly questionnaireId: string | null
  readonly answers: VisitInput['answers']
  readonly words: string
  readonly kind: NonNullable<VisitInput['said']>['kind']
  readonly phone: string
  readonly consent: boolean
}
/** A visit that is to be sent. The key stays: sent twice, it counts once. */
export interface Waiting {
  readonly userId: string
  readonly key: string
  readonly at: number
  readonly target: Target
  readonly typed: Typed
  readonly input: VisitInput
  /** The server's objection: it is not sent again before somebody has looked. */
  readonly refused: Refused | null
}

/** The server forgets keys after seven days: what is older is not sent by itself. */
export const KEPT_MS = 7 * 86_400_000
export const isOld = ({ at }: Pick<Waiting, 'at'>, now: number): boolean => now - at > KEPT_MS

type StoreName = 'packs' | 'drafts' | 'visits'
const keyPaths: Readonly<Record<StoreName, string>> = { packs: 'userId', drafts: 'userId', visits: 'key' }

let opened: Promise<IDBDatabase> | null = null

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('ratchet-visits', 1)
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keyPaths)) request.result.createObjectStore(name, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** One request in a transaction of its own: done when it is on the disk. */
async function run<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await database()).transaction(name, mode)
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** A phone may refuse to keep anything (private mode, full): then nothing is kept, and everything else works. */
const orElse = <V>(kept: Promise<V>, without: V): Promise<V> => kept.catch(() => without)
const put = (name: StoreName, row: object): Promise<boolean> =>
  orElse(
    run(name, 'readwrite', (store) => store.put(row)).then(() => true),
    false,
  )
const drop = (name: StoreName, key: string): Promise<void> =>
  orElse(
    run(name, 'readwrite', (store) => store.delete(key)),
    undefined,
  )

export const findPack = (userId: string): Promise<Pack | null> =>
  orElse(
    run<Pack | undefined>('packs', 'readonly', (store) => store.get(userId)).then((pack) => pack ?? null),
    null,
  )
export const keepPack = (pack: Pack): Promise<boolean> => put('packs', pack)
export const dropPack = (userId: string): Promise<void> => drop('packs', userId)

export const findDraft = (userId: string): Promise<Draft | null> =>
  orElse(
    run<Draft | undefined>('drafts', 'readonly', (store) => store.get(userId)).then((draft) => draft ?? null),
    null,
  )
export const keepDraft = (draft: Draft): Promise<boolean> => put('drafts', draft)
export const dropDraft = (userId: string): Promise<void> => drop('drafts', userId)

/** Visits that the phone would not keep: they live as long as the page. */
const unkept = new Map<string, Waiting>()

/** Everything that waits on this phone, the oldest first, whoever recorded it. */
export async function listWaiting(): Promise<readonly Waiting[]> {
  const kept = await orElse(
    run<Waiting[]>('visits', 'readonly', (store) => store.getAll()),
    [],
  )
  return [...kept, ...unkept.values()].toSorted((a, b) => a.at - b.at)
}

/** Answers whether it outlives the page. */
export async function keepWaiting(visit: Waiting): Promise<boolean> {
  const isKept = await put('visits', visit)
  if (isKept) unkept.delete(visit.key)
  else unkept.set(visit.key, visit)
  return isKept
}

export async function dropWaiting(key: string): Promise<void> {
  unkept.delete(key)
  await drop('visits', key)
}
