import { Button } from 'antd'
import { useWords } from '../locale.ts'
import { AddUnitForm } from './AddUnitForm.tsx'
import { type UnitAct, unitActs, useOrgState } from './org-state.ts'
import type { UnitFound, UnitNode } from './org-tree.ts'
import { UnitChangeForm } from './UnitChangeForm.tsx'

interface ActsProps {
  readonly found: UnitFound
  readonly nodes: readonly UnitNode[]
  readonly act: UnitAct | undefined
}

/** What can be done to the unit; the open form stands in the address, so that a link leads straight to it. */
export function UnitActs({ found, nodes, act }: ActsProps) {
  const w = useWords().orgPage
  const [, change] = useOrgState()
  const close = () => change({ act: null })
  const isRoot = found.unit.kind === 'zone'
  const offered = unitActs.filter((name) => !isRoot || name === 'add' || name === 'rename')
  return (
    <>
      <fieldset className="unit-acts" aria-label={w.acts}>
        {offered.map((name) => (
          <Button key={name} aria-pressed={act === name} onClick={() => change({ act: act === name ? null : name })}>
            {w.act[name]}
          </Button>
        ))}
      </fieldset>
      {act === 'add' && <AddUnitForm key={found.unit.id} parent={found.unit} nodes={nodes} close={close} />}
      {act && act !== 'add' && offered.includes(act) && (
        <UnitChangeForm key={`${found.unit.id} ${act}`} act={act} found={found} nodes={nodes} close={close} />
      )}
    </>
  )
}
