interface Coding {
  readonly best: 'high' | 'low'
  readonly steps: 5 | 10
  readonly dontKnow: readonly string[]
}

/** What an import holds before it is taken over; kept on this device, so that a refresh loses nothing. */
export interface KeptImport {
  readonly file: { readonly name: string; readonly size: number; readonly content: string }
  readonly sender: string
  /** As a person set it; null: remembered or suggested. */
  readonly mapping: Record<string, string> | null
  readonly round: string | null
  /** A wave's file: how its numbers are read, and whether one bad row keeps all others out. */
  readonly coding?: Coding | null
  readonly onlyWhole?: boolean
  /** A ledger: which unit a word of theirs means, as a person chose; empty leaves the word out. */
  readonly words?: Readonly<Record<string, string>>
  /** A ledger: rows that name nobody although they seem to. */
  readonly asWritten?: readonly string[]
  /** Day and number of each half-year's circular, by half-year. */
  readonly circulars: Readonly<Record<string, { readonly publishedOn: string; readonly circularNumber: string }>>
}

const STORE = 'imports'

/** A file may be too large for local storage; the browser's database takes it. */
function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('ratchet', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no browser database'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await opened()
  return new Promise((resolve, reject) => {
    const request = act(db.transaction(STORE, mode).objectStore(STORE))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no browser database'))
  })
}

/** Null when nothing is kept, or the browser keeps nothing (a private window): importing works without it. */
export async function keptImport(kind: string): Promise<KeptImport | null> {
  return inStore<KeptImport | undefined>('readonly', (store) => store.get(kind)).then(
    (found) => found ?? null,
    () => null,
  )
}

export async function keepImport(kind: string, value: KeptImport | null): Promise<void> {
  const written = value
    ? inStore<IDBValidKey>('readwrite', (store) => store.put(value, kind))
    : inStore<undefined>('readwrite', (store) => store.delete(kind))
  await written.catch(() => null)
}
