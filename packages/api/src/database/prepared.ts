import { sql } from 'kysely'
import pg from 'pg'

const MARK = /^\/\* prepared (\S+) \*\//

/**
 * Begins a statement that crowds repeat: a connection to a server plans it a few times and knows it by this name afterwards.
 * Its text must be the same each time.
 */
export const prepared = (name: string) => sql.raw(`/* prepared ${name} */`)

/** A connection that keeps the plans of statements which are marked so. */
export class PreparingClient extends pg.Client {
  override query(asked: unknown, ...rest: unknown[]): never {
    const query = super.query as (...given: unknown[]) => never
    const name = typeof asked === 'string' ? MARK.exec(asked)?.[1] : undefined
    if (name === undefined) return query.call(this, asked, ...rest)
    const [values, ...done] = rest
    return query.call(this, { name, text: asked, values }, ...done)
  }
}
