import type { AppRouter } from '@ratchet/api/router'
import type { inferRouterOutputs } from '@trpc/server'

export type Preview = inferRouterOutputs<AppRouter>['examination']['preview']
export type PreviewColumn = Preview['columns'][number]

/** The mapping after a person gave one header another field; the field's former header is left out. */
export function remap(columns: readonly PreviewColumn[], header: string, field: string | null): Record<string, string> {
  const kept = columns.filter((column) => column.field !== null && column.header !== header && column.field !== field)
  const mapping = Object.fromEntries(kept.map((column) => [column.field ?? '', column.header]))
  return field ? { ...mapping, [field]: header } : mapping
}

export type DivisionPreview = inferRouterOutputs<AppRouter>['unit']['previewDivisions']

/** The rows as `unit.importDivisions` takes them: what the preview read, without what it foresaw. */
export function confirmedRows(preview: DivisionPreview) {
  return preview.units.map(({ code, name, kind, parentCode }) => ({ code, name, kind, parentCode }) as never)
}

/** Why the file cannot be taken over yet, as a key of the words; null when it can. */
export function blockOf(
  preview: { readonly counts: { readonly rejected: number; readonly goodRows: number } } | null,
  reading: boolean,
): 'errors' | 'nothing' | 'reading' | null {
  if (reading || !preview) return 'reading'
  if (preview.counts.rejected > 0) return 'errors'
  return preview.counts.goodRows === 0 ? 'nothing' : null
}

/** Shares of the bar: a few bad rows among thousands would be too thin to see, so they get a twelfth at least. */
export function sharesOf({ good, bad }: { readonly good: number; readonly bad: number }) {
  const share = good + bad === 0 ? 1 : good / (good + bad)
  const width = bad === 0 ? 1 : good === 0 ? 0 : Math.min(11 / 12, Math.max(1 / 12, share))
  const said = (part: number) => `${(part * 100).toFixed(1)}%`
  return { width, good: said(share), bad: said(1 - share) }
}
