/** The content of a fact as lines: `counts.added` → `3`. Lists of plain values stand in one line. */
export function payloadLines(payload: unknown, path = ''): readonly (readonly [string, string])[] {
  if (payload === null || typeof payload !== 'object') return [[path, payload === null ? '—' : String(payload)]]
  if (Array.isArray(payload)) {
    if (payload.every((value) => value === null || typeof value !== 'object'))
      return [[path, payload.join(', ') || '—']]
    return payload.flatMap((value, at) => payloadLines(value, `${path}[${at + 1}]`))
  }
  return Object.entries(payload).flatMap(([name, value]) => payloadLines(value, path ? `${path}.${name}` : name))
}
