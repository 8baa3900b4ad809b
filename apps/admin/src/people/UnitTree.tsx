import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../locale.ts'
import { aboveOf, branchesOf, fittingOf, type UnitNode } from './org-tree.ts'

interface TreeProps {
  readonly nodes: readonly UnitNode[]
  readonly text: string | undefined
  readonly kind: string | undefined
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** The tree of a day as nested lists: what fits the search stands open, the way to the chosen unit too. */
export function UnitTree({ nodes, text, kind, chosen, choose }: TreeProps) {
  const w = useWords()
  const branches = branchesOf(nodes)
  const fitting = fittingOf(nodes, text, kind)
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({})
  const onWay = new Set(chosen ? aboveOf(nodes, chosen) : [])
  const isOpen = (node: UnitNode) =>
    fitting !== null || (turned[node.id] ?? (node.parentId === null || onWay.has(node.id)))
  return branch(null)

  function branch(parentId: string | null) {
    const shown = (branches.get(parentId) ?? []).filter((node) => fitting?.shown.has(node.id) ?? true)
    return (
      <ul className="unit-branch">
        {shown.map((node) => {
          const children = branches.get(node.id) ?? []
          const below = children.length
          const opens = children.some((child) => fitting?.shown.has(child.id) ?? true)
          const open = isOpen(node)
          const quiet = fitting !== null && !fitting.fits.has(node.id)
          return (
            <li key={node.id}>
              <div className={node.id === chosen ? 'unit-row unit-chosen' : 'unit-row'}>
                {opens ? (
                  <button
                    type="button"
                    className="unit-turn"
                    aria-expanded={open}
                    aria-label={open ? w.orgPage.shut(node.name) : w.orgPage.open(node.name)}
                    onClick={() => setTurned({ ...turned, [node.id]: !open })}
                  >
                    {open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                  </button>
                ) : (
                  <span className="unit-turn" />
                )}
                <button
                  type="button"
                  className={quiet ? 'unit-name unit-quiet' : 'unit-name'}
                  aria-current={node.id === chosen ? 'true' : undefined}
                  onClick={() => choose(node.id)}
                >
                  <span>{node.name}</span>
                  <small>
                    {w.people.unitKind[node.kind]}
                    {below > 0 && ` · ${w.orgPage.children(below)}`}
                  </small>
                </button>
              </div>
              {open && opens && branch(node.id)}
            </li>
          )
        })}
      </ul>
    )
  }
}
