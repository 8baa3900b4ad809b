/** Table twin 看数字: every picture has its figures as a table, so nothing depends on seeing it. Source: UX §5, §1. */
export type TableTwin = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a cell says where there is no value. */
export const none = '—'
