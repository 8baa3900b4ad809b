import { type Category, categorySchema, FEWEST_CATEGORIES } from '@ratchet/domain/opinion/category'

/** The rows that cannot stand so, by their place; -1 says that there are too few of them. */
export function categoryFaults(rows: readonly Category[]): number[] {
  const faults = rows.flatMap((row, at) => {
    const isTwice = rows.some((other, i) => i < at && (other.id === row.id || other.name.zh === row.name.zh))
    return isTwice || !categorySchema.safeParse(row).success ? [at] : []
  })
  return rows.length < FEWEST_CATEGORIES ? [...faults, -1] : faults
}
