import { Checkbox, Dropdown, Table, type TableColumnsType } from 'antd'
import { Columns3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { useWords } from '../locale.ts'
import { marked } from '../shell/marked.ts'
import { useSearchState } from '../shell/page.ts'
import { EmptyState } from './EmptyState.tsx'
import { SavedViews } from './SavedViews.tsx'

export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  /** Compares two rows; given, the column can be sorted. */
  readonly compare?: (a: T, b: T) => number
  readonly align?: 'right'
  readonly width?: number
}

interface DataTableProps<T> {
  /** Names the list among saved views. */
  readonly name: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly columns: readonly Column<T>[]
  readonly empty: ReactNode
  readonly filtered?: boolean
  readonly clearFilters?: () => void
  readonly loading?: boolean
  /** Server paging: all rows there are; without it the rows are paged here. */
  readonly total?: number
  readonly onOpen?: (row: T) => void
  /** The row that the address names; the table opens at its page. */
  readonly isMarked?: (row: T) => boolean
}

const PAGE_SIZE = 20
const stateSchema = z.object({
  sort: z.string().optional(),
  page: z.coerce.number().int().min(1).catch(1).optional(),
  hide: z.string().optional(),
})

/** A list whose sorting, page and columns stand in its address, so that a pasted link shows the same rows. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { name, rows, rowKey, columns, empty, filtered, clearFilters, loading, total, onOpen, isMarked } = props
  const w = useWords().shell
  const [state, change] = useSearchState(stateSchema)
  const hidden = new Set(state.hide?.split(',') ?? [])
  const [sortKey, direction] = (state.sort ?? '').split('.')
  const sorter = columns.find((column) => column.key === sortKey)?.compare
  const sorted = sorter ? rows.toSorted((a, b) => sorter(a, b) * (direction === 'desc' ? -1 : 1)) : rows
  const shown: TableColumnsType<T> = columns
    .filter((column) => !hidden.has(column.key))
    .map((column) => ({
      key: column.key,
      title: column.title,
      align: column.align,
      width: column.width,
      sorter: Boolean(column.compare),
      sortOrder: column.key === sortKey ? (direction === 'desc' ? 'descend' : 'ascend') : null,
      render: (_: unknown, row: T) => column.render(row),
    }))
  const markedAt = isMarked ? sorted.findIndex(isMarked) : -1
  const toggle = (key: string) => {
    if (!hidden.delete(key)) hidden.add(key)
    change({ hide: [...hidden].join(',') || null })
  }
  if (rows.length === 0 && !loading) {
    return filtered ? (
      <EmptyState title={w.table.total(0)}>
        <button type="button" className="link" onClick={clearFilters}>
          {w.state.clearFilters}
        </button>
      </EmptyState>
    ) : (
      empty
    )
  }
  return (
    <div className="data-table">
      <div className="data-table-tools">
        <span>{w.table.total(total ?? rows.length)}</span>
        <SavedViews page={name} />
        <Dropdown
          trigger={['click']}
          popupRender={() => (
            <div className="column-menu">
              {columns.map((column) => (
                <Checkbox key={column.key} checked={!hidden.has(column.key)} onChange={() => toggle(column.key)}>
                  {column.title}
                </Checkbox>
              ))}
            </div>
          )}
        >
          <button type="button" className="link">
            <Columns3 size={16} aria-hidden /> {w.table.columns}
          </button>
        </Dropdown>
      </div>
      <Table<T>
        size="middle"
        loading={loading ?? false}
        rowKey={rowKey}
        columns={shown}
        dataSource={[...sorted]}
        showSorterTooltip={false}
        pagination={{
          current: state.page ?? (markedAt < 0 ? 1 : Math.floor(markedAt / PAGE_SIZE) + 1),
          pageSize: PAGE_SIZE,
          total: total ?? rows.length,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: (page) => change({ page: page === 1 && markedAt < 0 ? null : String(page) }),
        }}
        onChange={(_pagination, _filters, sort, { action }) => {
          if (action !== 'sort' || Array.isArray(sort)) return
          change({
            sort: sort.order ? `${String(sort.columnKey)}.${sort.order === 'descend' ? 'desc' : 'asc'}` : null,
            page: null,
          })
        }}
        onRow={(row: T) => ({
          ...(onOpen && { onClick: () => onOpen(row), className: 'row-open' }),
          ...(isMarked?.(row) && marked),
        })}
      />
    </div>
  )
}
