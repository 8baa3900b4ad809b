import { useQuery } from '@tanstack/react-query'
import { Dropdown, Input, Modal } from 'antd'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, client } from '../api.ts'
import { useWords } from '../locale.ts'
import { hrefOf, useGo, usePage } from '../shell/page.ts'

/** One's own views of a list: what stands in its address, under a name, kept on the server. */
export function SavedViews({ page }: { page: string }) {
  const w = useWords().shell
  const go = useGo()
  const { pathname, search } = usePage()
  const [naming, setNaming] = useState<string | null>(null)
  const { data: views = [] } = useQuery(api.view.list.queryOptions({ page }))
  const save = useAct('view.save', client.view.save.mutate)
  const drop = useAct('view.drop', client.view.drop.mutate)
  const keep = async () => {
    const { c: _cycle, ...kept } = search
    const done = await save.perform({ page, name: naming?.trim() ?? '', search: hrefOf('', kept) })
    if (done) setNaming(null)
  }
  const items = [
    ...views.map((view) => ({
      key: view.id,
      label: (
        <span className="saved-view">
          <button type="button" className="link" onClick={() => go(`${pathname}${view.search}`)}>
            {view.name}
          </button>
          <button
            type="button"
            className="link"
            aria-label={`${w.form.remove} ${view.name}`}
            onClick={() => drop.perform({ id: view.id })}
          >
            {w.form.remove}
          </button>
        </span>
      ),
    })),
    ...(views.length === 0 ? [{ key: 'none', label: w.table.noViews, disabled: true }] : []),
    { type: 'divider' as const },
    { key: 'save', label: w.table.saveView, onClick: () => setNaming('') },
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <button type="button" className="link">
          <Bookmark size={16} aria-hidden /> {w.table.views}
        </button>
      </Dropdown>
      <Modal
        open={naming !== null}
        title={w.table.saveView}
        okText={w.form.save}
        cancelText={w.form.cancel}
        okButtonProps={{ disabled: !naming?.trim() }}
        onOk={keep}
        onCancel={() => setNaming(null)}
      >
        <Input
          aria-label={w.table.viewName}
          maxLength={40}
          value={naming ?? ''}
          onChange={(event) => setNaming(event.target.value)}
        />
      </Modal>
    </>
  )
}
