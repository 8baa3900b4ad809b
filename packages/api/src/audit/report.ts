import type { FindingKind } from '@ratchet/domain/audit/finding'

/** Says what is wrong, where, and what was expected. */
export type Report = (kind: FindingKind, where: string, detail: string) => void
