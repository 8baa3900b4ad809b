/** For jsonb columns: the driver would write an array as a PostgreSQL array. */
export function json(value: unknown): string {
  return JSON.stringify(value)
}
