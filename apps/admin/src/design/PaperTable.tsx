export interface PaperTableDrawn {
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    readonly width: number
    readonly align: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
  readonly note?: string
}

/** A table on the paper of a document or a form: columns as wide as in the file, its caption above and its note below. */
export function PaperTable({
  table,
  className = '',
}: {
  readonly table: PaperTableDrawn
  readonly className?: string
}) {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <>
      <table className={`paper-table ${className}`.trim()}>
        {table.caption && <caption>{table.caption}</caption>}
        <colgroup>
          {table.columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => {
            // Rows have no name of their own: two may say the same.
            const key = `${line}`
            return (
              <tr key={key}>
                {table.columns.map(({ title, align }, at) => (
                  <td key={title} style={{ textAlign: align }}>
                    {row[at] ?? ''}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {table.note && <p className="paper-note">{table.note}</p>}
    </>
  )
}
